import { sql } from 'kysely'
import type { Actor } from '../../../domain/access/actor.ts'
import type { CaseArea } from '../../../domain/access/caseAreas.ts'
import { plannedOnce } from '../../plannedOnce.ts'
import type { ActorTx } from '../../withActor.ts'

/** A share to an organisation outside the tenant that nobody confirmed yet. Moments are UTC text. */
export type WaitingShare = {
  readonly id: number
  readonly case_id: number
  readonly number: string
  readonly organisation_name: string
  readonly areas: readonly CaseArea[]
  readonly ground: string
  readonly purpose: string
  readonly given_by: number
  readonly given_by_name: string
  readonly given_at: string
  readonly until: string
}

const MOST = 200

/** The shares that wait for a second person, newest first, of the cases that the actor sees. */
export async function listWaitingShares(tx: ActorTx, tenant: number): Promise<readonly WaitingShare[]> {
  const { rows } = await sql<WaitingShare>`
    select s.id, s.case_id, c.number, o.name as organisation_name, s.areas, s.ground, s.purpose, s.given_by, g.name as given_by_name,
      s.given_at, s.until
    from case_share s
    join case_state c on c.tenant = s.tenant and c.case_id = s.case_id
    join principal o on o.tenant = s.tenant and o.id = s.organisation
    join principal g on g.tenant = s.tenant and g.id = s.given_by
    where s.tenant = ${tenant} and ${waits} order by s.id desc limit ${MOST}`.execute(tx)
  return rows
}

/** How many shares, emergency accesses and requests for an address wait for somebody else than who made them, of the cases that the actor sees. */
export async function countWaiting(tx: ActorTx, { tenant, person }: Actor): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from case_share s where s.tenant = ${tenant} and s.given_by <> ${person} and ${waits})
      + (select count(*) from break_glass b where b.tenant = ${tenant} and b.person <> ${person} and b.reviewed_at is null)
      + (select count(*) from vault_opening v where v.tenant = ${tenant} and v.asked_by <> ${person} and v.agreed_by is null
        and v.asked_at > now() - interval '1 day') as count ${plannedOnce}`.execute(tx)
  return rows[0]?.count ?? 0
}

const waits = sql`s.organisation_kind = 'outside' and s.confirmed_by is null and s.ended_at is null and s.until > now()`
