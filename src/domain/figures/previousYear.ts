import { yearsBefore } from '../shared/isoDate.ts'
import type { FiguresQuestion } from './annualFigures.ts'

/** The first year that figures can be asked of: the year before it has to have days too (see `parseIsoDate`). */
export const FIRST_FIGURES_YEAR = 1901

/**
 * What the year before is asked, so that like is compared with like: its cases as they stood on the same day a year earlier
 * (28 February for 29 February), as known at the same moment. At 31 December that is the total which the report of that year gives.
 * A year before the first that a date can have is a year without cases.
 */
export function previousYearOf({ year, asOf, knownAt }: FiguresQuestion): FiguresQuestion {
  return { year: year - 1, asOf: yearsBefore(asOf, 1), knownAt }
}
