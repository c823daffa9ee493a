import { words } from '../../messages/words.ts'
import { type FiguresReport, markLegend, markOf } from './figuresReport.ts'
import { type Grid, groupGrid, printedCell, topicGrid } from './grids.ts'
import { stateLine, tableCaption } from './headings.ts'
import { printedCount } from './printedCount.ts'
import { type ReportTable, reportNotes, reportSections } from './reportSections.ts'
import type { TextPart } from './reportText.ts'

/** The report as Markdown (CommonMark with tables), to be edited further. */
export function figuresMarkdown(report: FiguresReport): string {
  const { definitions, figures, locale } = report
  const blocks = [
    `# ${escaped(words(locale)('figures.title', { year: String(figures.question.year) }))}`,
    escaped(stateLine(figures, locale)),
    gridTable(topicGrid(figures, locale), report),
    gridTable(groupGrid(figures, locale), report),
    ...reportSections(definitions, figures, locale).flatMap((section) => [
      `## ${escaped(section.title)}`,
      ...section.sentences.map(({ parts }) => sentence(parts, report)),
      ...section.tables.map((table) => countTable(table, report)),
    ]),
    list(reportNotes(definitions, figures, locale)),
    list(markLegend(report)),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${escaped(line)}`).join('\n')
}

function sentence(parts: readonly TextPart[], report: FiguresReport): string {
  return parts.map(({ text, number }) => escaped(`${text}${markOf(report, number)}`)).join('')
}

function countTable(table: ReportTable, report: FiguresReport): string {
  const { locale } = report
  const word = words(locale)
  const rows = table.rows.map((row) => [
    escaped(row.label[locale]),
    escaped(`${printedCount(row.count, locale)}${markOf(report, row)}`),
  ])
  const total = `${printedCount(table.total.count, locale)}${markOf(report, table.total)}`
  const lines = [...rows, bold([word('figures.total'), escaped(total)])]
  return `**${escaped(tableCaption(table, locale))}**\n\n${pipeTable(['', word('figures.count')], lines)}`
}

function gridTable({ title, columns, rows }: Grid, report: FiguresReport): string {
  const lines = rows.map(({ label, cells, isTotal }) => {
    const texts = cells.map((cell) => escaped(`${printedCell(cell, report.locale)}${markOf(report, cell)}`))
    return isTotal ? bold([escaped(label), ...texts]) : [escaped(label), ...texts]
  })
  return `**${escaped(title)}**\n\n${pipeTable(['', ...columns.map(escaped)], lines)}`
}

function bold(texts: readonly string[]): readonly string[] {
  return texts.map((text) => `**${text}**`)
}

function pipeTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = heads.map((_, at) => (at === 0 ? '---' : '---:'))
  return [heads, rule, ...rows].map(line).join('\n')
}

/** Markdown reads these as marks, and some readers run HTML. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|#~]/g, '\\$&').replace(/\s*\n\s*/g, ' ')
}
