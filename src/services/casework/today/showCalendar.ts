import type { Actor } from '../../../domain/access/actor.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import { type AgendaLine, listDueBetween } from '../../../store/casework/today/agendaLines.ts'
import type { Whose } from '../../../store/casework/today/workScope.ts'
import type { WithActor } from '../../../store/withActor.ts'
import { MOST_ITEMS, workScope } from './showToday.ts'

export type CalendarRequest = { readonly whose: Whose; readonly from: IsoDate; readonly until: IsoDate }

/** What is due in a period, the earliest first. */
export type ShownCalendar = { readonly items: readonly AgendaLine[]; readonly isCut: boolean }

export type ShowCalendar = (actor: Actor, request: CalendarRequest) => Promise<ShownCalendar>

/** What is due in a period, for a person or their team: facts only. One line in the access log. */
export function makeShowCalendar(withActor: WithActor): ShowCalendar {
  return (actor, { whose, from, until }) =>
    withActor(actor, async (tx) => {
      const found = await listDueBetween(tx, workScope(actor, whose), { from, until, most: MOST_ITEMS + 1 })
      const items = found.slice(0, MOST_ITEMS)
      const cases = [...new Set(items.map(({ case_id }) => case_id))]
      await appendAccess(tx, { action: 'read_calendar', purpose: actor.purpose, cases })
      return { items, isCut: found.length > items.length }
    })
}
