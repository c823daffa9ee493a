import type { LocalText } from '../shared/locale.ts'

/** A table as it was published. `n` is the number in its caption, missing where the caption has none. */
export type PublishedTable = {
  readonly id: string
  readonly n: number | undefined
  readonly rows: readonly { readonly code: string; readonly count: number }[]
  readonly total: number
}

/** What a hub published on a year. Numbers by cell id (see `cellOf`); derived ones do not stand in it but follow from it. */
export type PublishedFigures = {
  readonly year: number
  readonly about: LocalText
  readonly tables: readonly PublishedTable[]
  readonly published: Readonly<Record<string, number>>
  readonly derived: Readonly<Record<string, number>>
  readonly derivedYearBefore: Readonly<Record<string, number>>
}
