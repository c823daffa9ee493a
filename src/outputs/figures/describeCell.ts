import { type CodedField, codedFields } from '../../domain/codes/codedState.ts'
import type { FiguresQuestion } from '../../domain/figures/annualFigures.ts'
import type { Cell, CellTerm } from '../../domain/figures/cell.ts'
import { type CodeNames, nameOf } from '../../domain/figures/codeNames.ts'
import type { Condition } from '../../domain/figures/condition.ts'
import { previousYearOf } from '../../domain/figures/previousYear.ts'
import type { Locale } from '../../domain/shared/locale.ts'
import { words } from '../../messages/words.ts'
import { longDate } from './longDate.ts'

/** A group of cases that a number adds (1) or takes off (-1), in words. */
export type DescribedTerm = { readonly sign: 1 | -1; readonly text: string }

/** What a number counts, for people: its groups of cases on their day, as known when, and what the codes alone would not say. */
export type CellDefinition = {
  readonly terms: readonly DescribedTerm[]
  readonly state: string
  readonly notes: readonly string[]
}

/** The words come from the condition that is counted, so that a definition cannot drift away from its number. */
export function describeCell(cell: Cell, names: CodeNames, question: FiguresQuestion, locale: Locale): CellDefinition {
  const word = words(locale)
  const state = word('figures.definition_state', {
    known: question.knownAt ? 'on' : 'now',
    known_date: question.knownAt ? longDate(question.knownAt, locale) : '',
  })
  if (cell.counts === 'advice_requests') {
    const text = word('figures.definition_advice_requests', { year: String(question.year) })
    return { terms: [{ sign: 1, text }], state, notes: [] }
  }
  return {
    terms: cell.terms.map((term) => ({ sign: term.sign, text: describeTerm(term, names, question, locale) })),
    state,
    notes: cell.notes.map((note) => note[locale]),
  }
}

function describeTerm({ year, of }: CellTerm, names: CodeNames, question: FiguresQuestion, locale: Locale): string {
  const word = words(locale)
  const asked = year === 'this' ? question : previousYearOf(question)
  const values = { year: String(asked.year), date: longDate(asked.asOf, locale) }
  const conditions = describeCondition(of, names, locale)
  if (conditions === '') return word('figures.definition_all', values)
  return word('figures.definition_some', { ...values, conditions })
}

/** Which codes a condition asks, field by field; no text when it holds for every case. */
export function describeCondition(of: Condition, names: CodeNames, locale: Locale): string {
  const conditions = codedFields.flatMap((field) => {
    const codes = of[field]
    return codes ? [describeCodes(field, codes, names, locale)] : []
  })
  return conditions.join('. ')
}

const lists = {
  nl: new Intl.ListFormat('nl', { type: 'disjunction' }),
  en: new Intl.ListFormat('en', { type: 'disjunction' }),
} as const satisfies Record<Locale, Intl.ListFormat>

function describeCodes(field: CodedField, codes: readonly string[], names: CodeNames, locale: Locale): string {
  const named = lists[locale].format(codes.map((code) => `‘${nameOf(names, field, code)[locale]}’`))
  return words(locale)('figures.definition_condition', { field: words(locale)(`figures.field_${field}`), codes: named })
}
