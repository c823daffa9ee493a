import { words } from '../../messages/words.ts'
import { displayWidth, padTo, wrap } from './displayWidth.ts'
import { type FiguresReport, markLegend, markOf } from './figuresReport.ts'
import { type Grid, groupGrid, printedCell, topicGrid } from './grids.ts'
import { stateLine, tableCaption } from './headings.ts'
import { printedCount } from './printedCount.ts'
import { type ReportTable, reportNotes, reportSections } from './reportSections.ts'
import type { TextPart } from './reportText.ts'

const columns = 80

/** The report for a terminal: 80 columns where the words allow it, numbers under each other. */
export function figuresText(report: FiguresReport): string {
  const { definitions, figures, locale } = report
  const title = words(locale)('figures.title', { year: String(figures.question.year) })
  const blocks = [
    [...underlined(title, '='), ...wrap(stateLine(figures, locale), columns)],
    gridLines(topicGrid(figures, locale), report),
    gridLines(groupGrid(figures, locale), report),
    ...reportSections(definitions, figures, locale).flatMap((section) => [
      [...underlined(section.title, '-'), ...section.sentences.flatMap(({ parts }) => sentenceLines(parts, report))],
      ...section.tables.map((table) => tableLines(table, report)),
    ]),
    reportNotes(definitions, figures, locale).flatMap(bullet),
    markLegend(report).flatMap((line) => wrap(line, columns)),
  ]
  const printed = blocks.filter((lines) => lines.length > 0)
  return `${printed.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function underlined(title: string, line: string): readonly string[] {
  return [title, line.repeat(displayWidth(title))]
}

function bullet(note: string): readonly string[] {
  return wrap(note, columns - 2).map((line, at) => `${at === 0 ? '-' : ' '} ${line}`)
}

function sentenceLines(parts: readonly TextPart[], report: FiguresReport): readonly string[] {
  return wrap(parts.map(({ text, number }) => `${text}${markOf(report, number)}`).join(''), columns)
}

function tableLines(table: ReportTable, report: FiguresReport): readonly string[] {
  const { locale } = report
  const rows = [
    ...table.rows.map((row) => [row.label[locale], printedCount(row.count, locale), markOf(report, row)]),
    [words(locale)('figures.total'), printedCount(table.total.count, locale), markOf(report, table.total)],
  ]
  return [...wrap(tableCaption(table, locale), columns), ...aligned(rows)]
}

function gridLines({ title, columns: heads, rows }: Grid, report: FiguresReport): readonly string[] {
  const cells = rows.map(({ label, cells: numbers }) => [
    label,
    ...numbers.flatMap((cell) => [printedCell(cell, report.locale), markOf(report, cell)]),
  ])
  return [title, ...aligned([['', ...heads.flatMap((head) => [head, ''])], ...cells])]
}

/** A label to the left, then numbers to the right, each with its mark behind it; as wide as the widest in the column. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => displayWidth(row[at] ?? ''))))
  return rows.map((row) => {
    const cells = row.map((text, at) => {
      const width = widths[at] ?? 0
      if (at === 0) return padTo(text, width, 'end')
      return at % 2 === 1 ? `  ${padTo(text, width, 'start')}` : padTo(text, width, 'end')
    })
    return `  ${cells.join('')}`.trimEnd()
  })
}
