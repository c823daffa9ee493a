import type { FiguresFormat } from '../../../boundary/figures/questionRequest.ts'
import { figuresCsv } from '../../../outputs/figures/csv.ts'
import type { FiguresReport } from '../../../outputs/figures/figuresReport.ts'
import { figuresJson } from '../../../outputs/figures/json.ts'
import { figuresMarkdown } from '../../../outputs/figures/markdown.ts'
import { toAnnualFigures } from '../../../outputs/figures/toAnnualFigures.ts'

export type Download = { readonly contentType: string; readonly fileName: string; readonly body: string }

const contentTypes = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  md: 'text/markdown; charset=utf-8',
} as const satisfies Record<FiguresFormat, string>

/** The figures as a file: the same text as `baken figures --format` prints for the same question. */
export function downloadOf(report: FiguresReport, format: FiguresFormat): Download {
  const { year } = report.figures.question
  return { contentType: contentTypes[format], fileName: `figures-${year}.${format}`, body: bodyOf(report, format) }
}

function bodyOf(report: FiguresReport, format: FiguresFormat): string {
  const { figures, locale } = report
  if (format === 'json') return figuresJson(toAnnualFigures(figures, locale))
  return format === 'csv' ? figuresCsv(figures, locale) : figuresMarkdown(report)
}
