import type { Profile } from '../../codes/profile.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { unknownCode } from '../codesFit.ts'
import type { Refusal } from '../refusal.ts'
import { receiveReport } from '../register/registerRules.ts'
import { eventOf } from '../rules.ts'
import { bandOn } from './ageOn.ts'
import { contradictionIn } from './contradictions.ts'
import { refuseIntake } from './intakeReasons.ts'
import type { IntakeStep } from './intakeStep.ts'
import { clientAtReport, identityOf, isMinor } from './saidParts.ts'
import { childrenSteps, contactSteps, dangerSteps, plannedSteps, reporterSteps, wordsSteps } from './saidSteps.ts'
import { isNamed, type TakenReport } from './takenReport.ts'

/** What a report that opens a case writes down, step by step, so that each sealed part lies with its own event. */
export function takeReport(profile: Profile, taken: TakenReport): Result<readonly IntakeStep[], Refusal> {
  const { on } = taken
  const refusal = reportRefusal(profile, taken)
  if (refusal) return refuse(refusal)
  const reported = receiveReport({ profile }, on, factsOf(taken))
  if (!reported.ok) return reported
  const triage = eventOf(on, 'phase_changed', { phase: 'triage' })
  return ok([
    { events: [...reported.value, triage], parts: clientAtReport(taken) },
    ...(isNamed(taken) ? [{ events: [eventOf(on, 'client_identified', {})], parts: identityOf(taken) }] : []),
    ...contactSteps(taken),
    ...childrenSteps(taken, 1),
    ...reporterSteps(taken, taken.children.length + 1),
    ...dangerSteps(taken),
    ...plannedSteps(taken),
    ...residenceSteps(taken),
    ...wordsSteps(taken, 1),
  ])
}

/** What is wrong with what was said, whether it opens a case or joins one; missing when nothing is. */
export function reportRefusal({ lists, casework }: Profile, taken: TakenReport): Refusal | undefined {
  const { on, age, signals, riskFactors, permit, place, country } = taken
  if ('birthDate' in age && age.birthDate > on) {
    return { chapter: 'casework', reason: 'birth-after-report', values: { on } }
  }
  const codes: (readonly [string, string])[] = [
    ['client_locations', place],
    ['countries', country],
    ...signals.map((code) => ['signals', code] as const),
    ...riskFactors.map((code) => ['risk_factors', code] as const),
    ...(permit.kind === null ? [] : [['permit_kinds', permit.kind] as const]),
  ]
  return unknownCode({ ...lists, ...casework }, on, codes) ?? contradictionIn(taken)
}

/** An adviser's question becomes a report when it is known who it is about. */
export function turnedRefusal(taken: TakenReport, isTurned: boolean): Result<undefined, Refusal> {
  if (isTurned) return refuseIntake('advice-turned')
  return isNamed(taken) ? ok(undefined) : refuseIntake('client-needed')
}

function factsOf(taken: TakenReport) {
  return {
    channel: taken.channel,
    reporter_role: taken.reporterRole,
    topic: taken.topic,
    country: taken.country,
    place: taken.place,
    tie: taken.tie ?? 'unknown',
    sex: taken.sex ?? 'unknown',
    age_band: bandOn(taken.age, taken.on),
    minor_children: taken.children.some(isMinor),
  }
}

function residenceSteps({ on, permit }: TakenReport): readonly IntakeStep[] {
  const { kind, validUntil, leftNetherlands } = permit
  if (kind === null && validUntil === null && leftNetherlands === null) return []
  const facts = { permit_kind: kind, permit_valid_until: validUntil, left_netherlands: leftNetherlands, left_eu: null }
  return [{ events: [eventOf(on, 'residence_recorded', facts)], parts: [] }]
}
