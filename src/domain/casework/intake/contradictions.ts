import { type AgeBand, ageBandOf } from '../../codes/ageBand.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import type { Refusal } from '../refusal.ts'
import { yearsOn } from './ageOn.ts'
import type { SaidAge, TakenReport } from './takenReport.ts'

/** What can be said of an age in one report, each in its own field. */
export type SaidAges = {
  readonly birthDate: IsoDate | undefined
  readonly years: number | undefined
  readonly band: AgeBand | undefined
}

/** No mother or father is less than this many years older than a child. A choice of ours: it only has to catch what is a slip of the pen. */
const LEAST_YEARS_BETWEEN = 10

/** Last age of each band; the last band has none. */
const lastOf: Readonly<Record<AgeBand, number>> = {
  '0-11': 11,
  '12-13': 13,
  '14-17': 17,
  '18-20': 20,
  '21-35': 35,
  'over 35': Number.POSITIVE_INFINITY,
}

/** Which of the ages that were said does not fit the more exact one on the day of the report; missing when they agree. */
export function otherAge({ birthDate, years, band }: SaidAges, on: IsoDate): 'age' | 'age_band' | undefined {
  const exact = birthDate === undefined ? years : yearsOn({ birthDate }, on)
  if (exact === undefined || exact < 0) return undefined
  if (years !== undefined && years !== exact) return 'age'
  return band !== undefined && band !== ageBandOf(exact) ? 'age_band' : undefined
}

/** Whether a child of this age can be one of the client. */
export function mayBeChildOf(age: SaidAge, on: IsoDate, childYears: number): boolean {
  const oldest = 'band' in age ? lastOf[age.band] : (yearsOn(age, on) ?? 0)
  return childYears + LEAST_YEARS_BETWEEN <= oldest
}

/** Abroad, and in the Netherlands: one of the two is a slip of the pen. */
export function isAbroadAtHome(place: string, country: string): boolean {
  return place === 'abroad' && country === 'NL'
}

/** What can't be true of where the client is and what is planned; missing when it can. */
export function contradictionIn({ on, place, country, planned }: TakenReport): Refusal | undefined {
  if (isAbroadAtHome(place, country)) return { chapter: 'casework', reason: 'abroad-in-netherlands' }
  const { travel, wedding } = planned
  if (travel !== null && travel < on)
    return { chapter: 'casework', reason: 'journey-is-past', values: { date: travel } }
  if (wedding !== null && wedding < on) {
    return { chapter: 'casework', reason: 'wedding-is-past', values: { date: wedding } }
  }
  return undefined
}
