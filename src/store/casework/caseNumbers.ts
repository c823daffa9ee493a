import { sql } from 'kysely'
import { plannedOnce } from '../plannedOnce.ts'
import type { ActorTx } from '../withActor.ts'

/** The numbers of cases by their streams, of those that the actor may see. */
export async function listCaseNumbers(
  tx: ActorTx,
  tenant: number,
  streams: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (streams.length === 0) return new Map()
  const { rows } = await sql<{ stream: number; number: string }>`
    select case_id as stream, number from case_state
    where tenant = ${tenant} and case_id = any(${streams}::bigint[]) ${plannedOnce}`.execute(tx)
  return new Map(rows.map(({ stream, number }) => [stream, number]))
}
