import type { CountedNumber } from '../../../domain/figures/countedFigures.ts'

/** The colour and pattern of a topic; `rest` for what is no topic, or one that this house does not know. */
export type Series = 1 | 2 | 3 | 4 | 'rest'

/** The numbers of a chart as a table: words first, then numbers. */
export type ChartTable = {
  readonly heads: readonly string[]
  readonly rows: readonly { readonly words: readonly string[]; readonly numbers: readonly ChartNumber[] }[]
}

/** `year` says of which year's figures the cell is one. */
export type ChartNumber = CountedNumber & { readonly year: number }

/** A drawing that says nothing alone: a sentence above it, what is counted, its legend, and its numbers beside it. */
export type Chart = {
  readonly id: string
  readonly title: string
  readonly about: string
  readonly svg: string
  readonly legend: readonly { readonly series: Series; readonly label: string }[]
  readonly table: ChartTable
}

const seriesOfTopics: Readonly<Record<string, Series>> = {
  abandonment: 1,
  forced_marriage: 2,
  forced_marriage_and_abandonment: 3,
  domestic_violence_abroad: 4,
}

export function seriesOf(topic: string): Series {
  return Object.hasOwn(seriesOfTopics, topic) ? (seriesOfTopics[topic] ?? 'rest') : 'rest'
}
