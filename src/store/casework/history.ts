import { sql } from 'kysely'
import type { HistoryRow } from '../../domain/casework/caseHistory.ts'
import type { CodedState } from '../../domain/codes/codedState.ts'
import { insertRows } from '../insertRows.ts'
import { plannedOnce } from '../plannedOnce.ts'
import type { ActorTx } from '../withActor.ts'

/** A rectangle of the history of one case. `year` is that of its first report. */
export type CaseHistoryRow = { readonly caseId: number; readonly year: number; readonly row: HistoryRow }

/** The numbers of coded states, asked once per state and transaction: a number is made when the state is new. */
export type CellNumbers = Map<string, number>

/** Writes rectangles of history. The database refuses two that overlap. */
export async function addHistory(
  tx: ActorTx,
  tenant: number,
  rows: readonly CaseHistoryRow[],
  numbers: CellNumbers,
): Promise<void> {
  const states = rows.map(({ row }) => row.state)
  await learnCells(tx, states, numbers)
  await insertRows(
    tx,
    'case_history',
    historyTypes,
    rows.map(({ caseId, year, row }) => ({
      tenant,
      case_id: caseId,
      case_year: year,
      valid_from: row.validFrom,
      valid_to: row.validTo,
      known_from: row.knownFrom,
      known_to: row.knownTo,
      cell: numbers.get(keyOf(row.state)),
    })),
  )
}

/** Ends what is no longer what the hub knows; the rows stay for questions about what it knew then. */
export async function endHistory(
  tx: ActorTx,
  tenant: number,
  caseId: number,
  ended: readonly HistoryRow[],
): Promise<void> {
  for (const row of ended) {
    const { numUpdatedRows } = await tx
      .updateTable('case_history')
      .set({ known_to: row.knownTo })
      .where('tenant', '=', tenant)
      .where('case_id', '=', caseId)
      .where('valid_from', '=', row.validFrom)
      .where('known_from', '=', row.knownFrom)
      .where('known_to', '=', 'infinity')
      .modifyEnd(plannedOnce)
      .executeTakeFirst()
    if (numUpdatedRows !== 1n) throw new Error('a period of the history was not found where the events put it')
  }
}

async function learnCells(tx: ActorTx, states: readonly CodedState[], numbers: CellNumbers): Promise<void> {
  const unknown = new Map(states.map((state) => [keyOf(state), state]))
  for (const key of numbers.keys()) unknown.delete(key)
  if (unknown.size === 0) return
  const wanted = [...unknown.values()]
  const { rows } = await sql<{ id: number }>`
    select coded_state_id(s.topic, s.victim_group, s.place, s.outcome, s.result) as id
    from unnest(${wanted.map(({ topic }) => topic)}::text[], ${wanted.map(({ victimGroup }) => victimGroup)}::text[],
      ${wanted.map(({ place }) => place)}::text[], ${wanted.map(({ outcome }) => outcome)}::text[],
      ${wanted.map(({ result }) => result)}::text[]) with ordinality as s(topic, victim_group, place, outcome, result, position)
    order by s.position`.execute(tx)
  for (const [index, key] of [...unknown.keys()].entries()) {
    const row = rows[index]
    if (row) numbers.set(key, row.id)
  }
}

function keyOf({ topic, victimGroup, place, outcome, result }: CodedState): string {
  return [topic, victimGroup, place, outcome, result ?? ''].join(' ')
}

const historyTypes = {
  tenant: 'int',
  case_id: 'bigint',
  case_year: 'int',
  valid_from: 'date',
  valid_to: 'date',
  known_from: 'timestamptz',
  known_to: 'timestamptz',
  cell: 'int',
} as const
