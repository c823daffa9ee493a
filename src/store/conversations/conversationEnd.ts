import { sql } from 'kysely'
import type { ActorTx } from '../withActor.ts'

const MOST = 500

/**
 * The numbers of conversations of which the terms may ask something now: deletion was asked, or nobody was active for so many days. At most
 * so many at a time, the longest quiet first.
 */
export async function listConversationsDue(tx: ActorTx, tenant: number, keptDays: number): Promise<readonly string[]> {
  const { rows } = await sql<{ number: string }>`select number from conversation
    where tenant = ${tenant} and (deletion_asked_at is not null
      or greatest(reporter_at, desk_at) <= clock_timestamp() - make_interval(days => ${keptDays}))
    order by greatest(reporter_at, desk_at) limit ${MOST}`.execute(tx)
  return rows.map(({ number }) => number)
}

/** That the time is over for which a conversation is kept. For the program, at a moment (UTC, ISO 8601). */
export async function saveDueDeletion(tx: ActorTx, tenant: number, id: number, at: string): Promise<void> {
  await sql`update conversation set deletion_asked_at = ${at}, deletion_by = 'retention', deletion_agreed = null
    where tenant = ${tenant} and id = ${id}`.execute(tx)
}

/** Takes a conversation away for good, with all that belongs to it. Fails when the database does not let it. For the program. */
export async function deleteConversation(tx: ActorTx, id: number): Promise<void> {
  const { rows } = await sql<{ done: boolean }>`select delete_conversation(${id}) as done`.execute(tx)
  if (!rows[0]?.done) throw new Error('the register keeps a conversation that the rules let go')
}
