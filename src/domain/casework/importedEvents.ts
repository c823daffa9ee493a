import type { Profile } from '../codes/profile.ts'
import type { IsoDate } from '../shared/isoDate.ts'
import { ok, type Result, refuse } from '../shared/result.ts'
import type { AdviceRequestEvent, CaseEvent } from './caseEvent.ts'
import { type CaseFile, foldCase } from './caseFile.ts'
import { type CaseCommand, type CaseRefusal, decide } from './decide.ts'
import type { AdviceRequestRow, ReportRow } from './importRow.ts'

/** An event of an imported row, with the day on which the hub knew it. */
export type ImportedEvent = { readonly event: CaseEvent; readonly knownOn: IsoDate }

/** What an imported row makes of a case: the events that casework would have written, decided by the same rules. */
export type ImportedCase = { readonly events: readonly ImportedEvent[]; readonly file: CaseFile }

/** Decides an imported row step by step. A refusal names the rule that casework would have named. */
export function importedCase(profile: Profile, row: ReportRow, importFile: number): Result<ImportedCase, CaseRefusal> {
  const events: ImportedEvent[] = []
  let file: CaseFile | undefined
  for (const { command, knownOn } of commandsOf(row, importFile)) {
    const decision = decide(profile, file, command)
    if (!decision.ok) return decision
    events.push({ event: decision.value, knownOn })
    file = foldCase(events.map(({ event }) => event))
  }
  return file ? ok({ events, file }) : refuse({ reason: 'no-case' })
}

export function importedAdviceRequest(row: AdviceRequestRow): AdviceRequestEvent {
  const facts = { channel: row.channel, reporter_role: row.reporterRole, topic: row.topicReported }
  return { type: 'advice_request_received', occurred: row.reportedOn, facts }
}

type DatedCommand = { readonly command: CaseCommand; readonly knownOn: IsoDate }

/** A report is known on the day it came in; what followed, on `recorded_on`, else on its own day. */
function commandsOf(row: ReportRow, importFile: number): readonly DatedCommand[] {
  const { topic, outcome, closedOn } = row
  const later: (CaseCommand | undefined)[] = [
    topic && { do: 'verify-topic', on: topic.on, topic: topic.code },
    outcome && { do: 'import-determination', on: outcome.on, outcome: outcome.code, importFile },
    outcome?.result && { do: 'record-result', on: outcome.result.on, result: outcome.result.code },
    closedOn && { do: 'close', on: closedOn },
  ]
  return [
    { command: { do: 'receive-report', on: row.reportedOn, report: reportFacts(row) }, knownOn: row.reportedOn },
    ...later
      .filter((command) => command !== undefined)
      .map((command) => ({ command, knownOn: row.recordedOn ?? command.on })),
  ]
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
