import type { LocalText } from '../shared/locale.ts'
import type { FiguresQuestion } from './annualFigures.ts'

/** A number of the report with the id of what it counts, so that it can be opened. */
export type CountedNumber = { readonly cell: string; readonly count: number }

/** `foreseen` is false for a row that the definition set did not have, but that cases stand in. */
export type CountedRow = CountedNumber & {
  readonly code: string
  readonly label: LocalText
  readonly foreseen: boolean
}

/** The rows add up to `total`, always; its caption prints the same number as n. */
export type CountedTable = {
  readonly id: string
  readonly title: LocalText
  readonly rows: readonly CountedRow[]
  readonly total: CountedNumber
}

export type CountedTopic = {
  readonly code: string
  readonly label: LocalText
  readonly total: CountedNumber
  readonly previous: CountedNumber
  readonly change: CountedNumber
  readonly open: CountedNumber
}

export type CountedGroup = {
  readonly code: string
  readonly label: LocalText
  readonly total: CountedNumber
  readonly topics: readonly CountedRow[]
}

/** A way from report to result that cases went; an open case has the result `open`. */
export type CountedFlow = CountedNumber & {
  readonly topic: string
  readonly outcome: string
  readonly result: string
}

export type CountedSentence = {
  readonly id: string
  readonly section: string
  readonly text: LocalText
  readonly numbers: Readonly<Record<string, CountedNumber>>
}

export type PreviousYear = 'data' | 'no data'

/** The figures of a year in numbers, before they are put into a language. */
export type CountedFigures = {
  readonly question: FiguresQuestion
  readonly definitions: string
  readonly previousYear: PreviousYear
  readonly total: CountedNumber
  readonly previous: CountedNumber
  readonly change: CountedNumber
  readonly open: CountedNumber
  readonly adviceRequests: CountedNumber
  readonly topics: readonly CountedTopic[]
  readonly victimGroups: readonly CountedGroup[]
  readonly returned: CountedNumber
  /** Every combination of topic, outcome and result that occurs; together they are the total. */
  readonly flows: readonly CountedFlow[]
  readonly tables: readonly CountedTable[]
  readonly sentences: readonly CountedSentence[]
}
