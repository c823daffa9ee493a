import type { Deed } from './deed.ts'

/** What somebody tries in a story, and why it is refused. */
export type Refused = {
  /** The reason of the rule; `not-offered` when it is nothing for this role, so that no page offers it. */
  readonly reason: string
  readonly deed: Deed
  /** It is tried after so many of the deeds of the step. */
  readonly after: number
}

/** A step of a story: one of its events, what is done in the register, and what is tried. */
export type TourStep = {
  readonly event: string
  readonly deeds: readonly Deed[]
  readonly refused?: Refused | undefined
}

/** How a story is played: a step for each of its events, in the same order. */
export type TourScript = { readonly story: string; readonly steps: readonly TourStep[] }
