import type { CountedFigures, CountedSentence, CountedTable } from '../../domain/figures/countedFigures.ts'
import type { DefinitionSet } from '../../domain/figures/definitionSet.ts'
import type { Locale } from '../../domain/shared/locale.ts'
import { reportParts, reportText, type TextPart } from './reportText.ts'

export type ReportSentence = { readonly id: string; readonly parts: readonly TextPart[] }

export type ReportTable = CountedTable & { readonly heading: string }

/** A section of the report as it is read: sentences, and the tables that they are about. */
export type ReportSection = {
  readonly id: string
  readonly title: string
  readonly sentences: readonly ReportSentence[]
  readonly tables: readonly ReportTable[]
}

/** The report in one language, section by section, with the numbers in sentences and tables still to be opened. */
export function reportSections(
  { sections }: DefinitionSet,
  figures: CountedFigures,
  locale: Locale,
): readonly ReportSection[] {
  return sections.map(({ id, title, tables }) => ({
    id,
    title: reportText(title, figures, locale),
    sentences: figures.sentences
      .filter(({ section }) => section === id)
      .flatMap((sentence) => sentenceOf(sentence, figures, locale)),
    tables: figures.tables
      .filter((table) => tables.includes(table.id))
      .map((table) => ({ ...table, heading: reportText(table.title, figures, locale) })),
  }))
}

/** The notes of the definition set on how was counted. */
export function reportNotes({ notes }: DefinitionSet, figures: CountedFigures, locale: Locale): readonly string[] {
  return notes.map((note) => reportText(note, figures, locale))
}

function sentenceOf(
  { id, text, numbers }: CountedSentence,
  figures: CountedFigures,
  locale: Locale,
): readonly ReportSentence[] {
  const parts = reportParts(text, numbers, figures, locale)
  return parts.length === 0 ? [] : [{ id, parts }]
}
