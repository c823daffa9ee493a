import type { Actor } from '../../domain/access/actor.ts'
import { historyOf, type Moment } from '../../domain/casework/caseHistory.ts'
import { importedAdviceRequest, importedCase } from '../../domain/casework/importedEvents.ts'
import type { AdviceRequestRow, ImportRow, ReportRow } from '../../domain/casework/importRow.ts'
import type { ImportError } from '../../domain/casework/importRowError.ts'
import type { Profile } from '../../domain/codes/profile.ts'
import { canonicalJson } from '../../domain/shared/canonicalJson.ts'
import { yearOf } from '../../domain/shared/isoDate.ts'
import { ok, type Result, refuse } from '../../domain/shared/result.ts'
import { type AdviceRequestState, addAdviceRequests } from '../../store/casework/adviceRequests.ts'
import { addCases, addGrants, type CaseState } from '../../store/casework/caseStates.ts'
import { addEvents, listDayBeginnings, takeStreams } from '../../store/casework/events.ts'
import { addHistory, type CaseHistoryRow, type CellNumbers } from '../../store/casework/history.ts'
import type { ActorTx } from '../../store/withActor.ts'
import type { KeyRing } from '../keys/keyRing.ts'
import { CLIENT_AT_REPORT } from './openParts.ts'
import { type NewEvent, sealEvents } from './sealEvents.ts'

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
  readonly grantTo?: number
  readonly onProgress?: (rows: number) => void
}

type Written = {
  readonly events: NewEvent[]
  readonly cases: CaseState[]
  readonly history: CaseHistoryRow[]
  readonly adviceRequests: AdviceRequestState[]
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
  const numbers: CellNumbers = new Map()
  const errors: ImportError[] = []
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH)
    const streams = await takeStreams(tx, batch.length)
    const written = eventsOf(context, batch, streams, beginnings, errors)
    if (errors.length === 0 && !request.dryRun)
      await writeBatch(tx, context, written, streams, numbers, request.grantTo)
    request.onProgress?.(start + batch.length)
  }
  return errors.length > 0 ? refuse(errors) : ok(undefined)
}

async function writeBatch(
  tx: ActorTx,
  { keyRing, actor }: ImportContext,
  written: Written,
  streams: readonly number[],
  numbers: CellNumbers,
  grantTo: number | undefined,
): Promise<void> {
  const { tenant } = actor
  const keys = await keyRing.makeKeys(tenant, streams)
  const caseIds = written.cases.map(({ caseId }) => caseId)
  if (grantTo !== undefined) await addGrants(tx, tenant, grantTo, caseIds)
  const { events, sealed, leaves } = sealEvents(actor, keys, written.events)
  await addEvents(tx, events, sealed, leaves)
  await addCases(tx, tenant, written.cases)
  await addHistory(tx, tenant, written.history, numbers)
  await addAdviceRequests(tx, tenant, written.adviceRequests)
}

function eventsOf(
  context: ImportContext,
  rows: readonly ImportRow[],
  streams: readonly number[],
  beginnings: ReadonlyMap<string, Moment>,
  errors: ImportError[],
): Written {
  const written: Written = { events: [], cases: [], history: [], adviceRequests: [] }
  const beginningOf = (day: string): Moment => {
    const moment = beginnings.get(day)
    if (moment === undefined) throw new Error('a day has no beginning')
    return moment
  }
  for (const [index, row] of rows.entries()) {
    const stream = streams[index]
    if (stream === undefined) throw new Error('a row has no stream')
    if (row.kind === 'report') addCase(written, context, row, stream, beginningOf, errors)
    else addAdviceRequest(written, context, row, stream, beginningOf)
  }
  return written
}

function addCase(
  written: Written,
  { profile, recorded, importFile }: ImportContext,
  row: ReportRow,
  stream: number,
  beginningOf: (day: string) => Moment,
  errors: ImportError[],
): void {
  const decided = importedCase(profile, row, importFile)
  if (!decided.ok) {
    errors.push({ line: row.line, column: 'ref', code: 'refused_by_rule', values: { reason: decided.error.reason } })
    return
  }
  const { events, file } = decided.value
  const known = events.map(({ event, knownOn }) => ({ event, known: beginningOf(knownOn) }))
  const client = canonicalJson({ age: row.age, accompanying_minors: row.accompanyingMinors })
  for (const [index, event] of known.entries()) {
    const parts = index === 0 ? [{ part: CLIENT_AT_REPORT, text: client }] : []
    written.events.push({ stream, version: index + 1, recorded, parts, ...event })
  }
  written.cases.push({ caseId: stream, number: row.ref, version: known.length, changed: recorded, file })
  const year = yearOf(file.reportedOn)
  written.history.push(...historyOf(known).map((period) => ({ caseId: stream, year, row: period })))
}

function addAdviceRequest(
  written: Written,
  { recorded }: ImportContext,
  row: AdviceRequestRow,
  stream: number,
  beginningOf: (day: string) => Moment,
): void {
  const event = importedAdviceRequest(row)
  const known = beginningOf(row.reportedOn)
  written.events.push({ stream, version: 1, event, recorded, known, parts: [] })
  const { channel, reporter_role, topic } = event.facts
  const { ref: number, reportedOn: received_on } = row
  written.adviceRequests.push({ id: stream, version: 1, number, received_on, channel, reporter_role, topic, known })
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
