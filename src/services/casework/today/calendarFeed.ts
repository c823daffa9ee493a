import type { Actor } from '../../../domain/access/actor.ts'
import { mayDo } from '../../../domain/access/permissions.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { addDays } from '../../../domain/terms/calendar.ts'
import { AppError } from '../../../errors.ts'
import { hashOf, newToken } from '../../../identity/token.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import { countDueByDay } from '../../../store/casework/today/agendaLines.ts'
import {
  type FindCalendarActor,
  findCalendarFeed,
  removeCalendarFeed,
  replaceCalendarFeed,
} from '../../../store/casework/today/calendarFeeds.ts'
import type { WithActor } from '../../../store/withActor.ts'
import { refuseUnless } from '../../access/refuseUnless.ts'
import { workScope } from './showToday.ts'

/** How far back and ahead a calendar looks. */
const DAYS_BACK = 31
const DAYS_AHEAD = 366

/** How many things are due on a day: all that a calendar outside the desk may know. */
export type DueDay = { readonly day: IsoDate; readonly count: number }

export type FedCalendar = { readonly today: IsoDate; readonly days: readonly DueDay[] }

export type CalendarFeed = {
  /** When the address was made (UTC); missing when there is none. */
  readonly find: (actor: Actor) => Promise<string | undefined>
  /** Makes an address, and ends the one that stood before. It is shown this once: what is kept is a hash. */
  readonly make: (actor: Actor) => Promise<string>
  /** Ends the address; without one nothing happens. */
  readonly revoke: (actor: Actor) => Promise<void>
  /** The counts behind an address. Fails with `not-found`, also when the account is not active any more. A line in the access log. */
  readonly read: (token: string) => Promise<FedCalendar>
}

/** A calendar that a person takes along in a program of their own: counts by day of their own cases, without any content. */
export function makeCalendarFeed(
  withActor: WithActor,
  findCalendarActor: FindCalendarActor,
  today: () => IsoDate,
): CalendarFeed {
  return {
    find: async (actor) => {
      if (!mayDo(actor.role, 'read_cases')) return undefined
      return withActor(actor, (tx) => findCalendarFeed(tx, actor))
    },
    make: async (actor) => {
      refuseUnless(actor, 'read_cases')
      const token = newToken()
      await withActor(actor, async (tx) => {
        await replaceCalendarFeed(tx, actor, hashOf(token))
        await appendAccess(tx, { action: 'make_calendar_feed', purpose: 'own_account', cases: [] })
      })
      return token
    },
    revoke: async (actor) => {
      refuseUnless(actor, 'read_cases')
      await withActor(actor, async (tx) => {
        if (!(await removeCalendarFeed(tx, actor))) return
        await appendAccess(tx, { action: 'revoke_calendar_feed', purpose: 'own_account', cases: [] })
      })
    },
    read: async (token) => {
      const actor = await findCalendarActor(hashOf(token))
      if (!actor || !mayDo(actor.role, 'read_cases')) throw new AppError('not-found')
      const day = today()
      const days = await withActor(actor, async (tx) => {
        const period = { from: addDays(day, -DAYS_BACK), until: addDays(day, DAYS_AHEAD) }
        const counted = await countDueByDay(tx, workScope(actor, 'mine'), period)
        await appendAccess(tx, { action: 'read_calendar_feed', purpose: actor.purpose, cases: [] })
        return counted
      })
      return { today: day, days }
    },
  }
}
