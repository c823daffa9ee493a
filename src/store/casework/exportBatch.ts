import { sql } from 'kysely'
import type { CaseCursor, CaseFilter } from '../../domain/casework/caseQuery.ts'
import type { ActorTx } from '../withActor.ts'
import { type CaseFacts, factColumns } from './caseFacts.ts'
import { type ListScope, listCases } from './caseList.ts'

export type ExportBatch = {
  readonly facts: readonly CaseFacts[]
  /** Where the next batch begins; missing at the end. */
  readonly next: CaseCursor | undefined
}

/** The facts of at most `limit` cases that the actor may see, in the order of their numbers. Sealed parts are in no export. */
export async function readExportBatch(
  tx: ActorTx,
  scope: ListScope,
  filter: CaseFilter,
  after: CaseCursor | undefined,
  limit: number,
): Promise<ExportBatch> {
  const query = { filter, sort: 'number', descending: false, backwards: false, ...(after && { after }) } as const
  const { rows: lines } = await listCases(tx, scope, query, { limit, most: 1 })
  const last = lines.at(-1)
  if (!last) return { facts: [], next: undefined }
  const columns = sql.join(factColumns(scope).map((column) => sql.ref(column)))
  const { rows } = await sql<CaseFacts>`
    select ${columns} from case_state
    where tenant = ${scope.tenant} and case_id = any(${lines.map(({ case_id }) => case_id)}::bigint[])
    order by number, case_id`.execute(tx)
  const next = lines.length < limit ? undefined : { value: last.sorted_by, caseId: last.case_id }
  return { facts: rows, next }
}
