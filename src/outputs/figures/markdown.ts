import type { CountedFigures } from '../../domain/figures/countedFigures.ts'
import type { DefinitionSet } from '../../domain/figures/definitionSet.ts'
import type { Locale } from '../../domain/shared/locale.ts'
import { words } from '../../messages/words.ts'
import { type Grid, groupGrid, topicGrid } from './grids.ts'
import { stateLine, tableCaption } from './headings.ts'
import { printedChange, printedCount } from './printedCount.ts'
import { type ReportTable, reportNotes, reportSections } from './reportSections.ts'
import { plain } from './reportText.ts'

/** The report as Markdown (CommonMark with tables), to be edited further. */
export function figuresMarkdown(definitions: DefinitionSet, figures: CountedFigures, locale: Locale): string {
  const word = words(locale)
  const blocks = [
    `# ${escaped(word('figures.title', { year: String(figures.question.year) }))}`,
    escaped(stateLine(figures, locale)),
    gridTable(topicGrid(figures, locale), locale),
    gridTable(groupGrid(figures, locale), locale),
    ...reportSections(definitions, figures, locale).flatMap((section) => [
      `## ${escaped(section.title)}`,
      ...section.sentences.map(({ parts }) => escaped(plain(parts))),
      ...section.tables.map((table) => countTable(table, locale)),
    ]),
    reportNotes(definitions, figures, locale)
      .map((note) => `- ${escaped(note)}`)
      .join('\n'),
  ]
  return `${blocks.join('\n\n')}\n`
}

function countTable(table: ReportTable, locale: Locale): string {
  const word = words(locale)
  const rows = table.rows.map(({ label, count }) => [escaped(label[locale]), printedCount(count, locale)])
  const total = [word('figures.total'), printedCount(table.total.count, locale)].map((text) => `**${text}**`)
  return `**${escaped(tableCaption(table, locale))}**\n\n${pipeTable(['', word('figures.count')], [...rows, total])}`
}

function gridTable({ title, columns, rows }: Grid, locale: Locale): string {
  const lines = rows.map(({ label, cells, isTotal }) => {
    const texts = cells.map((cell) => {
      if (!cell) return words(locale)('figures.no_data')
      return cell.sign ? printedChange(cell.count, locale) : printedCount(cell.count, locale)
    })
    return [escaped(label), ...texts].map((text) => (isTotal ? `**${text}**` : text))
  })
  return `**${escaped(title)}**\n\n${pipeTable(['', ...columns.map(escaped)], lines)}`
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
