import type { CaseEvent } from '../caseEvent.ts'
import { eventOf } from '../rules.ts'
import { type PlannedDay, plannedDays } from '../safety/safetyEvents.ts'
import { ACUTE, SOON } from '../safety/safetyFile.ts'
import { CONTACT_DETAILS, REPORTER, REPORTER_WORDS } from '../sealedPart.ts'
import type { IntakeStep } from './intakeStep.ts'
import { isMinor, partOf } from './saidParts.ts'
import type { Danger, TakenReport } from './takenReport.ts'

/** What somebody who can't say whether there is danger says nothing about. */
const levelOf: Readonly<Record<Danger, string | undefined>> = {
  now: ACUTE,
  soon: SOON,
  no: 'none_known',
  unknown: undefined,
}

/** The worst first; somebody of the hub can also say that it lasts. */
const levels = [ACUTE, SOON, 'structural', 'none_known']

/** Whether what a report says is worse than the level of a case. A level of another profile stands, unless there is danger now. */
export function isWorse(said: Danger, level: string | null): boolean {
  const saidLevel = levelOf[said]
  if (saidLevel === undefined || saidLevel === level) return false
  if (level === null || saidLevel === ACUTE) return true
  return levels.indexOf(saidLevel) < levels.indexOf(level)
}

/** How to reach the client. A client who reports is reached as the reporter is. */
export function contactSteps({ on, client, reporter, reporterRole }: TakenReport): readonly IntakeStep[] {
  const isClient = reporterRole === 'victim'
  const members = {
    phone: client.phone ?? (isClient ? reporter.phone : null),
    other: isClient ? reporter.callBack : null,
  }
  const parts = partOf(CONTACT_DETAILS, members)
  return parts.length === 0 ? [] : [{ events: [eventOf(on, 'contact_details_recorded', {})], parts }]
}

/** The children, numbered from `first`. */
export function childrenSteps({ on, place, children }: TakenReport, first: number): readonly IntakeStep[] {
  return children.map((child, index) => {
    const person = first + index
    const about = {
      role: 'child_with_client',
      minor: isMinor(child),
      place,
      danger: null,
      trusted: false,
      named_as: null,
    }
    const parts = partOf('children', { name: child.name, age: child.years })
    return { events: [eventOf(on, 'person_recorded', { person, ...about })], parts }
  })
}

/** Who reported, when anything was said on who that is. A client who reports is nobody else. */
export function reporterSteps({ on, reporter, reporterRole }: TakenReport, person: number): readonly IntakeStep[] {
  const { name, phone, callBack } = reporter
  const parts = reporterRole === 'victim' ? [] : partOf(REPORTER, { name, phone, call_back: callBack })
  if (parts.length === 0) return []
  const about = { role: 'reporter', minor: null, place: null, danger: null, trusted: false, named_as: null }
  return [{ events: [eventOf(on, 'person_recorded', { person, ...about })], parts }]
}

/** How dangerous it is, and what points to it. */
export function dangerSteps({ on, danger, police, signals, riskFactors }: TakenReport): readonly IntakeStep[] {
  const level = levelOf[danger]
  const events: CaseEvent[] = []
  if (level !== undefined)
    events.push(eventOf(on, 'safety_level_set', { level, police: danger === 'now' ? police : null }))
  if (signals.length + riskFactors.length > 0) {
    events.push(eventOf(on, 'safety_assessed', { signals, risk_factors: riskFactors, red_flags: [] }))
  }
  return stepOf(events)
}

/** The days that are planned; of those that were known already only the earlier. */
export function plannedSteps(
  { on, planned }: TakenReport,
  known: Readonly<Record<PlannedDay, string | null>> = { travel: null, wedding: null },
): readonly IntakeStep[] {
  const events = plannedDays.flatMap((kind) => {
    const [date, before] = [planned[kind], known[kind]]
    const isNews = date !== null && (before === null || date < before)
    return isNews ? [eventOf(on, 'planned_day_set', { kind, date })] : []
  })
  return stepOf(events)
}

/** The words of who called, as the journal's entry with this number, and that they were told what not to do. */
export function wordsSteps({ on, says, saidBy, instructed }: TakenReport, entry: number): readonly IntakeStep[] {
  const written = eventOf(on, 'journal_written', { entry, kind: 'statement' })
  const told = eventOf(on, 'reporter_instructed', {})
  return [
    ...(says === null ? [] : [{ events: [written], parts: partOf(REPORTER_WORDS, { text: says, said_by: saidBy }) }]),
    ...(instructed ? stepOf([told]) : []),
  ]
}

function stepOf(events: readonly CaseEvent[]): readonly IntakeStep[] {
  return events.length === 0 ? [] : [{ events, parts: [] }]
}
