import type { Deed } from './deed.ts'
import type { TourScript, TourStep } from './tour.ts'

/** Every deed of a story, in the order in which they are done. */
export function deedsOf({ steps }: TourScript): readonly Deed[] {
  return steps.flatMap(({ deeds }) => deeds)
}

/** The deed that comes after so many; missing when the story is over. */
export function nextDeed(script: TourScript, done: number): Deed | undefined {
  return deedsOf(script)[done]
}

/** Where a story is after so many deeds: the step that is going on, and how many of its deeds were done. */
export function placeIn({ steps }: TourScript, done: number): { readonly step: number; readonly turn: number } {
  let turn = done
  for (const [step, { deeds }] of steps.entries()) {
    if (turn < deeds.length) return { step, turn }
    turn -= deeds.length
  }
  return { step: steps.length, turn: 0 }
}

/** The day of the story that it is after so many deeds: that of the deed which comes now, else that of the last. */
export function dayIn(script: TourScript, done: number): number {
  const deeds = deedsOf(script)
  const reached = deeds.slice(0, done + 1).map(({ day }) => day)
  return Math.max(0, ...reached)
}

/** The step in which something can be tried after so many deeds; missing when there is nothing to try now. */
export function attemptAt(script: TourScript, done: number): TourStep | undefined {
  const { step, turn } = placeIn(script, done)
  const now = script.steps[step]
  if (now?.refused?.after === turn) return now
  const last = turn === 0 ? script.steps.slice(0, step).findLast(({ deeds }) => deeds.length > 0) : undefined
  return last?.refused && last.refused.after >= last.deeds.length ? last : undefined
}

/**
 * How many deeds there are after going on by one click: those of others up to one of the player's, to the end of the step, or to where
 * something can be tried. The deed that comes now is always done, whose ever it is.
 */
export function goneOn(script: TourScript, done: number, isMine: (deed: Deed) => boolean): number {
  const deeds = deedsOf(script)
  for (let reached = done + 1; reached < deeds.length; reached += 1) {
    const deed = deeds[reached]
    const isBegin = placeIn(script, reached).turn === 0
    if (isBegin || !deed || isMine(deed) || attemptAt(script, reached)) return reached
  }
  return Math.min(done + 1, deeds.length)
}
