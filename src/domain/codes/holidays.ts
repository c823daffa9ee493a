import type { LocalText } from '../shared/locale.ts'
import type { Source } from './source.ts'

/** A general holiday: a fixed day of the year, or one that moves with Easter. */
export type HolidayRule = {
  readonly code: string
  readonly labels: LocalText
  readonly source: Source
  readonly note: string | undefined
} & (
  | {
      /** MM-DD. */
      readonly on: string
      /** The day on which it is kept when it would be a Sunday, MM-DD; missing when it stays. */
      readonly onSunday: string | undefined
    }
  | {
      /** Days after Easter Sunday, negative before it. */
      readonly daysAfterEaster: number
    }
)
