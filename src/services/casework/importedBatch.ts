import type { Moment } from '../../domain/casework/caseHistory.ts'
import { historyOf } from '../../domain/casework/caseHistory.ts'
import { importedAdviceRequest, importedCase } from '../../domain/casework/importedEvents.ts'
import type { AdviceRequestRow, ImportRow, ReportRow } from '../../domain/casework/importRow.ts'
import type { ImportError } from '../../domain/casework/importRowError.ts'
import { CLIENT_AT_REPORT, IDENTITY } from '../../domain/casework/sealedPart.ts'
import type { Profile } from '../../domain/codes/profile.ts'
import { canonicalJson } from '../../domain/shared/canonicalJson.ts'
import { yearOf } from '../../domain/shared/isoDate.ts'
import type { AdviceRequestState } from '../../store/casework/adviceRequests.ts'
import type { CaseState } from '../../store/casework/caseStates.ts'
import type { CaseHistoryRow } from '../../store/casework/history.ts'
import type { ClearPart, NewEvent } from './sealEvents.ts'

/** What imported rows become, before anything is sealed or written. */
export type ImportedBatch = {
  readonly events: readonly NewEvent[]
  readonly cases: readonly CaseState[]
  readonly history: readonly CaseHistoryRow[]
  readonly adviceRequests: readonly AdviceRequestState[]
  readonly errors: readonly ImportError[]
}

export type BatchContext = {
  readonly profile: Profile
  readonly importFile: number
  readonly recorded: Moment
  /** The moment at which a day begins for the tenant. */
  readonly beginningOf: (day: string) => Moment
  readonly names: ReadonlyMap<string, string> | undefined
}

type Draft = { -readonly [Name in keyof ImportedBatch]: ImportedBatch[Name][number][] }

/** Decides rows one by one, each in the stream of the same place; a row that a rule of casework refuses becomes an error. */
export function importedBatch(
  context: BatchContext,
  rows: readonly ImportRow[],
  streams: readonly number[],
): ImportedBatch {
  const batch: Draft = { events: [], cases: [], history: [], adviceRequests: [], errors: [] }
  for (const [index, row] of rows.entries()) {
    const stream = streams[index]
    if (stream === undefined) throw new Error('a row has no stream')
    if (row.kind === 'report') addCase(batch, context, row, stream)
    else addAdviceRequest(batch, context, row, stream)
  }
  return batch
}

function addCase(batch: Draft, context: BatchContext, row: ReportRow, stream: number): void {
  const { profile, importFile, recorded, beginningOf } = context
  const decided = importedCase(profile, row, importFile)
  if (!decided.ok) {
    const { reason } = decided.error
    batch.errors.push({ line: row.line, column: 'ref', code: 'refused_by_rule', values: { reason } })
    return
  }
  const { events, file } = decided.value
  const known = events.map(({ event, knownOn }) => ({ event, known: beginningOf(knownOn) }))
  for (const [index, event] of known.entries()) {
    const parts = index === 0 ? partsOfReport(row, context.names) : []
    batch.events.push({ stream, version: index + 1, recorded, parts, ...event })
  }
  batch.cases.push({ caseId: stream, number: row.ref, version: known.length, changed: recorded, file })
  const year = yearOf(file.reportedOn)
  batch.history.push(...historyOf(known).map((period) => ({ caseId: stream, year, row: period })))
}

function partsOfReport(row: ReportRow, names: ReadonlyMap<string, string> | undefined): readonly ClearPart[] {
  const client = canonicalJson({ age: row.age, accompanying_minors: row.accompanyingMinors })
  const name = names?.get(row.ref)
  const identity = name === undefined ? [] : [{ part: IDENTITY, text: canonicalJson({ name }) }]
  return [{ part: CLIENT_AT_REPORT, text: client }, ...identity]
}

function addAdviceRequest(batch: Draft, context: BatchContext, row: AdviceRequestRow, stream: number): void {
  const event = importedAdviceRequest(row)
  const known = context.beginningOf(row.reportedOn)
  batch.events.push({ stream, version: 1, event, recorded: context.recorded, known, parts: [] })
  const { channel, reporter_role, topic } = event.facts
  const { ref: number, reportedOn: received_on } = row
  batch.adviceRequests.push({ id: stream, version: 1, number, received_on, channel, reporter_role, topic, known })
}
