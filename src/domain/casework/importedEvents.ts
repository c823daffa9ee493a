import type { Profile } from '../codes/profile.ts'
import type { IsoDate } from '../shared/isoDate.ts'
import { ok, type Result } from '../shared/result.ts'
import type { CaseCommand } from './caseCommand.ts'
import type { AdviceRequestEvent, CaseEvent } from './caseEvent.ts'
import { type CaseFile, foldCase } from './caseFile.ts'
import { decide } from './decide.ts'
import type { AdviceRequestRow, ReportRow } from './importRow.ts'
import type { Refusal } from './refusal.ts'
import { receiveReport } from './register/registerRules.ts'

/** An event of an imported row, with the day on which the hub knew it. */
export type ImportedEvent = { readonly event: CaseEvent; readonly knownOn: IsoDate }

/** What an imported row makes of a case: the events that casework would have written, decided by the same rules. */
export type ImportedCase = { readonly events: readonly ImportedEvent[]; readonly file: CaseFile }

/** A file says what was decided elsewhere: it acts in no one's name. */
const importer = { person: 0, organisation: 0, hat: 'import' } as const

/** Decides an imported row step by step. A refusal names the rule that casework would have named. */
export function importedCase(profile: Profile, row: ReportRow, importFile: number): Result<ImportedCase, Refusal> {
  const reported = receiveReport({ profile }, row.reportedOn, reportFacts(row))
  if (!reported.ok) return reported
  const events: ImportedEvent[] = reported.value.map((event) => ({ event, knownOn: row.reportedOn }))
  let file = fileOf(events)
  for (const { command, knownOn } of commandsOf(row, importFile)) {
    const { on } = command
    const context = { profile, today: on, now: on, dayOf: () => on, by: importer, doneBy: [], partners: [] }
    const decision = decide(file, command, context)
    if (!decision.ok) return decision
    events.push(...decision.value.map((event) => ({ event, knownOn })))
    file = fileOf(events)
  }
  if (!file) throw new Error('a report made no case')
  return ok({ events, file })
}

function fileOf(events: readonly ImportedEvent[]): CaseFile | undefined {
  return foldCase(events.map(({ event }) => event))
}

export function importedAdviceRequest(row: AdviceRequestRow): AdviceRequestEvent {
  const facts = { channel: row.channel, reporter_role: row.reporterRole, topic: row.topicReported }
  return { type: 'advice_request_received', occurred: row.reportedOn, facts }
}

type DatedCommand = { readonly command: CaseCommand; readonly knownOn: IsoDate }

/** What followed a report is known on `recorded_on`, else on its own day. */
function commandsOf(row: ReportRow, importFile: number): readonly DatedCommand[] {
  const { topic, outcome, closedOn } = row
  const later: (CaseCommand | undefined)[] = [
    topic && { do: 'verify-topic', on: topic.on, topic: topic.code },
    outcome && { do: 'import-determination', on: outcome.on, outcome: outcome.code, importFile },
    outcome?.result && { do: 'record-result', on: outcome.result.on, result: outcome.result.code },
    closedOn && { do: 'close', on: closedOn, reason: null },
  ]
  return later
    .filter((command) => command !== undefined)
    .map((command) => ({ command, knownOn: row.recordedOn ?? command.on }))
}

function reportFacts(row: ReportRow) {
  return {
    channel: row.channel,
    reporter_role: row.reporterRole,
    topic: row.topicReported,
    country: row.country,
    place: row.placeOnReport,
    tie: row.tie,
    sex: row.sex,
    age_band: row.ageBand,
    minor_children: row.accompanyingMinors > 0,
  }
}
