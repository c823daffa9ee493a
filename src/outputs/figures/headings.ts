import type { CountedFigures } from '../../domain/figures/countedFigures.ts'
import type { Locale } from '../../domain/shared/locale.ts'
import { words } from '../../messages/words.ts'
import { longDate } from './longDate.ts'
import { printedCount } from './printedCount.ts'
import type { ReportTable } from './reportSections.ts'

/** On which day, as known when, by which definitions. */
export function stateLine({ question, definitions }: CountedFigures, locale: Locale): string {
  return words(locale)('figures.state', {
    date: longDate(question.asOf, locale),
    known: question.knownAt ? 'on' : 'now',
    known_date: question.knownAt ? longDate(question.knownAt, locale) : '',
    definitions,
  })
}

/** `Tabel 5. Uitkomsten verificatie achterlating, n = 39`. */
export function tableCaption({ id, heading, total }: ReportTable, locale: Locale): string {
  return words(locale)('figures.table_caption_n', { id, title: heading, n: printedCount(total.count, locale) })
}
