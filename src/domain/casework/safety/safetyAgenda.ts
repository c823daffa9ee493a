import type { Profile } from '../../codes/profile.ts'
import { termOf } from '../../codes/terms.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import { dueOf, warningsOf } from '../../terms/dueDates.ts'
import type { AgendaItem, AgendaOf } from '../agenda.ts'
import type { CaseFile } from '../caseFile.ts'
import { CHECK_ANSWER, checkDueOn } from './checkDueOn.ts'
import { plannedOn } from './dangerOn.ts'
import { newestAnswer } from './safetyCheckOn.ts'
import { plannedDays } from './safetyEvents.ts'

/** What safety asks for: answers, checks that expire, dates of danger, rules that were deviated from. */
export const safetyAgenda: AgendaOf = (file, profile) => [
  ...expertAsked(file, profile),
  ...acuteDanger(file, profile),
  ...checksAsked(file, profile),
  ...checkHolds(file),
  ...reassessment(file, profile),
  ...daysOfDanger(file, profile),
  ...overrides(file, profile),
]

const hubs = { subject: '', organisation: null, due: null, done: null, cents: null }

/** The day on which a term of the profile ends; none when the profile has no such term. */
function dueBy(profile: Profile, code: string, from: IsoDate): IsoDate | null {
  const term = termOf(profile.terms, code)
  return term ? dueOf(term, from, profile.terms.holidays) : null
}

/** With suspected abandonment the expert is asked in triage. */
function expertAsked(file: CaseFile, profile: Profile): readonly AgendaItem[] {
  const gate = profile.casework.casework_rules.entries.find(({ code }) => code === 'expertise_centre_involved')?.gate
  if (!gate?.topics.some((topic) => topic === file.topic || topic === file.report.topic)) return []
  const done = file.safety.checks[0]?.askedOn ?? file.safety.checkWaivedOn
  if (done === null && file.phase !== gate.mayNotLeavePhase) return []
  const code = 'expertise_centre_ask'
  return [{ ...hubs, code, since: file.reportedOn, due: dueBy(profile, code, file.reportedOn), done }]
}

/** Police and answer, both on the day itself. */
function acuteDanger({ safety }: CaseFile, profile: Profile): readonly AgendaItem[] {
  const { acute, police, levelOn } = safety
  if (!acute) return []
  const answer = { ...hubs, code: 'acute_answer', since: acute.since, due: dueBy(profile, 'acute_answer', acute.since) }
  // From the last time that somebody told of it: the danger may be older.
  const told = levelOn ?? acute.since
  const alert = { ...hubs, code: 'alert_police', since: told, due: told }
  return [{ ...answer, done: acute.until }, ...(police === null && acute.until === null ? [alert] : [])]
}

function checksAsked({ safety }: CaseFile, profile: Profile): readonly AgendaItem[] {
  return safety.checks.map((asked) => {
    const { check, organisation, askedOn, answeredOn } = asked
    const due = checkDueOn(safety, asked, profile)
    return { ...hubs, code: CHECK_ANSWER, subject: String(check), organisation, since: askedOn, due, done: answeredOn }
  })
}

/** The newest answer has to be renewed before its last day. Who is back in the Netherlands needs what was answered before that no longer. */
function checkHolds({ safety, plan, placeNow }: CaseFile): readonly AgendaItem[] {
  const newest = newestAnswer(safety)
  if (!newest?.answeredOn || !newest.validUntil) return []
  const { answeredOn: since, validUntil: due } = newest
  const backOn =
    placeNow === 'in_netherlands' && plan.arrivedOn !== null && plan.arrivedOn >= since ? plan.arrivedOn : null
  return [{ ...hubs, code: 'safety_check_validity', since, due, done: backOn }]
}

function reassessment({ safety }: CaseFile, profile: Profile): readonly AgendaItem[] {
  const { assessment } = safety
  if (!assessment) return []
  const code = 'safety_reassessment'
  return [{ ...hubs, code, since: assessment.on, due: dueBy(profile, code, assessment.on) }]
}

/** One for each planned day, from its first warning on; whether it is near, the reader's day says. */
function daysOfDanger(file: CaseFile, profile: Profile): readonly AgendaItem[] {
  return plannedDays.flatMap((kind) => {
    const day = plannedOn(file, kind)
    const code = `planned_${kind}_warnings`
    const term = termOf(profile.terms, code)
    if (day === null || !term) return []
    return [{ ...hubs, code, since: warningsOf(term, day)[0] ?? day, due: day }]
  })
}

function overrides({ safety }: CaseFile, profile: Profile): readonly AgendaItem[] {
  const code = 'override_review'
  return safety.overrides.map(({ override, on, reviewedOn }) => {
    return { ...hubs, code, subject: String(override), since: on, due: dueBy(profile, code, on), done: reviewedOn }
  })
}
