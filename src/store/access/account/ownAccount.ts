import { sql } from 'kysely'
import type { Actor } from '../../../domain/access/actor.ts'
import type { ActorTx } from '../../withActor.ts'

/** What is known of the actor's own account. `totp_pending` is sealed: a secret whose first code has not come yet. */
export type OwnAccountRow = {
  readonly handle: Buffer
  readonly sign_in_name: string | null
  readonly tenant_code: string
  readonly password_set: string | null
  readonly totp_confirmed: string | null
  readonly totp_pending: Buffer | null
  readonly recovery_codes_left: number
  /** The public name of the provider that the actor signs in with. */
  readonly provider_slug: string | null
}

export async function findOwnAccount(tx: ActorTx, { tenant, person }: Actor): Promise<OwnAccountRow | undefined> {
  const { rows } = await sql<OwnAccountRow>`
    select m.handle, m.sign_in_name, t.code as tenant_code, w.set_at as password_set, o.confirmed as totp_confirmed,
      o.pending as totp_pending, v.slug as provider_slug,
      (select count(*)::int from recovery_code c where c.tenant = m.tenant and c.person = m.person and c.used is null) as recovery_codes_left
    from staff_member m
    join tenant t on t.id = m.tenant
    left join password w on w.tenant = m.tenant and w.person = m.person
    left join totp o on o.tenant = m.tenant and o.person = m.person
    left join oidc_identity i on i.tenant = m.tenant and i.person = m.person
    left join identity_provider v on v.tenant = i.tenant and v.id = i.provider and v.removed is null
    where m.tenant = ${tenant} and m.person = ${person}`.execute(tx)
  return rows[0]
}

export async function saveOwnPassword(tx: ActorTx, { tenant, person }: Actor, hash: string): Promise<void> {
  await sql`insert into password (tenant, person, hash) values (${tenant}, ${person}, ${hash})
    on conflict (tenant, person) do update set hash = excluded.hash, set_at = clock_timestamp()`.execute(tx)
}

/** Keeps a sealed secret until its first code comes; the one in use stays in use. */
export async function savePendingTotp(tx: ActorTx, { tenant, person }: Actor, pending: Buffer): Promise<void> {
  await sql`insert into totp (tenant, person, pending) values (${tenant}, ${person}, ${pending})
    on conflict (tenant, person) do update set pending = excluded.pending`.execute(tx)
}

/** The pending secret is the one in use from now on, and its code of this step is used. False when there is none. */
export async function confirmPendingTotp(tx: ActorTx, { tenant, person }: Actor, step: number): Promise<boolean> {
  const { rows } = await sql`
    update totp set secret = pending, pending = null, confirmed = clock_timestamp(), last_step = ${step}
    where tenant = ${tenant} and person = ${person} and pending is not null returning person`.execute(tx)
  return rows.length === 1
}

/** New codes in place of the earlier ones. */
export async function replaceRecoveryCodes(
  tx: ActorTx,
  { tenant, person }: Actor,
  hashes: readonly Buffer[],
): Promise<void> {
  await sql`delete from recovery_code where tenant = ${tenant} and person = ${person}`.execute(tx)
  await sql`insert into recovery_code (tenant, person, hash) select ${tenant}::int, ${person}::int, unnest(${hashes}::bytea[])`.execute(
    tx,
  )
}

/** Makes the account active and ends its enrolment; false while something is missing. */
export async function finishEnrolment(tx: ActorTx): Promise<boolean> {
  const { rows } = await sql<{ finished: boolean }>`select finish_enrolment() as finished`.execute(tx)
  return rows[0]?.finished ?? false
}
