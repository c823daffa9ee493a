import { type RawBuilder, sql } from 'kysely'
import type { BoardList, CaseListName, ItemListName } from '../../../domain/casework/boardList.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import type { ActorTx } from '../../withActor.ts'
import { type AgendaLine, linesWhere } from './agendaLines.ts'
import { type DangerLine, inDanger, worstFirst } from './dangerLines.ts'
import type { LoadDays } from './load.ts'
import { atWork, inScope, type WorkScope } from './workScope.ts'

/** The days that the lists of a board are counted with; `since` is the first day that a manager looks back to. */
export type BoardDays = LoadDays & { readonly since: IsoDate }

type Asked<Name extends string> = BoardList & { readonly list: Name }

/** The cases behind a number of a board, at most so many. */
export async function listBoardCases(
  tx: ActorTx,
  scope: WorkScope,
  { list, colleague }: Asked<CaseListName>,
  { days, most }: { readonly days: BoardDays; readonly most: number },
): Promise<readonly DangerLine[]> {
  const owned = sql`exists (select 1 from case_owner o where o.tenant = c.tenant and o.case_id = c.case_id
    and ${colleague === undefined ? sql`true` : sql`o.person = ${colleague}`})`
  const conditions: Readonly<Record<CaseListName, RawBuilder<unknown>>> = {
    open: sql`${atWork} and ${owned}`,
    danger: sql`${inDanger(days.danger)} and ${owned}`,
    unassigned: sql`${atWork} and not exists (select 1 from case_owner o where o.tenant = c.tenant and o.case_id = c.case_id)`,
  }
  const { rows } = await sql<DangerLine>`
    select c.case_id, c.number, c.country, c.victim_group, c.place_now, c.safety_level, c.danger_on from case_state c
    where c.tenant = ${scope.tenant} and ${inScope(sql`c.case_id`, scope)} and ${conditions[list]}
    order by ${list === 'danger' ? worstFirst(days.danger) : sql`c.reported_on desc, c.case_id desc`} limit ${most}`.execute(
    tx,
  )
  return rows
}

/** The things to do behind a number of a board, at most so many. */
export function listBoardItems(
  tx: ActorTx,
  scope: WorkScope,
  { list, colleague, organisation }: Asked<ItemListName>,
  { days, most }: { readonly days: BoardDays; readonly most: number },
): Promise<readonly AgendaLine[]> {
  const { today, week, since } = days
  const ofColleague = sql`a.organisation is null and exists (select 1 from case_owner o
    where o.tenant = a.tenant and o.case_id = a.case_id and ${colleague === undefined ? sql`true` : sql`o.person = ${colleague}`})`
  const ofOrganisation =
    organisation === undefined ? sql`a.organisation is not null` : sql`a.organisation = ${organisation}`
  const conditions: Readonly<Record<ItemListName, RawBuilder<unknown>>> = {
    late: sql`a.done is null and a.due < ${today}::date and ${ofColleague}`,
    week: sql`a.done is null and a.due between ${today}::date and ${week}::date and ${ofColleague}`,
    waiting: sql`a.done is null and ${ofOrganisation}`,
    waiting_late: sql`a.done is null and a.due < ${today}::date and ${ofOrganisation}`,
    answered_late: sql`a.done > a.due and a.since >= ${since}::date and ${ofOrganisation}`,
    first_answers: sql`a.code = 'first_answer' and a.done is not null and a.since >= ${since}::date`,
    fund_owed: sql`a.code = 'pay_from_fund' and a.done is null`,
    aftercare_due: sql`a.code = 'follow_up' and a.done is null and a.due <= ${today}::date`,
    aftercare_done: sql`a.code = 'follow_up' and a.done >= ${since}::date`,
  }
  return linesWhere(tx, scope, conditions[list], most)
}
