import type { weekdays } from '../../domain/casework/contact/contactEvents.ts'
import type { ContactHours } from '../../domain/casework/contact/contactHours.ts'
import type { Locale } from '../../domain/shared/locale.ts'

export const regions = { nl: 'nl-NL', en: 'en-GB' } as const satisfies Record<Locale, string>

/** A Monday: the days of the week are counted from it. */
const MONDAY = Date.UTC(2024, 0, 1)
const DAY_MS = 86_400_000

export type Weekday = (typeof weekdays)[number]

const order: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** A day of the week as people write it: dinsdag, Tuesday. */
export function weekdayName(weekday: Weekday, locale: Locale): string {
  const format = new Intl.DateTimeFormat(regions[locale], { weekday: 'long', timeZone: 'UTC' })
  return format.format(MONDAY + order.indexOf(weekday) * DAY_MS)
}

/** A time of the clock as people write it: 9.30 in Dutch, 09:30 in English. */
export function clockText(time: string, locale: Locale): string {
  const [hour = '', minute = ''] = time.split(':')
  return locale === 'nl' ? `${Number(hour)}.${minute}` : time
}

/** The days agreed in words; missing when any day will do. */
export function daysText({ days }: ContactHours, locale: Locale): string | undefined {
  if (days.length === 0) return undefined
  const named = order.filter((day) => days.includes(day)).map((day) => weekdayName(day, locale))
  return new Intl.ListFormat(regions[locale], { type: 'conjunction' }).format(named)
}
