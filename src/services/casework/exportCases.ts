import type { Actor } from '../../domain/access/actor.ts'
import type { CaseCursor, CaseFilter } from '../../domain/casework/caseQuery.ts'
import { appendAccess } from '../../store/access/log/accessLog.ts'
import type { CaseFacts } from '../../store/casework/caseFacts.ts'
import { readExportBatch } from '../../store/casework/exportBatch.ts'
import type { WithActor } from '../../store/withActor.ts'
import { refuseUnless } from '../access/refuseUnless.ts'
import { scopeOf } from './scopeOf.ts'

/** So many cases are read, and written down, at a time. */
export const EXPORT_BATCH = 200

export type ExportCases = (
  /** Asked before each batch: who lost the right to export gets no further one. Fails when there is nobody any more. */
  findActor: () => Promise<Actor>,
  filter: CaseFilter,
) => AsyncGenerator<readonly CaseFacts[]>

/**
 * The facts of all cases that an actor may see, batch by batch. Each batch is a transaction of its own under the policies of that
 * moment, and a line in the access log with the cases in it, written before they leave. Fails with `forbidden`.
 */
export function makeExportCases(withActor: WithActor, batch = EXPORT_BATCH): ExportCases {
  return async function* (findActor, filter) {
    let after: CaseCursor | undefined
    do {
      const actor = await findActor()
      refuseUnless(actor, 'export_cases')
      const { facts, next } = await withActor(actor, async (tx) => {
        const read = await readExportBatch(tx, scopeOf(actor), filter, after, batch)
        const cases = read.facts.map(({ case_id }) => case_id)
        await appendAccess(tx, { action: 'export_cases', purpose: actor.purpose, cases })
        return read
      })
      yield facts
      after = next
    } while (after)
  }
}
