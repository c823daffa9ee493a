import { ageBands } from '../../codes/ageBand.ts'
import { type IsoDate, parseIsoDate } from '../../shared/isoDate.ts'
import { refuse } from '../../shared/result.ts'
import { type CaseFile, foldCase } from '../caseFile.ts'
import { codesWith, misfitOf } from '../codesFit.ts'
import { dayRefusal } from '../intake/reportDay.ts'
import type { Refusal } from '../refusal.ts'
import { receiveReport, refuseCasework } from '../register/registerRules.ts'
import { type Decision, eventOf, happens, type RuleContext } from '../rules.ts'
import type { correctableFacts } from './closingEvents.ts'
import { refuseClosing } from './closingRefusals.ts'

export type CorrectableFact = (typeof correctableFacts)[number]

export type CorrectCommand = {
  readonly do: 'correct-fact'
  readonly on: IsoDate
  readonly fact: CorrectableFact
  readonly value: string
  /** Whoever corrects has seen which years and numbers change. */
  readonly effectSeen: boolean
}

/** A fact of the report that was wrong holds right from the beginning; what was known before stays what was known. */
export function correctFact(file: CaseFile, command: CorrectCommand, context: RuleContext): Decision {
  const { on, fact, value } = command
  const wrong = wrongValue(file, command, context) ?? wrongReport(command, context)
  if (wrong) return refuse(wrong)
  return command.effectSeen ? happens(on, 'fact_corrected', { fact, value }) : refuseClosing('look-at-effect')
}

function wrongValue(
  file: CaseFile,
  { fact, value }: CorrectCommand,
  { today, doneBy }: RuleContext,
): Refusal | undefined {
  const now = fact === 'reported_on' ? file.reportedOn : file.report[fact]
  if (value === now) return refuseClosing('nothing-changes').error
  if (fact === 'age_band' && !ageBands.some((band) => band === value)) return refuseClosing('unknown-choice').error
  if (fact !== 'reported_on') return undefined
  const day = parseIsoDate(value)
  if (!day) return refuseClosing('unknown-choice').error
  const impossible = dayRefusal({ on: day, longAgo: true }, today)
  if (impossible) return impossible
  const others = doneBy
    .map(({ event }) => event)
    .filter(({ type }) => type !== 'report_received' && type !== 'fact_corrected')
  const first = others.map(({ occurred }) => occurred).toSorted()[0]
  return first !== undefined && day > first
    ? refuseClosing('after-other-event', { values: { first } }).error
    : undefined
}

/** The report as it becomes has to be one that could have come in, in a case whose codes still stand together. */
function wrongReport({ on, fact, value }: CorrectCommand, { profile, doneBy }: RuleContext): Refusal | undefined {
  const events = doneBy.map(({ event }) => event)
  const after = foldCase([...events, eventOf(on, 'fact_corrected', { fact, value })])
  if (!after) return refuseCasework('no-case').error
  const received = receiveReport({ profile }, after.reportedOn, after.report)
  return received.ok ? misfitOf(profile, codesWith(after, {})) : received.error
}
