import type { IsoDate } from '../shared/isoDate.ts'
import { addDays } from '../terms/calendar.ts'

/** What a field of a deed holds: as a form sends it, with `{day:N}` for a day and the kind of an organisation for its number. */
export type DeedValue = string | number | boolean | readonly string[]

export type DeedFields = Readonly<Record<string, DeedValue>>

/** What somebody did with an invented case: an act of casework, or one of the few things that are none. */
export type Deed = {
  /** Counted from the first day of the road. */
  readonly day: number
  /** The name of an invented person. */
  readonly by: string
  /** The name of an act, or `intake`, `document`, `owner`. */
  readonly do: string
  readonly fields: DeedFields
}

/** An invented case from its report on: deed after deed. */
export type Road = { readonly code: string; readonly deeds: readonly Deed[] }

/** The fields of a deed with its days as dates. Acts without a day of their own take effect on the day of the deed. */
export function datedFields({ day, fields }: Deed, dayZero: IsoDate): DeedFields {
  const dated = Object.entries(fields).map(([name, value]) => [name, datedValue(value, dayZero)] as const)
  return { on: addDays(dayZero, day), ...Object.fromEntries(dated) }
}

const wholeDay = /^\{day:(-?\d{1,5})\}$/

function datedValue(value: DeedValue, dayZero: IsoDate): DeedValue {
  const [, days] = (typeof value === 'string' && wholeDay.exec(value)) || []
  return days === undefined ? value : addDays(dayZero, Number(days))
}
