import { type IsoDate, parseIsoDate } from '../../../domain/shared/isoDate.ts'

/** What a clock on the wall says: a day, and a time as `HH:MM`. */
export type Clock = { readonly day: IsoDate; readonly time: string }

/** Whether it is a time zone by its IANA name, `Africa/Casablanca`. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '' && name.includes('/')
  } catch {
    // The runtime throws for a name that no zone has.
    return false
  }
}

/** What the clock in a zone says at a moment (UTC, ISO 8601). */
export function clockAt(moment: string, timeZone: string): Clock {
  return clockOf(Date.parse(moment), timeZone)
}

/**
 * The moment (UTC, ISO 8601) at which the clock in a zone says this. Of an hour that comes twice the first; a time that the clock skips
 * is moved on by the hour that it skips.
 */
export function momentAt({ day, time }: Clock, timeZone: string): string {
  const asIfUtc = Date.parse(`${day}T${time}:00Z`)
  // Whatever the offset is, it is one of those that hold a day before and a day after.
  const offsets = [-1, 1].map((days) => offsetAt(asIfUtc + days * DAY_MS, timeZone))
  const moments = offsets.map((offset) => asIfUtc - offset)
  const fitting = moments.filter((moment) => asIfUtc - offsetAt(moment, timeZone) === moment)
  const found = fitting.length > 0 ? Math.min(...fitting) : Math.max(...moments)
  return new Date(found).toISOString()
}

const DAY_MS = 86_400_000

function offsetAt(moment: number, timeZone: string): number {
  const whole = Math.floor(moment / 60_000) * 60_000
  const { day, time } = clockOf(whole, timeZone)
  return Date.parse(`${day}T${time}:00Z`) - whole
}

const formats = new Map<string, Intl.DateTimeFormat>()

function clockOf(moment: number, timeZone: string): Clock {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  )
  const day = parseIsoDate(`${parts.year}-${parts.month}-${parts.day}`)
  if (!day) throw new Error('a clock shows a day that no calendar has')
  return { day, time: `${parts.hour}:${parts.minute}` }
}

/** Making a format costs more than using it. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const numbers = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const
  const made = new Intl.DateTimeFormat('en-GB', { ...numbers, timeZone, hourCycle: 'h23' })
  formats.set(timeZone, made)
  return made
}
