import type { CountedFigures } from '../../domain/figures/countedFigures.ts'
import type { DefinitionSet } from '../../domain/figures/definitionSet.ts'
import type { Locale } from '../../domain/shared/locale.ts'
import { words } from '../../messages/words.ts'
import { displayWidth, padTo, wrap } from './displayWidth.ts'
import { type Grid, type GridCell, groupGrid, topicGrid } from './grids.ts'
import { stateLine, tableCaption } from './headings.ts'
import { printedChange, printedCount } from './printedCount.ts'
import { type ReportTable, reportNotes, reportSections } from './reportSections.ts'
import { plain } from './reportText.ts'

const columns = 80

/** The report for a terminal: 80 columns where the words allow it, numbers under each other. */
export function figuresText(definitions: DefinitionSet, figures: CountedFigures, locale: Locale): string {
  const word = words(locale)
  const title = word('figures.title', { year: String(figures.question.year) })
  const blocks = [
    [title, '='.repeat(displayWidth(title)), ...wrap(stateLine(figures, locale), columns)],
    gridLines(topicGrid(figures, locale), locale),
    gridLines(groupGrid(figures, locale), locale),
    ...reportSections(definitions, figures, locale).flatMap((section) => [
      [
        section.title,
        '-'.repeat(displayWidth(section.title)),
        ...section.sentences.flatMap(({ parts }) => wrap(plain(parts), columns)),
      ],
      ...section.tables.map((table) => tableLines(table, locale)),
    ]),
    reportNotes(definitions, figures, locale).flatMap(bullet),
  ]
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function bullet(note: string): readonly string[] {
  return wrap(note, columns - 2).map((line, at) => `${at === 0 ? '-' : ' '} ${line}`)
}

function tableLines(table: ReportTable, locale: Locale): readonly string[] {
  const rows = [
    ...table.rows.map(({ label, count }) => [label[locale], printedCount(count, locale)]),
    [words(locale)('figures.total'), printedCount(table.total.count, locale)],
  ]
  return [...wrap(tableCaption(table, locale), columns), ...aligned(rows)]
}

function gridLines({ title, columns: heads, rows }: Grid, locale: Locale): readonly string[] {
  const cells = rows.map(({ label, cells: numbers }) => [label, ...numbers.map((number) => cellText(number, locale))])
  return [title, ...aligned([['', ...heads], ...cells])]
}

function cellText(cell: GridCell, locale: Locale): string {
  if (!cell) return words(locale)('figures.no_data')
  return cell.sign ? printedChange(cell.count, locale) : printedCount(cell.count, locale)
}

/** The first column to the left, the others to the right, each as wide as its widest cell. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => displayWidth(row[at] ?? ''))))
  return rows.map((row) => {
    const cells = row.map((text, at) => padTo(text, widths[at] ?? 0, at === 0 ? 'end' : 'start'))
    return `  ${cells.join('  ')}`.trimEnd()
  })
}
