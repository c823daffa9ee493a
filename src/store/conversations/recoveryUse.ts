import { sql } from 'kysely'
import type { Actor } from '../../domain/access/actor.ts'
import type { AskedRecovery, RecoveryReason } from '../../domain/conversations/recoveryUse.ts'
import { plannedOnce } from '../plannedOnce.ts'
import type { ActorTx } from '../withActor.ts'
import { sealedKeysOf } from './conversationKeys.ts'

/** The key of a conversation, sealed to a recovery key: of now or of before. */
export type RecoverableKey = { readonly generation: number; readonly sealed: Buffer }

/** What was asked and not used yet on a conversation, the newest first. Of what is over as well. */
export async function listAskedRecovery(
  tx: ActorTx,
  tenant: number,
  conversation: number,
): Promise<readonly AskedRecovery[]> {
  const { rows } = await sql<AskedRecovery>`select id, person, reason, asked_at as "askedAt", agreed_by as agreed,
    agreed_at as "agreedAt", used_at as "usedAt" from conversation_recovery
    where tenant = ${tenant} and conversation = ${conversation} and used_at is null order by id desc ${plannedOnce}`.execute(
    tx,
  )
  return rows
}

/** Asks for the recovery key to be used, and tells administrators and who leads. */
export async function addAskedRecovery(
  tx: ActorTx,
  { tenant, person }: Actor,
  conversation: number,
  reason: RecoveryReason,
): Promise<void> {
  const { id } = await tx
    .insertInto('conversation_recovery')
    .values({ tenant, conversation, person, reason })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tellOfRecovery(tx, id)
}

/** False when somebody agreed meanwhile, it was asked by oneself, or there is none. */
export async function agreeToRecovery(tx: ActorTx, { tenant, person }: Actor, id: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('conversation_recovery')
    .set({ agreed_by: person, agreed_at: sql`clock_timestamp()` })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .where('agreed_by', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) await tellOfRecovery(tx, id)
  return numUpdatedRows > 0n
}

/** From now on it is used up. False when it was before, nobody agreed, or it is another's. */
export async function useUpRecovery(tx: ActorTx, { tenant, person }: Actor, id: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('conversation_recovery')
    .set({ used_at: sql`clock_timestamp()` })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .where('person', '=', person)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) await tellOfRecovery(tx, id)
  return numUpdatedRows > 0n
}

/** What a recovery key opens of a conversation, by generation; of one generation more than one when the recovery key was replaced. */
export function listRecoverableKeys(
  tx: ActorTx,
  tenant: number,
  conversation: number,
): Promise<readonly RecoverableKey[]> {
  return sealedKeysOf(tx, tenant, conversation)
    .where('desk_reader.person', 'is', null)
    .orderBy('reader', 'desc')
    .execute()
}

async function tellOfRecovery(tx: ActorTx, id: number): Promise<void> {
  await sql`select tell_of_recovery(${id}) ${plannedOnce}`.execute(tx)
}
