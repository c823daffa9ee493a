import type { Actor } from '../../domain/access/actor.ts'
import type { Refusal } from '../../domain/casework/refusal.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import type { Road } from '../../domain/tours/deed.ts'
import type { TourScript, TourStep } from '../../domain/tours/tour.ts'
import { AppError } from '../../errors.ts'
import type { WithActor } from '../../store/withActor.ts'
import { type DeedTools, doDeed } from './doDeed.ts'
import { findWalked, walkRoad } from './walkRoad.ts'

/** How far somebody is with a story. */
export type TourState = {
  readonly number: string
  readonly dayZero: IsoDate
  /** So many steps of the story were done or told. */
  readonly steps: number
}

export type Attempt = { readonly refused: Refusal } | { readonly refused: 'not-offered' }

export type Tours = {
  readonly scripts: readonly TourScript[]
  /** The tours of a player by story. */
  readonly find: (player: Actor) => Promise<ReadonlyMap<string, TourState>>
  /** Begins a story, or goes on: does the next step of it as the invented people do. Fails with `not-found` for an unknown story. */
  readonly goOn: (player: Actor, story: string) => Promise<void>
  /** Tries what the next or last step of a story says is refused. Missing when there is nothing to try. */
  readonly attempt: (player: Actor, story: string) => Promise<Attempt | undefined>
}

export type ToursRequest = {
  readonly withActor: WithActor
  readonly scripts: readonly TourScript[]
  readonly tools: DeedTools
  readonly today: () => IsoDate
}

/** The stories of a demo, each played by whoever wants to with a case of their own, whose clock is at the day of its last deed. */
export function makeTours({ withActor, scripts, tools, today }: ToursRequest): Tours {
  const walkedBy = async ({ person }: Actor) => findWalked(withActor, tools.manager, person)
  const scriptOf = (story: string): TourScript => {
    const script = scripts.find((one) => one.story === story)
    if (!script) throw new AppError('not-found')
    return script
  }
  return {
    scripts,
    find: async (player) => {
      const walked = await walkedBy(player)
      const states = scripts.flatMap((script): [string, TourState][] => {
        const found = walked.get(roadName(script))
        if (!found) return []
        return [[script.story, { number: found.number, dayZero: found.dayZero, steps: stepsDone(script, found.done) }]]
      })
      return new Map(states)
    },
    goOn: async (player, story) => {
      const script = scriptOf(story)
      const before = (await walkedBy(player)).get(roadName(script))
      const steps = script.steps.slice(0, stepsDone(script, before?.done ?? 0))
      const next = script.steps.slice(steps.length).find(({ deeds }) => deeds.length > 0)
      if (!next) return
      const road: Road = { code: roadName(script), deeds: [...steps, next].flatMap(({ deeds }) => deeds) }
      await walkRoad(tools, road, { dayZero: today(), player: player.person }, before)
    },
    attempt: async (player, story) => {
      const script = scriptOf(story)
      const before = (await walkedBy(player)).get(roadName(script))
      const refused = before && nextAttempt(script, stepsDone(script, before.done))?.refused
      if (!before || !refused) return undefined
      const { deed, reason } = refused
      if (reason === 'not-offered') return { refused: 'not-offered' }
      const done = await doDeed(tools, { deed, dayZero: before.dayZero, place: before, keep: refuseAnyway })
      return done.ok ? undefined : { refused: done.error }
    },
  }
}

/** The steps that are over after so many deeds: with those that are told only, up to the next in which something is done. */
function stepsDone({ steps }: TourScript, done: number): number {
  let left = done
  if (done === 0) return 0
  const next = steps.findIndex(({ deeds }) => {
    left -= deeds.length
    return left < 0
  })
  return next === -1 ? steps.length : next
}

/** What can be tried now: of the step that comes when it needs nothing of that step, else of the step before it. */
export function nextAttempt({ steps }: TourScript, done: number): TourStep | undefined {
  const [next, last] = [steps[done], steps.slice(0, done).findLast(({ deeds }) => deeds.length > 0)]
  if (next?.refused?.after === 0) return next
  return last?.refused && last.refused.after > 0 ? last : undefined
}

function roadName({ story }: TourScript): string {
  return `tour_${story}`
}

/** What is tried must never be written, whatever a rule says. */
async function refuseAnyway(): Promise<never> {
  throw new Error('what a story says is refused was not')
}
