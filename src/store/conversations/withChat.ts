import { sql } from 'kysely'
import { plannedOnce } from '../plannedOnce.ts'
import type { ActorTx, WithActor } from '../withActor.ts'

/**
 * A piece of work on conversations without a name. It runs under a role of the database of its own, which sees conversations and no case;
 * policies let it see them only for who holds conversations. In the access log the actor keeps the role of their work.
 */
export function makeWithChat(withActor: WithActor): WithActor {
  return (actor, work) =>
    withActor(actor, async (tx) => {
      await sql`select set_config('role', 'baken_chat', true) ${plannedOnce}`.execute(tx)
      return work(tx)
    })
}

/** The same for a part of a piece of work on a case: after it the work goes on under the role that it had. */
export async function asChat<T>(tx: ActorTx, work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ role: string }>`select current_setting('role') as role ${plannedOnce}`.execute(tx)
  const [before] = rows
  if (!before) throw new Error('a transaction without a role')
  await sql`select set_config('role', 'baken_chat', true) ${plannedOnce}`.execute(tx)
  const done = await work()
  await sql`select set_config('role', ${before.role}, true) ${plannedOnce}`.execute(tx)
  return done
}
