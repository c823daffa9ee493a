import type { Profile } from '../../codes/profile.ts'
import { termOf } from '../../codes/terms.ts'
import { dueOf } from '../../terms/dueDates.ts'
import type { AgendaItem, AgendaOf } from '../agenda.ts'
import type { CaseFile } from '../caseFile.ts'

const toNobody = { subject: '', organisation: null, cents: null }

/** Who reported hears today what not to do, and soon an answer. */
export const intakeAgenda: AgendaOf = (file, profile) => [...answersTo(file, profile), ...reportAfterClosing(file)]

/** Telling what not to do is the first answer. */
function answersTo({ reportedOn, instructedOn }: CaseFile, { terms }: Profile): readonly AgendaItem[] {
  return ['reporter_instruction', 'first_answer'].flatMap((code) => {
    const term = termOf(terms, code)
    if (!term) return []
    const due = dueOf(term, reportedOn, terms.holidays)
    return [{ ...toNobody, code, since: reportedOn, due, done: instructedOn }]
  })
}

/** A closed case is in nobody's list: a report that joins it is looked at that day, until who made it has an answer. */
function reportAfterClosing({ closedOn, lastReportOn, reports, lastInstructedOn }: CaseFile): readonly AgendaItem[] {
  if (closedOn === null || reports === 1 || lastReportOn < closedOn) return []
  return [{ ...toNobody, code: 'answer_report', since: lastReportOn, due: lastReportOn, done: lastInstructedOn }]
}
