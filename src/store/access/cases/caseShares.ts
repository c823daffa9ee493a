import { sql } from 'kysely'
import type { Actor } from '../../../domain/access/actor.ts'
import type { CaseArea } from '../../../domain/access/caseAreas.ts'
import type { ShareRequest } from '../../../domain/access/shareTerms.ts'
import { plannedOnce } from '../../plannedOnce.ts'
import type { ActorTx } from '../../withActor.ts'

/** A share of a case, with the names of who gave, confirmed and ended it. Moments are UTC text. */
export type CaseShare = {
  readonly id: number
  readonly organisation: number
  readonly organisation_name: string
  readonly organisation_kind: string
  readonly areas: readonly CaseArea[]
  readonly ground: string
  readonly purpose: string
  readonly given_by: number
  readonly given_by_name: string
  readonly given_at: string
  readonly until: string
  readonly confirmed_by: number | null
  readonly confirmed_at: string | null
  readonly ended_by: number | null
  readonly ended_at: string | null
  /** The referral of the case that it went with; null when it was given without one. */
  readonly referral: number | null
  readonly state: 'waiting' | 'given' | 'over' | 'ended'
}

/** The shares of a case, newest first: those that count, that wait for a second person, and that are over. */
export async function listShares(tx: ActorTx, tenant: number, caseId: number): Promise<readonly CaseShare[]> {
  const { rows } = await sql<CaseShare>`
    select s.id, s.organisation, o.name as organisation_name, s.organisation_kind, s.areas, s.ground, s.purpose, s.given_by,
      g.name as given_by_name, s.given_at, s.until, s.confirmed_by, s.confirmed_at, s.ended_by, s.ended_at, s.referral,
      case when s.ended_at is not null then 'ended' when s.until <= now() then 'over'
        when share_is_live(s.until, s.ended_at, s.organisation_kind, s.confirmed_by) then 'given' else 'waiting' end as state
    from case_share s
    join principal o on o.tenant = s.tenant and o.id = s.organisation
    join principal g on g.tenant = s.tenant and g.id = s.given_by
    where s.tenant = ${tenant} and s.case_id = ${caseId} order by s.id desc ${plannedOnce}`.execute(tx)
  return rows
}

/** The areas of a case, by its number, that are shared with the actor's organisation now; none when none are. */
export async function listSharedAreas(tx: ActorTx, tenant: number, number: string): Promise<readonly string[]> {
  const { rows } = await sql<{ areas: string[] }>`
    select areas from shared_cases s join case_state c on c.tenant = ${tenant} and c.case_id = s.case_id
    where c.number = ${number}`.execute(tx)
  return rows.flatMap(({ areas }) => areas)
}

/** Writes a share that ends with a day of the tenant's time zone, with the referral that it goes with, if any; gives its number. */
export async function addShare(
  tx: ActorTx,
  actor: Actor,
  caseId: number,
  { organisation, areas, ground, purpose, until, referral }: ShareRequest & { readonly referral?: number },
  timeZone: string,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into case_share (tenant, case_id, organisation, organisation_kind, areas, ground, purpose, given_by, until,
      referral)
    select tenant, ${caseId}, id, kind, ${areas}::text[], ${ground}, ${purpose}, ${actor.person},
      (${until}::date + 1)::timestamp at time zone ${timeZone}, ${referral ?? null}::int
    from organisation where tenant = ${actor.tenant} and id = ${organisation} returning id`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('an organisation that was found is gone')
  return row.id
}

/** False when it was confirmed before, or ended, or is not there. */
export async function confirmShare(
  tx: ActorTx,
  { tenant, person }: Actor,
  caseId: number,
  id: number,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('case_share')
    .set({ confirmed_by: person, confirmed_at: sql<string>`clock_timestamp()` })
    .where('tenant', '=', tenant)
    .where('case_id', '=', caseId)
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** False when it was ended before, or is not there. It stops to count at once. */
export async function endShare(tx: ActorTx, { tenant, person }: Actor, caseId: number, id: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('case_share')
    .set({ ended_by: person, ended_at: sql<string>`clock_timestamp()` })
    .where('tenant', '=', tenant)
    .where('case_id', '=', caseId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
