import type { Profile } from '../../codes/profile.ts'
import { termOf } from '../../codes/terms.ts'
import { dueOf } from '../../terms/dueDates.ts'
import type { AgendaItem, AgendaOf } from '../agenda.ts'
import type { CaseFile } from '../caseFile.ts'

const toNobody = { subject: '', organisation: null, cents: null }

/** Who reported hears today what not to do, and soon an answer; and somebody looks whether the client is known. */
export const intakeAgenda: AgendaOf = (file, profile) => [
  ...answersTo(file, profile),
  ...reportAfterClosing(file),
  ...lookForDouble(file),
]

const INSTRUCTION = 'reporter_instruction'

/** Telling what not to do is the first answer. */
function answersTo(file: CaseFile, { terms }: Profile): readonly AgendaItem[] {
  const { reportedOn, instructedOn } = file
  return [INSTRUCTION, 'first_answer'].flatMap((code) => {
    const term = termOf(terms, code)
    if (!term || (instructedOn === null && isPast(code, file))) return []
    const due = dueOf(term, reportedOn, terms.holidays)
    return [{ ...toNobody, code, since: reportedOn, due, done: instructedOn }]
  })
}

/**
 * Once there is an outcome, a first answer that never came is none any more. What a reporter must not do still matters then, for as long as the
 * client is away from the Netherlands: a call to the family can undo the way back.
 */
function isPast(code: string, { phase, placeNow }: CaseFile): boolean {
  const afterOutcome = phase === 'return' || phase === 'support'
  return afterOutcome && (code !== INSTRUCTION || placeNow === 'in_netherlands')
}

/** Whether a report joined a case that was closed by then. */
export function isReportedSinceClosing({ closedOn, lastReportOn, reports }: CaseFile): boolean {
  return closedOn !== null && reports > 1 && lastReportOn >= closedOn
}

/** A closed case is in nobody's list: a report that joins it is looked at that day, until who made it has an answer. */
function reportAfterClosing(file: CaseFile): readonly AgendaItem[] {
  if (!isReportedSinceClosing(file)) return []
  const { lastReportOn, lastInstructedOn } = file
  return [{ ...toNobody, code: 'answer_report', since: lastReportOn, due: lastReportOn, done: lastInstructedOn }]
}

const FROM_PARTNER = 'partner'

/**
 * Who takes in a report at the hub decides on everybody who is like the client before there is a case. A partner sees no other cases, so
 * that in a case that came from one it waits for somebody of the hub.
 */
function lookForDouble({ report, reportedOn, isClientNamed, doubleDecidedOn }: CaseFile): readonly AgendaItem[] {
  if (report.channel !== FROM_PARTNER || !isClientNamed) return []
  return [{ ...toNobody, code: 'look_for_double', since: reportedOn, due: reportedOn, done: doubleDecidedOn }]
}
