import { sql } from 'kysely'
import type { fundPayers } from '../../../domain/casework/plan/planEvents.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import type { ActorTx } from '../../withActor.ts'
import { inScope, type WorkScope } from './workScope.ts'

/** How an organisation answered what it was asked since a day. */
export type AnswersOf = {
  readonly organisation: number
  readonly name: string
  readonly answered: number
  readonly answered_late: number
  readonly open_late: number
}

export type Period = { readonly since: IsoDate; readonly today: IsoDate }

/** What was asked with a day on which the answer was due, by organisation; the most late first. */
export async function listAnswers(
  tx: ActorTx,
  scope: WorkScope,
  { since, today }: Period,
): Promise<readonly AnswersOf[]> {
  const { rows } = await sql<AnswersOf>`
    select a.organisation, p.name, count(*) filter (where a.done is not null)::int as answered,
      count(*) filter (where a.done > a.due)::int as answered_late,
      count(*) filter (where a.done is null and a.due < ${today}::date)::int as open_late
    from agenda_item a join principal p on p.tenant = a.tenant and p.id = a.organisation
    where a.tenant = ${scope.tenant} and a.organisation is not null and a.due is not null and a.since >= ${since}::date
      and ${inScope(sql`a.case_id`, scope)}
    group by a.organisation, p.name order by 4 desc, 5 desc, p.name`.execute(tx)
  return rows
}

/** Days from a report to the first answer to who reported: of half of the reports at most the median, of nine in ten at most `p90`. */
export type FirstAnswers = { readonly count: number; readonly median: number | null; readonly p90: number | null }

export async function measureFirstAnswers(tx: ActorTx, scope: WorkScope, { since }: Period): Promise<FirstAnswers> {
  const { rows } = await sql<FirstAnswers>`
    select count(*)::int as count, percentile_disc(0.5) within group (order by a.done - a.since) as median,
      percentile_disc(0.9) within group (order by a.done - a.since) as p90
    from agenda_item a
    where a.tenant = ${scope.tenant} and a.code = 'first_answer' and a.done is not null and a.since >= ${since}::date
      and ${inScope(sql`a.case_id`, scope)}`.execute(tx)
  return rows[0] ?? { count: 0, median: null, p90: null }
}

/** Amounts of the emergency fund in cents, by who pays; `payer` is missing for what nobody decided on or what was refused. */
export type FundOf = {
  readonly payer: (typeof fundPayers)[number] | null
  readonly asked: number
  readonly approved: number
  readonly spent: number
  /** Approved and not spent, in cases that are open. */
  readonly owed: number
}

/** What was asked of the fund since a day, and what became of it. */
export async function sumFund(tx: ActorTx, scope: WorkScope, { since }: Period): Promise<readonly FundOf[]> {
  const { rows } = await sql<FundOf>`
    with moves as materialized (
      select e.stream, e.version, e.type, e.occurred, (e.facts->>'request')::int as request, (e.facts->>'cents')::bigint as cents,
        e.facts->>'payer' as payer, e.facts->>'decision' as decision, c.closed_on
      from event e join case_state c on c.tenant = e.tenant and c.case_id = e.stream and c.gone is null
      where e.tenant = ${scope.tenant} and e.type in ('fund_asked', 'fund_decided', 'fund_spent')
        and ${inScope(sql`e.stream`, scope)}),
    decided as (
      select distinct on (stream, request) stream, request, payer, case decision when 'approved' then cents else 0 end as cents
      from moves where type = 'fund_decided' order by stream, request, version desc),
    spent as (select stream, request, sum(cents) as cents from moves where type = 'fund_spent' group by stream, request)
    select d.payer, sum(a.cents)::bigint as asked, coalesce(sum(d.cents), 0)::bigint as approved,
      coalesce(sum(s.cents), 0)::bigint as spent,
      coalesce(sum(greatest(d.cents - coalesce(s.cents, 0), 0)) filter (where a.closed_on is null), 0)::bigint as owed
    from moves a
    left join decided d on d.stream = a.stream and d.request = a.request
    left join spent s on s.stream = a.stream and s.request = a.request
    where a.type = 'fund_asked' and a.occurred >= ${since}::date
    group by d.payer order by d.payer nulls last`.execute(tx)
  return rows
}

export type Aftercare = { readonly done: number; readonly due: number }

/** Moments of aftercare that were done since a day, and those whose day has come and that nobody did. */
export async function countAftercare(tx: ActorTx, scope: WorkScope, { since, today }: Period): Promise<Aftercare> {
  const { rows } = await sql<Aftercare>`
    select count(*) filter (where a.done >= ${since}::date)::int as done,
      count(*) filter (where a.done is null and a.due <= ${today}::date)::int as due
    from agenda_item a
    where a.tenant = ${scope.tenant} and a.code = 'follow_up' and ${inScope(sql`a.case_id`, scope)}`.execute(tx)
  return rows[0] ?? { done: 0, due: 0 }
}
