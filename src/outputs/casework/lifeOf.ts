import type { CasePhase } from '../../domain/casework/caseFile.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'

/** The days that a case has on its road. */
export type CaseDays = {
  readonly reported_on: string
  readonly topic_on: string | null
  readonly outcome_on: string | null
  readonly closed_on: string | null
}

/** A phase of a case: behind it, where it stands now, or ahead of it. */
export type LifeStep = {
  readonly phase: CasePhase
  readonly place: 'done' | 'here' | 'ahead'
  /** Missing for a phase that has not come, or of which nobody wrote down the day. */
  readonly since: IsoDate | undefined
}

/** The road of a case: from the report over verification and support to its closing. */
export function lifeOf(days: CaseDays, now: string): readonly LifeStep[] {
  const steps: readonly (readonly [CasePhase, string | null])[] = [
    ['reported', days.reported_on],
    ['verification', days.topic_on],
    ['support', days.outcome_on],
    ['closed', days.closed_on],
  ]
  const here = steps.findIndex(([phase]) => phase === now)
  return steps.map(([phase, since], at) => ({
    phase,
    place: at < here ? 'done' : at === here ? 'here' : 'ahead',
    since: at > here || since === null ? undefined : (since as IsoDate),
  }))
}
