import { parseFiguresRequest } from '../boundary/figures/questionRequest.ts'
import type { CountedFigures } from '../domain/figures/countedFigures.ts'
import { provenanceOf } from '../domain/figures/provenance.ts'
import { figuresCsv } from '../outputs/figures/csv.ts'
import type { FiguresReport } from '../outputs/figures/figuresReport.ts'
import { figuresJson } from '../outputs/figures/json.ts'
import { figuresMarkdown } from '../outputs/figures/markdown.ts'
import { figuresText } from '../outputs/figures/text.ts'
import { toAnnualFigures } from '../outputs/figures/toAnnualFigures.ts'
import { type CommonOptions, formatOf, runCommand } from './runCommand.ts'
import type { CliTools } from './tools.ts'

export type FiguresOptions = CommonOptions & {
  readonly definitions?: string
  readonly asOf?: string
  readonly knownAt?: string
}

const formats = ['text', 'json', 'csv', 'md'] as const

/** `baken figures YEAR`: the annual figures, counted under the analyst role. A year without cases is a report of zeros. */
export function figuresCommand(year: string, options: FiguresOptions, tools: CliTools): Promise<number> {
  return runCommand(options, tools, async ({ locale }) => {
    const format = formatOf(options, formats)
    const { asOf: as_of, knownAt: known_at, definitions } = options
    // A wrong question is refused before a database is made or started for it.
    parseFiguresRequest(year, { as_of, known_at }, { known: [], byDefault: '' })
    const register = await tools.openRegister()
    try {
      const known = [...register.definitionSets.keys()]
      const byDefault = known[0] ?? ''
      const asked = parseFiguresRequest(year, { as_of, known_at, definitions }, { known, byDefault })
      const set = register.definitionSets.get(asked.definitions)
      if (!set) throw new Error(`no definition set ${asked.definitions}`)
      const figures = await register.countFigures(register.operator, set.definitions, asked.question)
      const report: FiguresReport = {
        definitions: set.definitions,
        figures,
        locale,
        ...(register.demo && {
          provenance: (number) => provenanceOf(register.published, asked.question.year, number),
        }),
      }
      tools.out(printed(format, report, figures))
      return 0
    } finally {
      await register.close()
    }
  })
}

function printed(format: (typeof formats)[number], report: FiguresReport, figures: CountedFigures): string {
  switch (format) {
    case 'json':
      return figuresJson(toAnnualFigures(figures, report.locale))
    case 'csv':
      return figuresCsv(figures, report.locale)
    case 'md':
      return figuresMarkdown(report)
    case 'text':
      return figuresText(report)
  }
}
