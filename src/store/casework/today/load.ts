import { sql } from 'kysely'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import type { ActorTx } from '../../withActor.ts'
import { type DangerBounds, inDanger } from './dangerLines.ts'
import { atWork, inScope, type WorkScope } from './workScope.ts'

/** What a colleague answers for. */
export type ColleagueLoad = {
  readonly person: number
  readonly name: string
  readonly open: number
  readonly danger: number
  readonly late: number
  readonly week: number
}

export type LoadDays = {
  readonly danger: DangerBounds
  readonly today: IsoDate
  /** The last day of "this week". */
  readonly week: IsoDate
}

/** How much each colleague answers for, the most late work first. Of the cases in the scope. */
export async function listLoad(tx: ActorTx, scope: WorkScope, days: LoadDays): Promise<readonly ColleagueLoad[]> {
  const { rows } = await sql<ColleagueLoad>`
    with cases as (
      select o.person, count(*) filter (where ${atWork})::int as open, count(*) filter (where ${inDanger(days.danger)})::int as danger
      from case_state c join case_owner o on o.tenant = c.tenant and o.case_id = c.case_id
      where c.tenant = ${scope.tenant} and ((${atWork}) or ${inDanger(days.danger)}) and ${inScope(sql`c.case_id`, scope)} group by o.person),
    items as (
      select o.person, count(*) filter (where a.due < ${days.today}::date)::int as late,
        count(*) filter (where a.due >= ${days.today}::date)::int as week
      from agenda_item a join case_owner o on o.tenant = a.tenant and o.case_id = a.case_id
      where a.tenant = ${scope.tenant} and a.done is null and a.organisation is null and a.due <= ${days.week}::date
        and ${inScope(sql`a.case_id`, scope)} group by o.person)
    select person, p.name, coalesce(open, 0) as open, coalesce(danger, 0) as danger, coalesce(late, 0) as late,
      coalesce(week, 0) as week
    from cases full join items using (person)
    join principal p on p.tenant = ${scope.tenant} and p.id = person
    order by 5 desc, 4 desc, 3 desc, p.name`.execute(tx)
  return rows
}

/** What waits for an organisation. */
export type OrganisationWaits = {
  readonly organisation: number
  readonly name: string
  readonly waiting: number
  readonly late: number
  /** Since when the oldest question waits. */
  readonly oldest: IsoDate
}

/** What organisations were asked and did not answer yet, the most late first. */
export async function listWaiting(
  tx: ActorTx,
  scope: WorkScope,
  today: IsoDate,
): Promise<readonly OrganisationWaits[]> {
  const { rows } = await sql<OrganisationWaits>`
    select a.organisation, p.name, count(*)::int as waiting,
      count(*) filter (where a.due < ${today}::date)::int as late, min(a.since) as oldest
    from agenda_item a join principal p on p.tenant = a.tenant and p.id = a.organisation
    where a.tenant = ${scope.tenant} and a.done is null and a.organisation is not null
      and ${inScope(sql`a.case_id`, scope)}
    group by a.organisation, p.name order by 4 desc, 3 desc, p.name`.execute(tx)
  return rows
}
