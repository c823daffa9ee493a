import { sql } from 'kysely'
import type { Actor } from '../../domain/access/actor.ts'
import { plannedOnce } from '../plannedOnce.ts'
import type { ActorTx } from '../withActor.ts'

/** Somebody of the desk who is on the chat now. `until` is UTC text. */
export type ChatWorker = { readonly person: number; readonly name: string; readonly until: string }

/** On the chat from now until a moment (UTC), as long as this sign-in lasts; instead of what was said before. */
export async function beginChatDuty(tx: ActorTx, { tenant, person, session }: Actor, until: string): Promise<void> {
  await sql`insert into chat_duty (tenant, person, session, until) values (${tenant}, ${person}, ${session}, ${until})
    on conflict (tenant, person) do update set session = excluded.session, begun_at = clock_timestamp(), until = excluded.until`.execute(
    tx,
  )
}

/** False when they were not. */
export async function endChatDuty(tx: ActorTx, { tenant, person }: Actor): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('chat_duty')
    .where('tenant', '=', tenant)
    .where('person', '=', person)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Who is on the chat now: who said so, is still signed in with that sign-in, and can open what is written. */
export async function listChatWorkers(tx: ActorTx): Promise<readonly ChatWorker[]> {
  const { rows } = await sql<ChatWorker>`select person, name, until from chat_workers() ${plannedOnce}`.execute(tx)
  return rows
}
