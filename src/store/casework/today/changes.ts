import { sql } from 'kysely'
import type { Actor } from '../../../domain/access/actor.ts'
import type { ActorTx } from '../../withActor.ts'
import { inScope, type WorkScope } from './workScope.ts'

/** An event that somebody else wrote. Moments are UTC text. */
export type ChangeLine = {
  readonly case_id: number
  readonly number: string
  readonly type: string
  readonly occurred: string
  readonly recorded: string
  readonly facts: unknown
  readonly by: string
}

/**
 * What others wrote in the cases of a scope after a moment, the newest first. At most so many, from the cases that changed last: so that
 * a busy week costs what the page shows.
 */
export async function listChanges(
  tx: ActorTx,
  scope: WorkScope,
  { since, most }: { readonly since: string; readonly most: number },
): Promise<readonly ChangeLine[]> {
  const { rows } = await sql<ChangeLine>`
    with moved as materialized (
      select c.case_id, c.number from case_state c
      where c.tenant = ${scope.tenant} and c.changed > ${since}::timestamptz and c.taken_up_on is not null and c.gone is null
        and ${inScope(sql`c.case_id`, scope)}
      order by c.changed desc limit ${most})
    select m.case_id, m.number, e.type, e.occurred, e.recorded, e.facts, p.name as by
    from moved m
    cross join lateral (
      select type, occurred, recorded, facts, person, tenant, version from event
      where tenant = ${scope.tenant} and stream = m.case_id and recorded > ${since}::timestamptz and person <> ${scope.person}
      order by version desc limit ${MOST_OF_A_CASE}) as e
    join principal p on p.tenant = e.tenant and p.id = e.person
    order by e.recorded desc, m.case_id, e.version desc limit ${most}`.execute(tx)
  return rows
}

const MOST_OF_A_CASE = 5

/** The moment until which somebody has seen what others did; missing when they never said so. */
export async function findLastLook(tx: ActorTx, { tenant, person }: Actor): Promise<string | undefined> {
  const row = await tx
    .selectFrom('last_look')
    .select('at')
    .where('tenant', '=', tenant)
    .where('person', '=', person)
    .executeTakeFirst()
  return row?.at
}

/** What was there at this moment was seen. An earlier moment than the one that stands changes nothing. */
export async function saveLastLook(tx: ActorTx, { tenant, person }: Actor, at: string): Promise<void> {
  await sql`insert into last_look (tenant, person, at) values (${tenant}, ${person}, least(${at}::timestamptz, clock_timestamp()))
    on conflict (tenant, person) do update set at = greatest(last_look.at, excluded.at)`.execute(tx)
}

/** The clock of the register, for a moment that a page is made. */
export async function takeMoment(tx: ActorTx): Promise<string> {
  const { rows } = await sql<{ at: string }>`select clock_timestamp() as at`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('the database gave no moment')
  return row.at
}
