import type { IsoDate } from '../shared/isoDate.ts'
import type { LocalText } from '../shared/locale.ts'

/** The Dutch mission for a country. Without a day on which somebody checked it there is no number. */
export type Mission = {
  readonly country: string
  readonly name: LocalText
  readonly countryName: LocalText
  readonly checked: { readonly number: string; readonly on: IsoDate } | undefined
  /** The contact to show in any case. */
  readonly fallback: string
}

export type Missions = {
  /** The contact under which they are shown. */
  readonly contact: string
  /** What stands with those that nobody checked. */
  readonly unchecked: LocalText
  readonly all: readonly Mission[]
}
