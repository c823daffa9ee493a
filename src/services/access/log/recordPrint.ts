import type { Actor } from '../../../domain/access/actor.ts'
import { mayDo } from '../../../domain/access/permissions.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import type { WithActor } from '../../../store/withActor.ts'
import { caseOf } from '../cases/caseOf.ts'

export type RecordPrint = (
  actor: Actor,
  printed: { readonly number: string | undefined; readonly page: string },
) => Promise<void>

/**
 * Writes into the access log that somebody printed a page, as their browser says. Fails with `not-found` for a case that they do not see:
 * nobody writes a line about the case of others.
 */
export function makeRecordPrint(withActor: WithActor): RecordPrint {
  return (actor, { number, page }) =>
    withActor(actor, async (tx) => {
      const isOfCase = number !== undefined && mayDo(actor.role, 'read_cases')
      const cases = isOfCase ? [(await caseOf(tx, actor, number)).case_id] : []
      await appendAccess(tx, { action: 'print_page', purpose: actor.purpose, cases, part: `page.${page}` })
    })
}
