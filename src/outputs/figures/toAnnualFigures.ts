import type { AnnualFigures, FigureSentence } from '../../domain/figures/annualFigures.ts'
import type { CountedFigures, CountedSentence } from '../../domain/figures/countedFigures.ts'
import type { Locale } from '../../domain/shared/locale.ts'
import { plain, reportParts, reportText } from './reportText.ts'

/** The figures in one language, in the shape that is printed and stored. A sentence that has nothing to say is left away. */
export function toAnnualFigures(figures: CountedFigures, locale: Locale): AnnualFigures {
  const { question, topics, victimGroups } = figures
  return {
    year: question.year,
    referenceDate: question.asOf,
    knownAt: question.knownAt,
    definitions: figures.definitions,
    language: locale,
    previousYear: figures.previousYear,
    totals: {
      [question.year]: figures.total.count,
      [question.year - 1]: figures.previous.count,
      change: figures.change.count,
    },
    changeByTopic: Object.fromEntries(topics.map(({ code, change }) => [code, change.count])),
    victimGroups: Object.fromEntries(
      victimGroups.map((group) => [
        group.code,
        { total: group.total.count, ...Object.fromEntries(group.topics.map(({ code, count }) => [code, count])) },
      ]),
    ),
    openOnReferenceDate: Object.fromEntries(topics.map(({ code, open }) => [code, open.count])),
    tables: figures.tables.map((table) => ({
      id: table.id,
      title: reportText(table.title, figures, locale),
      n: table.total.count,
      rows: table.rows.map(({ code, label, count }) => ({ code, label: label[locale], count })),
      total: table.total.count,
    })),
    sentences: figures.sentences.flatMap((sentence) => sentenceOf(sentence, figures, locale)),
  }
}

function sentenceOf(
  { id, text, numbers }: CountedSentence,
  figures: CountedFigures,
  locale: Locale,
): readonly FigureSentence[] {
  const said = plain(reportParts(text, numbers, figures, locale))
  return said === '' ? [] : [{ id, text: said }]
}
