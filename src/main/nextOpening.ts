import { clockAt, momentAt } from '../boundary/casework/acts/clocks.ts'
import type { FindOpeningHours } from '../boundary/profile/readOpeningHours.ts'
import type { HolidayRule } from '../domain/codes/holidays.ts'
import { isOpenAt, opensNext } from '../domain/conversations/openingHours.ts'
import type { NextOpening } from '../services/conversations/talkOpening.ts'

type Needs = {
  readonly hours: FindOpeningHours
  readonly holidays: readonly HolidayRule[]
  readonly timeZone: string
  /** This moment (UTC, ISO 8601). */
  readonly now: () => string
}

/** When the chat opens next: what the clock on the wall of the hub says becomes a moment, also over summer time. */
export function makeNextOpening({ hours, holidays, timeZone, now }: Needs): NextOpening {
  return () => {
    const clock = clockAt(now(), timeZone)
    const known = hours('chat', clock.day)
    const opens = known && opensNext(known, clock, holidays)
    if (!known || !opens) return undefined
    return { at: momentAt(opens, timeZone), isNow: isOpenAt(known, clock, holidays) }
  }
}
