import { type IsoDate, parseIsoDate } from '../shared/isoDate.ts'
import type { FiguresQuestion } from './annualFigures.ts'

/** The first year that figures can be asked of: the year before it has to have days too (see `parseIsoDate`). */
export const FIRST_FIGURES_YEAR = 1901

/**
 * What the year before is asked, so that like is compared with like: its cases as they stood on the same day a year earlier
 * (28 February for 29 February), as known at the same moment. At 31 December that is the total which the report of that year gives.
 */
export function previousYearOf({ year, asOf, knownAt }: FiguresQuestion): FiguresQuestion {
  return { year: year - 1, asOf: yearEarlier(asOf), knownAt }
}

function yearEarlier(date: IsoDate): IsoDate {
  const year = String(Number(date.slice(0, 4)) - 1).padStart(4, '0')
  const sameDay = parseIsoDate(`${year}${date.slice(4)}`) ?? parseIsoDate(`${year}-02-28`)
  if (!sameDay) throw new RangeError(`there is no day a year before ${date}`)
  return sameDay
}
