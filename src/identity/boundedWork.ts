import { AppError } from '../errors.ts'

/**
 * Gives a function that runs heavy work with at most `atOnce` at the same time and at most `waiting` in a row before it, so
 * that processor and memory stay bounded however many ask. The next one fails with `busy`.
 */
export function makeBoundedWork(atOnce: number, waiting: number) {
  const row: (() => void)[] = []
  let running = 0

  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= atOnce) {
      if (row.length >= waiting) throw new AppError('busy')
      // Whoever finishes hands its place over, so nobody can come in between.
      await new Promise<void>((resolve) => row.push(resolve))
    } else running += 1
    try {
      return await work()
    } finally {
      const next = row.shift()
      if (next) next()
      else running -= 1
    }
  }
}
