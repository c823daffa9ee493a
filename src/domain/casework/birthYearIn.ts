import { parseIsoDate, yearOf } from '../shared/isoDate.ts'
import type { PartContent } from './sealedPart.ts'

/**
 * The year by which somebody is looked for: as it was written, else the later of the two that an age leaves open. Only for comparing, where
 * a year off is near; it is shown to nobody. Missing when neither is known.
 */
export function birthYearIn({ birth_year: year, age, age_on: on }: PartContent): number | undefined {
  if (typeof year === 'number') return year
  const day = parseIsoDate(String(on ?? ''))
  return day && typeof age === 'number' ? yearOf(day) - age : undefined
}
