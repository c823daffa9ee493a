import type { LocalText } from '../shared/locale.ts'
import type { CodedState } from './codedState.ts'

/** The coded fields that a table or a condition can look at. */
export type CodedField = keyof CodedState

/** Holds for a state when each named field has one of the named codes; no field named means every state. */
export type Condition = Readonly<Partial<Record<CodedField, readonly string[]>>>

/** A row of a table: what it prints, and which codes of the table's field it counts (its own code when not said otherwise). */
export type RowDefinition = {
  readonly code: string
  readonly label: LocalText
  readonly counts: readonly string[]
}

/**
 * A table: the cases that it is about (within the population of the set) and the field that its rows divide them by.
 * A code that occurs but has no row gets one after the published rows, so that rows always add up.
 */
export type TableDefinition = {
  readonly id: string
  readonly title: LocalText
  readonly of: Condition
  readonly by: CodedField
  readonly rows: readonly RowDefinition[]
  readonly definition: LocalText
}

/** One number of a sentence: a sum of cells of the same figures, each added or subtracted. */
export type NumberDefinition = readonly { readonly sign: 1 | -1; readonly cell: string }[]

/** A sentence of the report. Its text is ICU MessageFormat; every number in it is named here and comes from the cells of the tables. */
export type SentenceDefinition = {
  readonly id: string
  readonly section: string
  readonly text: LocalText
  readonly numbers: Readonly<Record<string, NumberDefinition>>
}

/** How one year's figures are counted and told: data of a national profile. */
export type DefinitionSet = {
  readonly name: string
  readonly population: Condition
  readonly sections: readonly { readonly id: string; readonly title: LocalText; readonly tables: readonly string[] }[]
  readonly tables: readonly TableDefinition[]
  readonly sentences: readonly SentenceDefinition[]
  readonly notes: readonly LocalText[]
}
