import { AsyncLocalStorage } from 'node:async_hooks'
import type { IsoDate } from '../domain/shared/isoDate.ts'
import { dayOfMoment } from '../outputs/casework/moments.ts'
import type { Standing } from '../services/tours/standing.ts'

/** Where in a story something is done. */
const standing = new AsyncLocalStorage<Standing>()

/** Does something of a tour on the day of its story: for all that follows from it, that is today. */
export function standIn<T>(place: Standing, work: () => T): T {
  return standing.run(place, work)
}

/** The tour whose first report is taken in now. */
export function openingTour(): number | undefined {
  return standing.getStore()?.opens
}

/** The day that it is now in a time zone; in a tour, the day of its story. */
export function todayIn(timeZone: string): IsoDate {
  return standing.getStore()?.day ?? realDayIn(timeZone)
}

/** The end of a day of a tour that is still to come, as a moment (UTC); missing on every other day. */
export function momentAhead(timeZone: string): string | undefined {
  const day = standing.getStore()?.day
  return day !== undefined && day > realDayIn(timeZone) ? `${day}T21:59:00.000Z` : undefined
}

function realDayIn(timeZone: string): IsoDate {
  return dayOfMoment(new Date().toISOString(), timeZone)
}
