import { sql } from 'kysely'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import type { ActorTx } from '../../withActor.ts'
import { inScope, type WorkScope } from './workScope.ts'

export type WeekCount = { readonly monday: IsoDate; readonly count: number }

/** How many cases were first reported in each week (from Monday) of a period; weeks without one are left out. */
export async function countReportsByWeek(
  tx: ActorTx,
  tenant: number,
  { from, until }: { readonly from: IsoDate; readonly until: IsoDate },
): Promise<readonly WeekCount[]> {
  const { rows } = await sql<WeekCount>`
    select date_trunc('week', reported_on::timestamp)::date as monday, count(*)::int as count
    from case_state where tenant = ${tenant} and gone is null and reported_on between ${from}::date and ${until}::date
    group by 1 order by 1`.execute(tx)
  return rows
}

/** How many journeys and weddings are planned in each week of a period, in the cases of a scope. */
export async function countPlannedByWeek(
  tx: ActorTx,
  scope: WorkScope,
  { codes, from, until }: { readonly codes: readonly string[]; readonly from: IsoDate; readonly until: IsoDate },
): Promise<readonly WeekCount[]> {
  const { rows } = await sql<WeekCount>`
    select date_trunc('week', a.due::timestamp)::date as monday, count(*)::int as count
    from agenda_item a
    where a.tenant = ${scope.tenant} and a.code = any(${codes}::text[]) and a.done is null
      and a.due between ${from}::date and ${until}::date and ${inScope(sql`a.case_id`, scope)}
    group by 1 order by 1`.execute(tx)
  return rows
}
