import { sql } from 'kysely'
import { plannedOnce } from '../../plannedOnce.ts'
import type { WithActor } from '../../withActor.ts'

/**
 * A piece of work on one's own account: authenticators, sessions, drafts. It runs under a role of the database of its own, which sees
 * the rows of this person and nothing else; in the access log the actor keeps the role of their work.
 */
export function makeWithSelf(withActor: WithActor): WithActor {
  return (actor, work) =>
    withActor(actor, async (tx) => {
      await sql`select set_config('role', 'baken_self', true) ${plannedOnce}`.execute(tx)
      return work(tx)
    })
}
