import type { CountedFigures, CountedNumber } from '../../domain/figures/countedFigures.ts'
import type { Locale, LocalText } from '../../domain/shared/locale.ts'
import { words } from '../../messages/words.ts'
import { longDate } from './longDate.ts'
import { reportText } from './reportText.ts'

type Line = readonly [table: string, title: string, n: number | '', code: string, label: string, count: number]
type Row = { readonly code: string; readonly label: LocalText; readonly count: number }

const header = ['table', 'title', 'n', 'code', 'label', 'count']

/**
 * The figures as CSV (RFC 4180, comma, UTF-8), one number a line. `table` is the id of a table, or the name that the part has in
 * the JSON: `totals` (coded by year, and `change`), `changeByTopic`, `victimGroups.GROUP`, `openOnReferenceDate`. What has rows
 * that add up closes with the code `total`, and n repeats it. Without figures of the year before nothing is compared.
 */
export function figuresCsv(figures: CountedFigures, locale: Locale): string {
  const lines = [
    ...totals(figures, locale),
    ...(figures.previousYear === 'data' ? changes(figures, locale) : []),
    ...groups(figures, locale),
    ...open(figures, locale),
    ...tables(figures, locale),
  ]
  return [header, ...lines].map((line) => `${line.map(csvCell).join(',')}\n`).join('')
}

function totals({ question, total, previous, change, previousYear }: CountedFigures, locale: Locale): readonly Line[] {
  const word = words(locale)
  const line = (code: string, label: string, { count }: CountedNumber): Line => {
    return ['totals', word('figures.totals'), '', code, label, count]
  }
  const [year, before] = [String(question.year), String(question.year - 1)]
  const compared = [line(before, before, previous), line('change', word('figures.change'), change)]
  return [line(year, year, total), ...(previousYear === 'data' ? compared : [])]
}

function changes({ question, topics, change }: CountedFigures, locale: Locale): readonly Line[] {
  const title = words(locale)('figures.change_by_topic', { year_before: String(question.year - 1) })
  const rows = topics.map((topic) => ({ ...topic, count: topic.change.count }))
  return part('changeByTopic', title, rows, change, locale)
}

function groups({ victimGroups }: CountedFigures, locale: Locale): readonly Line[] {
  return victimGroups.flatMap(({ code, label, topics, total }) =>
    part(`victimGroups.${code}`, label[locale], topics, total, locale),
  )
}

function open({ question, topics, open: total }: CountedFigures, locale: Locale): readonly Line[] {
  const title = words(locale)('figures.open_on_date', { date: longDate(question.asOf, locale) })
  const rows = topics.map((topic) => ({ ...topic, count: topic.open.count }))
  return part('openOnReferenceDate', title, rows, total, locale)
}

function tables(figures: CountedFigures, locale: Locale): readonly Line[] {
  return figures.tables.flatMap(({ id, title, rows, total }) =>
    part(id, reportText(title, figures, locale), rows, total, locale),
  )
}

function part(
  table: string,
  title: string,
  rows: readonly Row[],
  { count: total }: CountedNumber,
  locale: Locale,
): readonly Line[] {
  return [
    ...rows.map(({ code, label, count }): Line => [table, title, total, code, label[locale], count]),
    [table, title, total, 'total', words(locale)('figures.total'), total],
  ]
}

/**
 * A spreadsheet runs a text that begins with one of these as a formula, so it gets an apostrophe before it. Our own numbers stay
 * numbers, also below zero.
 */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const inert = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\n\r]/.test(inert) || inert !== inert.trim() ? `"${inert.replaceAll('"', '""')}"` : inert
}
