import { insertRows } from '../insertRows.ts'
import type { ActorTx } from '../withActor.ts'

/** An advice request as the register keeps it: counted apart, and nothing on a family. */
export type AdviceRequestState = {
  readonly id: number
  readonly version: number
  readonly number: string
  readonly received_on: string
  readonly channel: string
  readonly reporter_role: string
  readonly topic: string
  readonly known: string
}

export async function addAdviceRequests(
  tx: ActorTx,
  tenant: number,
  requests: readonly AdviceRequestState[],
): Promise<void> {
  const rows = requests.map((request) => ({ tenant, ...request }))
  await insertRows(tx, 'advice_request', adviceRequestTypes, rows)
}

const adviceRequestTypes = {
  tenant: 'int',
  id: 'bigint',
  version: 'int',
  number: 'text',
  received_on: 'date',
  channel: 'text',
  reporter_role: 'text',
  topic: 'text',
  known: 'timestamptz',
} as const
