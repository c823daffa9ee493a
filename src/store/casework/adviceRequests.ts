import { sql } from 'kysely'
import { AppError } from '../../errors.ts'
import { insertRows } from '../insertRows.ts'
import { plannedOnce } from '../plannedOnce.ts'
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

/** An advice request as a list shows it: `turned` when it became a report, with the number of the case for who may see that. */
export type AdviceRequestLine = Pick<
  AdviceRequestState,
  'id' | 'version' | 'number' | 'received_on' | 'channel' | 'reporter_role' | 'topic'
> & { readonly turned: boolean; readonly case_number: string | null }

/** The newest first, at most `most`. */
export async function listAdviceRequests(
  tx: ActorTx,
  tenant: number,
  most: number,
): Promise<readonly AdviceRequestLine[]> {
  const { rows } = await sql<AdviceRequestLine>`${lines(tenant)}
    order by a.received_on desc, a.id desc limit ${most} ${plannedOnce}`.execute(tx)
  return rows
}

export async function findAdviceRequest(
  tx: ActorTx,
  tenant: number,
  number: string,
): Promise<AdviceRequestLine | undefined> {
  const { rows } = await sql<AdviceRequestLine>`${lines(tenant)} and a.number = ${number} ${plannedOnce}`.execute(tx)
  return rows[0]
}

/** Marks it as the report that it became. Fails with `conflict` when somebody else did. */
export async function turnAdviceRequest(
  tx: ActorTx,
  tenant: number,
  { id, version }: Pick<AdviceRequestLine, 'id' | 'version'>,
  caseId: number,
): Promise<void> {
  const { numAffectedRows } = await sql`update advice_request set version = ${version + 1}, turned_into = ${caseId}
    where tenant = ${tenant} and id = ${id} and version = ${version} and turned_into is null ${plannedOnce}`.execute(tx)
  if (numAffectedRows !== 1n) throw new AppError('conflict')
}

function lines(tenant: number) {
  return sql`select a.id, a.version, a.number, a.received_on, a.channel, a.reporter_role, a.topic, a.turned_into is not null as turned,
      c.number as case_number
    from advice_request a left join case_state c on c.tenant = a.tenant and c.case_id = a.turned_into
    where a.tenant = ${tenant}`
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
