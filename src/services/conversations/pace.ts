import { AppError } from '../../errors.ts'

/** How often something may be done, and within how many milliseconds. */
export type PaceLimit = { readonly most: number; readonly withinMs: number }

/** Keeps what is done to so much within any such time. `now` in milliseconds. */
export function makePace({ most, withinMs }: PaceLimit, now: () => number = Date.now) {
  let done: readonly number[] = []
  return {
    /** Fails with `busy` when it was done as often as it may be. */
    refuseTooMany: (): void => {
      done = done.filter((at) => now() - at < withinMs)
      if (done.length >= most) throw new AppError('busy')
    },

    /** It was done. */
    count: (): void => {
      done = [...done, now()]
    },
  }
}
