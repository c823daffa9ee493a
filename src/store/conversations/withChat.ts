import { sql } from 'kysely'
import { plannedOnce } from '../plannedOnce.ts'
import type { WithActor } from '../withActor.ts'

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
