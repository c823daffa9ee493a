import { sql } from 'kysely'
import type { Actor } from '../../domain/access/actor.ts'
import { plannedOnce } from '../plannedOnce.ts'
import type { ActorTx } from '../withActor.ts'

/** A reader's own key: its public half, and the secret half sealed by a passphrase or a passkey that never comes here. */
export type OwnReaderKey = {
  readonly id: number
  readonly recipient: string
  readonly sealed_by: 'passphrase' | 'passkey' | 'offline'
  readonly sealed: Buffer | null
  /** Its owner has opened something with it. */
  readonly tried: boolean
}

export function findOwnReaderKey(tx: ActorTx, { tenant, person }: Actor): Promise<OwnReaderKey | undefined> {
  return tx
    .selectFrom('desk_reader')
    .select(['id', 'recipient', 'sealed_by', 'sealed', sql<boolean>`tried_at is not null`.as('tried')])
    .where('tenant', '=', tenant)
    .where('person', '=', person)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
}

/** Gives its number. One's earlier key has to be retired first. */
export async function addOwnReaderKey(
  tx: ActorTx,
  { tenant, person }: Actor,
  key: { readonly recipient: string; readonly sealedBy: 'passphrase' | 'passkey'; readonly sealed: Uint8Array },
): Promise<number> {
  const { id } = await tx
    .insertInto('desk_reader')
    .values({ tenant, person, recipient: key.recipient, sealed_by: key.sealedBy, sealed: Buffer.from(key.sealed) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The same key under another passphrase or passkey. False when it is not one's own, retired, or has another public half. */
export async function resealOwnKey(
  tx: ActorTx,
  actor: Actor,
  id: number,
  {
    recipient,
    sealedBy,
    sealed,
  }: { readonly recipient: string; readonly sealedBy: 'passphrase' | 'passkey'; readonly sealed: Uint8Array },
): Promise<boolean> {
  const { numUpdatedRows } = await own(tx, actor, id)
    .where('recipient', '=', recipient)
    .set({ sealed_by: sealedBy, sealed: Buffer.from(sealed) })
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** What its owner has to give back to show that the key opens: its SHA-256. False when it is not one's own, or retired. */
export async function setProbe(tx: ActorTx, actor: Actor, id: number, probe: Uint8Array): Promise<boolean> {
  const { numUpdatedRows } = await own(tx, actor, id)
    .set({ probe: Buffer.from(probe) })
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** From now on what is begun is sealed for this reader as well. False when this is not what was asked last, or the key is not one's own. */
export async function markReaderTried(tx: ActorTx, actor: Actor, id: number, probe: Uint8Array): Promise<boolean> {
  const { numUpdatedRows } = await own(tx, actor, id)
    .where('probe', '=', Buffer.from(probe))
    .set({ tried_at: sql`clock_timestamp()`, probe: null })
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

function own(tx: ActorTx, { tenant, person }: Actor, id: number) {
  return tx
    .updateTable('desk_reader')
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .where('person', '=', person)
    .where('retired_at', 'is', null)
}

/** False when there was none. */
export async function retireOwnReaderKey(tx: ActorTx, { tenant, person }: Actor): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('desk_reader')
    .set({ retired_at: sql`clock_timestamp()` })
    .where('tenant', '=', tenant)
    .where('person', '=', person)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** How many conversations somebody can open of those that no colleague can: beside them only the recovery key. */
export async function countReadAlone(tx: ActorTx, { tenant, person }: Actor): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with holder as (select k.conversation, r.person from conversation_key k
      join conversation c on c.tenant = k.tenant and c.id = k.conversation and c.generation = k.generation
      join desk_reader r on r.tenant = k.tenant and r.id = k.reader and r.retired_at is null and r.tried_at is not null
      join staff_member m on m.tenant = r.tenant and m.person = r.person and m.status = 'active'
        and m.role in ('chat_worker', 'intake', 'senior')
      where k.tenant = ${tenant})
    select count(*)::int as count from holder h where h.person = ${person}
      and not exists (select 1 from holder o where o.conversation = h.conversation and o.person <> ${person}) ${plannedOnce}`.execute(
    tx,
  )
  return rows[0]?.count ?? 0
}

/** How many colleagues can open conversations now, beside somebody. */
export async function countOtherReaders(tx: ActorTx, { tenant, person }: Actor): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from desk_reader r join staff_member m on m.tenant = r.tenant and m.person = r.person
    where r.tenant = ${tenant} and r.person <> ${person} and r.retired_at is null and r.tried_at is not null
      and m.status = 'active' and m.role in ('chat_worker', 'intake', 'senior') ${plannedOnce}`.execute(tx)
  return rows[0]?.count ?? 0
}
