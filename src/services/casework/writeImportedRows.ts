import type { Actor } from '../../domain/access/actor.ts'
import type { Moment } from '../../domain/casework/caseHistory.ts'
import type { ImportRow } from '../../domain/casework/importRow.ts'
import type { ImportError } from '../../domain/casework/importRowError.ts'
import type { Profile } from '../../domain/codes/profile.ts'
import { ok, type Result, refuse } from '../../domain/shared/result.ts'
import { addAdviceRequests } from '../../store/casework/adviceRequests.ts'
import { addCases, addGrants } from '../../store/casework/caseStates.ts'
import { addEvents, listDayBeginnings, takeStreams } from '../../store/casework/events.ts'
import { addHistory, type CellNumbers } from '../../store/casework/history.ts'
import type { ActorTx } from '../../store/withActor.ts'
import type { KeyRing } from '../keys/keyRing.ts'
import { type ImportedBatch, importedBatch } from './importedBatch.ts'
import { indexNewPersons } from './names/indexPersons.ts'
import { personsInBatch } from './names/personsInBatch.ts'
import { sealEvents } from './sealEvents.ts'

export type ImportContext = {
  readonly keyRing: KeyRing
  readonly profile: Profile
  readonly actor: Actor
  readonly recorded: Moment
  readonly importFile: number
}

export type WriteRequest = {
  readonly timeZone: string
  /** Decides every row and writes none. */
  readonly dryRun: boolean
  readonly grantTo: readonly number[]
  readonly names?: ReadonlyMap<string, string>
  readonly onProgress?: (rows: number) => void
}

const BATCH = 500

/** Writes rows that are new, in batches within one transaction. Refuses with the rows that a rule of casework refuses. */
export async function writeImportedRows(
  tx: ActorTx,
  context: ImportContext,
  rows: readonly ImportRow[],
  request: WriteRequest,
): Promise<Result<undefined, readonly ImportError[]>> {
  const beginnings = await listDayBeginnings(tx, request.timeZone, daysOf(rows))
  const { profile, importFile, recorded } = context
  const batchContext = { profile, importFile, recorded, beginningOf: lookUp(beginnings), names: request.names }
  const numbers: CellNumbers = new Map()
  const errors: ImportError[] = []
  for (let start = 0; start < rows.length; start += BATCH) {
    const part = rows.slice(start, start + BATCH)
    const streams = await takeStreams(tx, part.length)
    const batch = importedBatch(batchContext, part, streams)
    errors.push(...batch.errors)
    if (errors.length === 0 && !request.dryRun) {
      await grantInTurn(tx, context.actor.tenant, request.grantTo, batch)
      await writeBatch(tx, context, batch, streams, numbers)
    }
    request.onProgress?.(start + part.length)
  }
  return errors.length > 0 ? refuse(errors) : ok(undefined)
}

/** The grants go in first: the policies on what follows look at them. */
async function grantInTurn(
  tx: ActorTx,
  tenant: number,
  principals: readonly number[],
  { cases }: ImportedBatch,
): Promise<void> {
  for (const [turn, principal] of principals.entries()) {
    const own = cases.filter((_, index) => index % principals.length === turn)
    await addGrants(
      tx,
      tenant,
      principal,
      own.map(({ caseId }) => caseId),
    )
  }
}

async function writeBatch(
  tx: ActorTx,
  { keyRing, actor }: ImportContext,
  batch: ImportedBatch,
  streams: readonly number[],
  numbers: CellNumbers,
): Promise<void> {
  const keys = await keyRing.makeKeys(actor.tenant, streams)
  const { events, sealed, leaves } = sealEvents(actor, keys, batch.events)
  await addEvents(tx, events, sealed, leaves)
  await addCases(tx, actor.tenant, batch.cases)
  await indexNewPersons(tx, keyRing, actor, personsInBatch(batch.events))
  await addHistory(tx, actor.tenant, batch.history, numbers)
  await addAdviceRequests(tx, actor.tenant, batch.adviceRequests)
}

function lookUp(beginnings: ReadonlyMap<string, Moment>): (day: string) => Moment {
  return (day) => {
    const moment = beginnings.get(day)
    if (moment === undefined) throw new Error('a day has no beginning')
    return moment
  }
}

function daysOf(rows: readonly ImportRow[]): readonly string[] {
  const days = new Set<string>()
  for (const row of rows) {
    days.add(row.reportedOn)
    if (row.kind === 'advice_request') continue
    const later = [row.recordedOn, row.topic?.on, row.outcome?.on, row.outcome?.result?.on, row.closedOn]
    for (const day of later) if (day !== undefined) days.add(day)
  }
  return [...days]
}
