import type { IsoDate } from '../../shared/isoDate.ts'
import type { CaseEvent } from '../caseEvent.ts'
import { change, nextNumber, put } from '../numbered.ts'
import type { PlannedDay, policeSteps } from './safetyEvents.ts'

/** The level of danger at which the police come first. */
export const ACUTE = 'acute'

/** The level of danger that is near, but not there yet. */
export const SOON = 'soon'

/** A safety check that was asked of the safety officer, and the answer. */
export type SafetyCheck = {
  readonly check: number
  readonly organisation: number
  readonly askedOn: IsoDate
  readonly answer: string | null
  readonly answeredOn: IsoDate | null
  /** Which answer of the case it was, in the order in which they came; missing as long as there is none. */
  readonly answerNumber: number | null
  readonly validUntil: IsoDate | null
  readonly familyTalk: boolean
}

export type Override = {
  readonly override: number
  readonly rule: string
  readonly on: IsoDate
  readonly justified: boolean | null
  readonly reviewedOn: IsoDate | null
}

export type SafetyFile = {
  readonly level: string | null
  readonly levelOn: IsoDate | null
  /** The last time that there was acute danger: from which day, and until which; open as long as it lasts. */
  readonly acute: { readonly since: IsoDate; readonly until: IsoDate | null } | null
  readonly police: (typeof policeSteps)[number] | null
  readonly assessment: {
    readonly on: IsoDate
    readonly signals: readonly string[]
    readonly riskFactors: readonly string[]
    readonly redFlags: readonly string[]
  } | null
  readonly plannedDays: Readonly<Record<PlannedDay, IsoDate | null>>
  /** On which day the hub was last told of each. */
  readonly plannedToldOn: Readonly<Record<PlannedDay, IsoDate | null>>
  readonly checks: readonly SafetyCheck[]
  readonly checkWaived: boolean
  readonly checkWaivedOn: IsoDate | null
  readonly plans: readonly { readonly phase: string; readonly on: IsoDate }[]
  readonly overrides: readonly Override[]
}

export const noSafetyYet: SafetyFile = {
  level: null,
  levelOn: null,
  acute: null,
  police: null,
  assessment: null,
  plannedDays: { travel: null, wedding: null },
  plannedToldOn: { travel: null, wedding: null },
  checks: [],
  checkWaived: false,
  checkWaivedOn: null,
  plans: [],
  overrides: [],
}

export function evolveSafety(file: SafetyFile, { type, occurred, facts }: CaseEvent): SafetyFile {
  switch (type) {
    case 'safety_level_set':
      return { ...file, level: facts.level, levelOn: occurred, ...acuteAfter(file, facts, occurred) }
    case 'safety_assessed': {
      const { signals, risk_factors: riskFactors, red_flags: redFlags } = facts
      return { ...file, assessment: { on: occurred, signals, riskFactors, redFlags } }
    }
    case 'planned_day_set': {
      const { kind, date } = facts
      const plannedDays = { ...file.plannedDays, [kind]: date }
      return { ...file, plannedDays, plannedToldOn: { ...file.plannedToldOn, [kind]: occurred } }
    }
    case 'safety_check_asked': {
      const nothing = { answer: null, answeredOn: null, answerNumber: null, validUntil: null, familyTalk: false }
      return { ...file, checks: [...file.checks, { ...facts, askedOn: occurred, ...nothing }] }
    }
    case 'safety_check_answered': {
      const { check, answer, valid_until: validUntil, family_talk: familyTalk } = facts
      const answerNumber = nextNumber(file.checks.filter(({ answeredOn }) => answeredOn !== null))
      const checks = change(
        file.checks,
        (asked) => asked.check === check,
        (asked) => ({ ...asked, answer, answeredOn: occurred, answerNumber, validUntil, familyTalk }),
      )
      return { ...file, checks }
    }
    case 'safety_check_waived':
      return { ...file, checkWaived: true, checkWaivedOn: occurred }
    case 'safety_plan_written': {
      const plan = { phase: facts.phase, on: occurred }
      return { ...file, plans: put(file.plans, ({ phase }) => phase === facts.phase, plan) }
    }
    case 'rule_overridden':
      return { ...file, overrides: [...file.overrides, { ...facts, on: occurred, justified: null, reviewedOn: null }] }
    case 'override_reviewed': {
      const { override, justified } = facts
      const overrides = change(
        file.overrides,
        (made) => made.override === override,
        (made) => ({ ...made, justified, reviewedOn: occurred }),
      )
      return { ...file, overrides }
    }
    default:
      return file
  }
}

/** What was done about the police belongs to the danger of that time: a new danger, and whoever tells of it again, asks for it again. */
function acuteAfter(
  { level, acute, police }: SafetyFile,
  facts: { readonly level: string; readonly police: SafetyFile['police'] },
  on: IsoDate,
): Pick<SafetyFile, 'acute' | 'police'> {
  const lasts = level === ACUTE
  if (facts.level !== ACUTE) return { acute: lasts && acute ? { ...acute, until: on } : acute, police }
  return { acute: lasts && acute ? acute : { since: on, until: null }, police: facts.police }
}
