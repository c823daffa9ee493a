import type { FiguresQuestion } from '../../domain/figures/annualFigures.ts'
import { previousYearOf } from '../../domain/figures/previousYear.ts'
import { yearEnd } from '../../domain/shared/isoDate.ts'
import type { Locale } from '../../domain/shared/locale.ts'
import { words } from '../../messages/words.ts'
import { longDate } from './longDate.ts'

/** The name of the year that is compared with, and its reference date when that is not its end: then it is not the whole year. */
export function yearBefore(question: FiguresQuestion, locale: Locale): string {
  const { year, asOf } = previousYearOf(question)
  if (asOf === yearEnd(year)) return String(year)
  return words(locale)('figures.year_as_of', { year: String(year), date: longDate(asOf, locale) })
}
