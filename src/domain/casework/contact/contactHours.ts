import type { IsoDate } from '../../shared/isoDate.ts'
import { addDays, weekdayOf } from '../../terms/calendar.ts'
import { weekdays } from './contactEvents.ts'
import type { SafeContact } from './contactFile.ts'

/** What a clock on the wall says: a day, and a time as `HH:MM`. */
export type WallClock = { readonly day: IsoDate; readonly time: string }

export type ContactHours = Pick<SafeContact, 'days' | 'from' | 'to'>

const MIDNIGHT = '00:00'
const A_WEEK = 7

/** Whether a time on the client's clock lies in the hours agreed, ends included. Hours over midnight belong to the day they begin on. */
export function isWithinHours(hours: ContactHours, { day, time }: WallClock): boolean {
  const { from, to } = hours
  if (from === null || to === null) return isAgreedDay(hours, day)
  if (from <= to) return isAgreedDay(hours, day) && from <= time && time <= to
  return (isAgreedDay(hours, day) && time >= from) || (isAgreedDay(hours, addDays(day, -1)) && time <= to)
}

/** Whether some hour of that day is agreed. */
export function isOnAgreedDay(hours: ContactHours, day: IsoDate): boolean {
  const reachesOver = hours.from !== null && hours.to !== null && hours.from > hours.to
  return isAgreedDay(hours, day) || (reachesOver && isAgreedDay(hours, addDays(day, -1)))
}

/** The next time from which contact is agreed, after a time at which it is not. */
export function nextHours(hours: ContactHours, now: WallClock): WallClock {
  const time = hours.from ?? MIDNIGHT
  const ahead = Array.from({ length: A_WEEK + 1 }, (_, days) => ({ day: addDays(now.day, days), time }))
  const next = ahead.find(({ day }) => isAgreedDay(hours, day) && (day > now.day || time > now.time))
  return next ?? { day: addDays(now.day, A_WEEK), time }
}

/** Without days any day will do. */
function isAgreedDay({ days }: ContactHours, day: IsoDate): boolean {
  const weekday = weekdays[weekdayOf(day) - 1]
  return days.length === 0 || (weekday !== undefined && days.includes(weekday))
}
