import { AppError } from '../../errors.ts'

/** How many do something costly at once, and how many wait for it. */
export type TurnLimits = { readonly atOnce: number; readonly mostWaiting: number }

/**
 * Gives each piece of work its turn, in the order of asking. Fails with `busy` at once when too many wait already: whoever asks can then
 * be told so, while the machine stays answering.
 */
export function makeTurns({ atOnce, mostWaiting }: TurnLimits) {
  const waiting: (() => void)[] = []
  let running = 0

  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= atOnce) {
      if (waiting.length >= mostWaiting) throw new AppError('busy')
      await new Promise<void>((mayStart) => waiting.push(mayStart))
    } else running += 1
    try {
      return await work()
    } finally {
      // A turn is handed on, so that nobody can come in between.
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
