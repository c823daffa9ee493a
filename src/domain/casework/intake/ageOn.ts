import { type AgeBand, ageBandOf } from '../../codes/ageBand.ts'
import { type IsoDate, yearOf } from '../../shared/isoDate.ts'
import type { SaidAge } from './takenReport.ts'

/** Whole years on a day; missing when only an estimate is known. Negative before the birth. */
export function yearsOn(age: SaidAge, on: IsoDate): number | undefined {
  if ('years' in age) return age.years
  if ('band' in age) return undefined
  const hadBirthday = on.slice(5) >= age.birthDate.slice(5)
  return yearOf(on) - yearOf(age.birthDate) - (hadBirthday ? 0 : 1)
}

export function bandOn(age: SaidAge, on: IsoDate): AgeBand {
  return 'band' in age ? age.band : ageBandOf(yearsOn(age, on) ?? 0)
}
