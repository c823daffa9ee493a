import { birthYearOf, type KnownBy } from './knownBy.ts'
import type { MatchReason } from './matchReasons.ts'
import { turnedAround } from './nameTokens.ts'
import { distanceOf } from './sounded.ts'

/** What two births tell about each other; missing when one of them is not known. */
export function compareBirth(one: KnownBy, other: KnownBy): MatchReason | undefined {
  if (one.birthDate !== undefined && other.birthDate !== undefined) return compareDates(one.birthDate, other.birthDate)
  const [year, second] = [birthYearOf(one), birthYearOf(other)]
  if (year === undefined || second === undefined) return undefined
  const apart = Math.abs(year - second)
  if (apart > 1) return 'birth_year_differs'
  return apart === 0 ? 'birth_year_same' : 'birth_year_near'
}

function compareDates(one: string, other: string): MatchReason {
  if (one === other) return 'birth_date_same'
  if (turnedAround(one) === other) return 'day_month_swapped'
  const years = Math.abs(Number(one.slice(0, 4)) - Number(other.slice(0, 4)))
  if (years > 1) return distanceOf(one, other) === 1 ? 'birth_date_near' : 'birth_year_differs'
  if (years === 1) return one.slice(4) === other.slice(4) ? 'birth_date_near' : 'birth_year_near'
  // One digit mistyped, or two turned around.
  return distanceOf(one, other) === 1 ? 'birth_date_near' : 'birth_date_differs'
}
