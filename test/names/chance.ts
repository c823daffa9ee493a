/** Chance with a seed (mulberry32), so that a set is made the same again. */
export type Chance = {
  readonly below: (bound: number) => number
  readonly happens: (share: number) => boolean
  readonly pick: <T>(among: readonly T[]) => T
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (bound: number) => Math.floor(next() * bound)
  return {
    below,
    happens: (share) => next() < share,
    pick<T>(among: readonly T[]): T {
      const one = among[below(among.length)]
      if (one === undefined) throw new Error('nothing to pick from')
      return one
    },
  }
}
