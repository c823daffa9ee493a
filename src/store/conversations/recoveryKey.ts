import { type SqlBool, sql } from 'kysely'
import type { Actor } from '../../domain/access/actor.ts'
import type { ActorTx } from '../withActor.ts'

/** Whoever can open conversations, or could; `person` is missing for the recovery key. Moments are UTC text. */
export type DeskReader = {
  readonly id: number
  readonly person: number | null
  readonly name: string | null
  readonly recipient: string
  readonly made_at: string
  readonly tried_at: string | null
  /** Whether its owner still works here and holds conversations; of the recovery key always. */
  readonly holds: boolean
}

/** The readers of now, the recovery key last: the one that counts, then the one that was not tried yet. */
export function listDeskReaders(tx: ActorTx, { tenant }: Actor): Promise<readonly DeskReader[]> {
  return tx
    .selectFrom('desk_reader')
    .leftJoin('principal', (join) =>
      join.onRef('principal.tenant', '=', 'desk_reader.tenant').onRef('principal.id', '=', 'desk_reader.person'),
    )
    .leftJoin('staff_member', (join) =>
      join
        .onRef('staff_member.tenant', '=', 'desk_reader.tenant')
        .onRef('staff_member.person', '=', 'desk_reader.person'),
    )
    .select([
      'desk_reader.id',
      'desk_reader.person',
      'principal.name',
      'desk_reader.recipient',
      'desk_reader.made_at',
      'desk_reader.tried_at',
      sql<SqlBool>`desk_reader.person is null
        or (staff_member.status = 'active' and staff_member.role in ('chat_worker', 'intake', 'senior'))`.as('holds'),
    ])
    .where('desk_reader.tenant', '=', tenant)
    .where('retired_at', 'is', null)
    .orderBy(sql`desk_reader.person is null`)
    .orderBy('principal.name')
    .orderBy(sql`desk_reader.tried_at is null`)
    .$castTo<DeskReader>()
    .execute()
}

/** A recovery key that is to be tried: the one that counts stays until then. An earlier one that was never tried goes. */
export async function offerRecoveryKey(tx: ActorTx, { tenant }: Actor, recipient: string): Promise<void> {
  await untried(tx, tenant).set({ retired_at: sql`clock_timestamp()` }).execute()
  await tx.insertInto('desk_reader').values({ tenant, recipient, sealed_by: 'offline' }).execute()
}

/** The recovery key that waits to be tried; missing when there is none. */
export function findUntriedRecoveryKey(
  tx: ActorTx,
  { tenant }: Actor,
): Promise<{ readonly id: number; readonly recipient: string } | undefined> {
  return tx
    .selectFrom('desk_reader')
    .select(['id', 'recipient'])
    .where('tenant', '=', tenant)
    .where('person', 'is', null)
    .where('retired_at', 'is', null)
    .where('tried_at', 'is', null)
    .executeTakeFirst()
}

/** What has to be given back to show that the waiting recovery key opens: its SHA-256. */
export async function setRecoveryProbe(tx: ActorTx, { tenant }: Actor, probe: Uint8Array): Promise<void> {
  await untried(tx, tenant)
    .set({ probe: Buffer.from(probe) })
    .execute()
}

/** The waiting recovery key counts from now on, and the one of before no longer. False when this is not what was asked last. */
export async function acceptRecoveryKey(tx: ActorTx, actor: Actor, probe: Uint8Array): Promise<boolean> {
  const { tenant } = actor
  const waiting = await untried(tx, tenant)
    .where('probe', '=', Buffer.from(probe))
    .set({ probe: null })
    .returning('id')
    .executeTakeFirst()
  if (!waiting) return false
  await recovery(tx, tenant).where('tried_at', 'is not', null).set({ retired_at: sql`clock_timestamp()` }).execute()
  await recovery(tx, tenant).where('id', '=', waiting.id).set({ tried_at: sql`clock_timestamp()` }).execute()
  return true
}

function untried(tx: ActorTx, tenant: number) {
  return recovery(tx, tenant).where('tried_at', 'is', null)
}

function recovery(tx: ActorTx, tenant: number) {
  return tx
    .updateTable('desk_reader')
    .where('tenant', '=', tenant)
    .where('person', 'is', null)
    .where('retired_at', 'is', null)
}
