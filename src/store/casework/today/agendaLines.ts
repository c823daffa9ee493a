import { type RawBuilder, sql } from 'kysely'
import type { AgendaItem } from '../../../domain/casework/agenda.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import type { ActorTx } from '../../withActor.ts'
import { inScope, type WorkScope } from './workScope.ts'

/** Something that has to be done, with the facts by which a case is known in a list. */
export type AgendaLine = AgendaItem & {
  readonly case_id: number
  readonly number: string
  readonly country: string
  readonly victim_group: string
  /** The name of the organisation that has to act. */
  readonly organisation_name: string | null
}

/** Open items that are due up to a day, or without one; the earliest first, those without a day last. At most so many. */
export function listOpenAgenda(
  tx: ActorTx,
  scope: WorkScope,
  { until, most }: { readonly until: IsoDate; readonly most: number },
): Promise<readonly AgendaLine[]> {
  return linesWhere(tx, scope, sql`a.done is null and (a.due is null or a.due <= ${until}::date)`, most)
}

/** What is due on a day of a period and still open, the earliest first. At most so many. */
export function listDueBetween(
  tx: ActorTx,
  scope: WorkScope,
  { from, until, most }: { readonly from: IsoDate; readonly until: IsoDate; readonly most: number },
): Promise<readonly AgendaLine[]> {
  return linesWhere(tx, scope, sql`a.done is null and a.due between ${from}::date and ${until}::date`, most)
}

/** Open items of these codes that are due on a day of a period (from the beginning without `from`), the earliest first. At most so many. */
export function listExpiring(
  tx: ActorTx,
  scope: WorkScope,
  { codes, from, until, most }: Expiring,
): Promise<readonly AgendaLine[]> {
  const since = from === undefined ? sql`true` : sql`a.due >= ${from}::date`
  const condition = sql`a.done is null and a.code = any(${codes}::text[]) and a.due <= ${until}::date and ${since}`
  return linesWhere(tx, scope, condition, most)
}

/** Open items of these codes, whenever they are due, the earliest first. At most so many. */
export function listOpenOf(
  tx: ActorTx,
  scope: WorkScope,
  { codes, most }: { readonly codes: readonly string[]; readonly most: number },
): Promise<readonly AgendaLine[]> {
  return linesWhere(tx, scope, sql`a.done is null and a.code = any(${codes}::text[])`, most)
}

/** How many open items are due on each day of a period. */
export async function countDueByDay(
  tx: ActorTx,
  scope: WorkScope,
  { from, until }: { readonly from: IsoDate; readonly until: IsoDate },
): Promise<readonly { readonly day: IsoDate; readonly count: number }[]> {
  const { rows } = await sql<{ day: IsoDate; count: number }>`
    select a.due as day, count(*)::int as count from agenda_item a
    where a.tenant = ${scope.tenant} and a.done is null and a.due between ${from}::date and ${until}::date
      and ${inScope(sql`a.case_id`, scope)}
    group by a.due order by a.due`.execute(tx)
  return rows
}

/** Lines of `agenda_item a` that meet a condition. The first are taken before their cases are looked up: of the others nothing is shown. */
export async function linesWhere(
  tx: ActorTx,
  scope: WorkScope,
  condition: RawBuilder<unknown>,
  most: number,
): Promise<readonly AgendaLine[]> {
  const order = sql`a.due nulls last, a.since, a.case_id, a.code, a.subject`
  const { rows } = await sql<AgendaLine>`
    with a as materialized (
      select a.tenant, a.case_id, a.code, a.subject, a.organisation, a.since, a.due, a.done, a.cents from agenda_item a
      where a.tenant = ${scope.tenant} and ${inScope(sql`a.case_id`, scope)} and ${condition}
      order by ${order} limit ${most})
    select a.case_id, c.number, c.country, c.victim_group, a.code, a.subject, a.organisation, p.name as organisation_name,
      a.since, a.due, a.done, a.cents
    from a
    join case_state c on c.tenant = a.tenant and c.case_id = a.case_id and c.gone is null
    left join principal p on p.tenant = a.tenant and p.id = a.organisation
    order by ${order}`.execute(tx)
  return rows
}

type Expiring = {
  readonly codes: readonly string[]
  readonly from?: IsoDate
  readonly until: IsoDate
  readonly most: number
}
