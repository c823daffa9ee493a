/** The value below which this share of the values lies (nearest rank). Throws when there is none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  const value = sorted[Math.max(Math.ceil(share * sorted.length) - 1, 0)]
  if (value === undefined) throw new Error('nothing was measured')
  return value
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** What a piece of work gives, and how many milliseconds it took. */
export async function timed<T>(work: () => Promise<T>): Promise<{ took: number; value: T }> {
  const begun = performance.now()
  const value = await work()
  return { took: performance.now() - begun, value }
}

/**
 * The median of what each of several pieces of work measures of itself, warm. They take turns, so that what else the machine does falls
 * on all of them and their ratios hold.
 */
export async function medianInTurns<Name extends string>(
  rounds: number,
  works: Readonly<Record<Name, () => Promise<number>>>,
): Promise<Record<Name, number>> {
  const names = Object.keys(works) as Name[]
  const measured = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = -1; round < rounds; round += 1) {
    for (const name of names) {
      const value = await works[name]()
      if (round >= 0) measured[name].push(value)
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(measured[name])])) as Record<Name, number>
}

/** The milliseconds that a piece of work takes. */
export function took(work: () => Promise<unknown>): () => Promise<number> {
  return async () => (await timed(work)).took
}
