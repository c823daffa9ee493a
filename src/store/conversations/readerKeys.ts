import { sql } from 'kysely'
import type { Actor } from '../../domain/access/actor.ts'
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

/** Whoever can open conversations, or could; `person` is missing for the recovery key. Moments are UTC text. */
export type DeskReader = {
  readonly id: number
  readonly person: number | null
  readonly name: string | null
  readonly recipient: string
  readonly made_at: string
  readonly tried_at: string | null
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

/** The recovery key of from now on; the one of before is retired. For an administrator. */
export async function replaceRecoveryKey(tx: ActorTx, { tenant }: Actor, recipient: string): Promise<void> {
  await tx
    .updateTable('desk_reader')
    .set({ retired_at: sql`clock_timestamp()` })
    .where('tenant', '=', tenant)
    .where('person', 'is', null)
    .where('retired_at', 'is', null)
    .execute()
  await tx.insertInto('desk_reader').values({ tenant, recipient, sealed_by: 'offline' }).execute()
}

/** The readers of now, the recovery key last. */
export function listDeskReaders(tx: ActorTx, { tenant }: Actor): Promise<readonly DeskReader[]> {
  return tx
    .selectFrom('desk_reader')
    .leftJoin('principal', (join) =>
      join.onRef('principal.tenant', '=', 'desk_reader.tenant').onRef('principal.id', '=', 'desk_reader.person'),
    )
    .select([
      'desk_reader.id',
      'desk_reader.person',
      'principal.name',
      'desk_reader.recipient',
      'desk_reader.made_at',
      'desk_reader.tried_at',
    ])
    .where('desk_reader.tenant', '=', tenant)
    .where('retired_at', 'is', null)
    .orderBy(sql`desk_reader.person is null`)
    .orderBy('principal.name')
    .execute()
}
