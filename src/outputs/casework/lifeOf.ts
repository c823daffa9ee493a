import type { CasePhase } from '../../domain/casework/caseFile.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'

/** The days that a case has on its road. */
export type CaseDays = {
  readonly reported_on: string
  readonly topic_on: string | null
  readonly outcome_on: string | null
  readonly closed_on: string | null
}

/** A move to a phase, with its day. */
export type PhaseMove = { readonly phase: CasePhase; readonly on: IsoDate }

/** A phase of a case: behind it, where it stands now, or ahead of it. */
export type LifeStep = {
  readonly phase: CasePhase
  readonly place: 'done' | 'here' | 'ahead'
  /** Missing for a phase that has not come, or of which nobody wrote down the day. */
  readonly since: IsoDate | undefined
}

/**
 * The road of a case. One that somebody took up goes the way it was moved: triage, verification, return or support; of one that nobody
 * took up, the days of what is known say where it stands. Who was given a part of a case, which somebody took up then, is told where it
 * stands, and mostly not the days (`isPart`).
 */
export function lifeOf(
  days: CaseDays,
  now: string,
  { moves = [], isPart = false }: { readonly moves?: readonly PhaseMove[]; readonly isPart?: boolean } = {},
): readonly LifeStep[] {
  const steps = moves.length > 0 || isPart ? worked(days, now, moves) : known(days)
  const here = steps.findIndex(([phase]) => phase === now)
  return steps.map(([phase, since], at) => ({
    phase,
    place: at < here ? 'done' : at === here ? 'here' : 'ahead',
    since: at > here || since === null ? undefined : (since as IsoDate),
  }))
}

type Dated = readonly (readonly [CasePhase, string | null])[]

function known({ reported_on, topic_on, outcome_on, closed_on }: CaseDays): Dated {
  return [
    ['reported', reported_on],
    ['verification', topic_on],
    ['support', outcome_on],
    ['closed', closed_on],
  ]
}

function worked({ reported_on, closed_on }: CaseDays, now: string, moves: readonly PhaseMove[]): Dated {
  const since = (phase: CasePhase) => moves.findLast((move) => move.phase === phase)?.on ?? null
  const wentBack = since('return') !== null || since('support') === null
  // Somebody who was brought back can be helped here afterwards: where the case stands goes first.
  const last = now === 'return' || now === 'support' ? now : wentBack ? 'return' : 'support'
  return [
    ['reported', reported_on],
    ['triage', since('triage')],
    ['verification', since('verification')],
    [last, since(last)],
    ['closed', closed_on],
  ]
}
