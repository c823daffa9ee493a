import type { IsoDate } from '../shared/isoDate.ts'

/** A printed row with its number of cases. */
export type FigureRow = { readonly code: string; readonly label: string; readonly count: number }

/** A printed table; `n` in its caption equals `total`, and the rows add up to it. */
export type FigureTable = {
  readonly id: string
  readonly title: string
  readonly n: number
  readonly rows: readonly FigureRow[]
  readonly total: number
}

export type FigureSentence = { readonly id: string; readonly text: string }

/** What is asked: a year, the reference date, and the moment of knowing (null is now). */
export type FiguresQuestion = {
  readonly year: number
  readonly asOf: IsoDate
  readonly knownAt: IsoDate | null
}

/** The annual report in numbers, in the shape that `baken figures --format json` prints. */
export type AnnualFigures = {
  readonly year: number
  readonly referenceDate: IsoDate
  readonly knownAt: IsoDate | null
  readonly definitions: string
  readonly language: string
  readonly previousYear: 'data' | 'no data'
  readonly totals: Readonly<Record<string, number>>
  readonly changeByTopic: Readonly<Record<string, number>>
  readonly victimGroups: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly openOnReferenceDate: Readonly<Record<string, number>>
  readonly tables: readonly FigureTable[]
  readonly sentences: readonly FigureSentence[]
}
