/** How two samples differ: their second against their first. */
export type Difference = {
  /** The chance of a difference like this between two samples of the same source, two-sided. */
  readonly p: number
  /** The chance that a value of the second is larger than one of the first; a half when they are alike. */
  readonly larger: number
  /** The median of all differences between a value of the second and one of the first (Hodges and Lehmann), with its 99 % interval. */
  readonly shift: number
  readonly low: number
  readonly high: number
}

const Z_99 = 2.5758

/**
 * The test of Mann and Whitney (Annals of Mathematical Statistics, 1947) with the correction for ties, by its normal approximation: for
 * samples of twenty and more. Asks nothing of how the values are spread, which times of answers never are as a bell.
 */
export function compareSamples(first: readonly number[], second: readonly number[]): Difference {
  const pairs = first.length * second.length
  const values = [...first, ...second].toSorted((one, other) => one - other)
  const differences = Float64Array.from(second.flatMap((later) => first.map((earlier) => later - earlier))).sort()
  const above = differences.length - countUpTo(differences, 0)
  const ties = countUpTo(differences, 0) - countBelow(differences, 0)
  const wins = above + ties / 2
  const spread = Math.sqrt((pairs / 12) * (values.length + 1 - tieTerm(values)))
  const z = spread === 0 ? 0 : Math.max(0, Math.abs(wins - pairs / 2) - 0.5) / spread
  const edge = Math.max(0, Math.floor(pairs / 2 - Z_99 * spread))
  return {
    p: twoSided(z),
    larger: wins / pairs,
    shift: (at(Math.floor((pairs - 1) / 2)) + at(Math.ceil((pairs - 1) / 2))) / 2,
    low: at(edge),
    high: at(pairs - 1 - edge),
  }

  function at(place: number): number {
    return differences[place] ?? Number.NaN
  }
}

function tieTerm(sorted: readonly number[]): number {
  const n = sorted.length
  const sizes = new Map<number, number>()
  for (const value of sorted) sizes.set(value, (sizes.get(value) ?? 0) + 1)
  return [...sizes.values()].reduce((sum, t) => sum + t ** 3 - t, 0) / (n * (n - 1))
}

function countUpTo(sorted: Float64Array, bound: number): number {
  const first = sorted.findIndex((value) => value > bound)
  return first === -1 ? sorted.length : first
}

function countBelow(sorted: Float64Array, bound: number): number {
  const first = sorted.findIndex((value) => value >= bound)
  return first === -1 ? sorted.length : first
}

/** Both tails of the normal distribution beyond z, to 1.5e-7 (Abramowitz and Stegun, 7.1.26). */
function twoSided(z: number): number {
  const x = z / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * x)
  const terms = [0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429]
  return terms.reduceRight((sum, term) => (sum + term) * t, 0) * Math.exp(-x * x)
}
