import type { CodedField } from '../codes/codedState.ts'
import type { Source } from '../codes/source.ts'
import type { LocalText } from '../shared/locale.ts'
import type { Condition } from './condition.ts'

/** A code with the words that this definition set prints for it. */
export type CodeLabel = { readonly code: string; readonly label: LocalText }

/** A row of a table: what it prints, which codes of the table's field it counts, and a note on what that means where codes alone mislead. */
export type RowDefinition = CodeLabel & {
  readonly counts: readonly string[]
  readonly note: LocalText | undefined
}

/**
 * A table: the cases that it is about (within the population of the set) and the field that its rows divide them by.
 * No code is counted by two rows. A code that occurs but has no row gets one after the published rows, so that rows always add up.
 */
export type TableDefinition = {
  readonly id: string
  readonly title: LocalText
  readonly of: Condition
  readonly by: CodedField
  readonly rows: readonly RowDefinition[]
  readonly definition: LocalText
}

/** One number of a sentence: a sum of cells of the same figures, each added or subtracted. `cell` is a cell id (see `cellOf`). */
export type NumberDefinition = readonly { readonly sign: 1 | -1; readonly cell: string }[]

/**
 * A sentence of the report. Its text is ICU MessageFormat; every number in it is named here and comes from the cells of the tables.
 * In the text a number `x` is given as `x`, as `x_abs` without its sign and as `x_sign` (`more`, `less`, `equal`); the tag `<x>`
 * stands around the words that print it.
 */
export type SentenceDefinition = {
  readonly id: string
  readonly section: string
  readonly text: LocalText
  readonly numbers: Readonly<Record<string, NumberDefinition>>
}

export type SectionDefinition = { readonly id: string; readonly title: LocalText; readonly tables: readonly string[] }

/** How one year's figures are counted and told: data of a national profile. Titles and notes are ICU MessageFormat too. */
export type DefinitionSet = {
  readonly name: string
  readonly source: Source
  readonly population: Condition
  /** The topics and victim groups that are always printed, in their order, also without cases. */
  readonly topics: readonly CodeLabel[]
  readonly victimGroups: readonly CodeLabel[]
  /** The results with which the client is back: what `returned` counts. */
  readonly returns: readonly string[]
  /** Words for the codes that no list holds because they are worked out: a result that did not come yet. */
  readonly derivedCodes: readonly CodeLabel[]
  readonly sections: readonly SectionDefinition[]
  readonly tables: readonly TableDefinition[]
  readonly sentences: readonly SentenceDefinition[]
  readonly notes: readonly LocalText[]
}
