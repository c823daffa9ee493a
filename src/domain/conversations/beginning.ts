import type { ReporterFact, ReporterFacts } from './reporterFacts.ts'

/** What is asked beside the text only when it matters. The answers are sealed with it. */
export const extraQuestions = ['when', 'country'] as const
export type ExtraQuestion = (typeof extraQuestions)[number]

const asksWhen: Readonly<Record<ExtraQuestion, { readonly [Fact in ReporterFact]?: readonly string[] }>> = {
  when: { acute: ['soon'], where: ['about_to_travel'] },
  country: { where: ['abroad', 'about_to_travel'] },
}

/**
 * Which further questions follow from what was chosen. A page may show them all; what was answered to one that is not asked is left out by
 * whoever seals, so that nothing is sent which somebody took back by choosing otherwise.
 */
export function askedExtras(facts: ReporterFacts): readonly ExtraQuestion[] {
  return extraQuestions.filter((question) =>
    Object.entries(asksWhen[question]).some(([fact, codes]) => codes.includes(facts[fact as ReporterFact] ?? '')),
  )
}

/** An answer beside the text, with the words that it was asked in. */
export type LabelledAnswer = { readonly label: string; readonly value: string }

/**
 * The first message as it is sealed: the text, then each answer under its question. Whoever sends nothing but that they need help sends
 * that sentence.
 */
export function writtenText(text: string, answers: readonly LabelledAnswer[], otherwise: string): string {
  const given = answers.filter(({ value }) => value.trim() !== '')
  const parts = [text.trim(), ...given.map(({ label, value }) => `${label}\n${value.trim()}`)].filter(Boolean)
  return parts.length > 0 ? parts.join('\n\n') : otherwise
}
