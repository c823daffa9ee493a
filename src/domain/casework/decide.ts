import { type CaseCodes, type CombinationRefusal, refusalsOf } from '../codes/codeCombination.ts'
import { isCodeOn } from '../codes/codeList.ts'
import type { ListName } from '../codes/codeLists.ts'
import type { Profile } from '../codes/profile.ts'
import type { IsoDate } from '../shared/isoDate.ts'
import { ok, type Result, refuse } from '../shared/result.ts'
import type { CaseEvent, ReportFacts } from './caseEvent.ts'
import type { CaseFile } from './caseFile.ts'

/** What somebody wants to do with a case. `on` is the day on which it takes effect. */
export type CaseCommand =
  | { readonly do: 'receive-report'; readonly on: IsoDate; readonly report: ReportFacts }
  | { readonly do: 'identify-client'; readonly on: IsoDate }
  | { readonly do: 'verify-topic'; readonly on: IsoDate; readonly topic: string }
  | {
      readonly do: 'import-determination'
      readonly on: IsoDate
      readonly outcome: string
      readonly importFile: number
    }
  | { readonly do: 'record-result'; readonly on: IsoDate; readonly result: string }
  | { readonly do: 'close'; readonly on: IsoDate }

export type CaseRefusal =
  | { readonly reason: 'no-case' }
  | { readonly reason: 'already-reported' }
  | { readonly reason: 'already-closed'; readonly closedOn: IsoDate }
  | { readonly reason: 'before-report'; readonly reportedOn: IsoDate }
  | { readonly reason: 'before-outcome'; readonly outcomeOn: IsoDate }
  | { readonly reason: 'already-determined'; readonly outcome: string }
  | { readonly reason: 'no-outcome' }
  | { readonly reason: 'unknown-code'; readonly list: ListName; readonly given: string }
  | { readonly reason: 'codes-do-not-fit'; readonly refusal: CombinationRefusal }

type Decision = Result<CaseEvent, CaseRefusal>

/** The one place that decides what may happen to a case: (state, command) -> the event to write, or why not. */
export function decide(profile: Profile, file: CaseFile | undefined, command: CaseCommand): Decision {
  if (command.do === 'receive-report') {
    return file ? refuse({ reason: 'already-reported' }) : receiveReport(profile, command.on, command.report)
  }
  if (!file) return refuse({ reason: 'no-case' })
  if (file.closedOn !== null) return refuse({ reason: 'already-closed', closedOn: file.closedOn })
  if (command.on < file.reportedOn) return refuse({ reason: 'before-report', reportedOn: file.reportedOn })
  switch (command.do) {
    case 'identify-client':
      return ok({ type: 'client_identified', occurred: command.on, facts: {} })
    case 'verify-topic':
      return verifyTopic(profile, file, command.on, command.topic)
    case 'import-determination':
      return importDetermination(profile, file, command)
    case 'record-result':
      return recordResult(profile, file, command.on, command.result)
    case 'close':
      return close(file, command.on)
  }
}

function receiveReport(profile: Profile, on: IsoDate, report: ReportFacts): Decision {
  const coded: readonly (readonly [ListName, string])[] = [
    ['channels', report.channel],
    ['reporter_roles', report.reporter_role],
    ['topics', report.topic],
    ['countries', report.country],
    ['client_locations', report.place],
    ['ties', report.tie],
    ['sexes', report.sex],
  ]
  const wrong = coded.find(([list, code]) => !isCodeOn(profile.lists[list], code, on))
  if (wrong) return refuse({ reason: 'unknown-code', list: wrong[0], given: wrong[1] })
  return ok({ type: 'report_received', occurred: on, facts: report })
}

function verifyTopic(profile: Profile, file: CaseFile, on: IsoDate, topic: string): Decision {
  if (!isCodeOn(profile.lists.topics, topic, on))
    return refuse({ reason: 'unknown-code', list: 'topics', given: topic })
  return fits(profile, codesOf(file, { topic }), { type: 'topic_verified', occurred: on, facts: { topic } })
}

function importDetermination(
  profile: Profile,
  file: CaseFile,
  { on, outcome, importFile }: Extract<CaseCommand, { do: 'import-determination' }>,
): Decision {
  if (file.outcome !== null) return refuse({ reason: 'already-determined', outcome: file.outcome })
  const stored = profile.lists.outcomes.entries.some((entry) => entry.code === outcome && entry.stored)
  if (!stored || !isCodeOn(profile.lists.outcomes, outcome, on)) {
    return refuse({ reason: 'unknown-code', list: 'outcomes', given: outcome })
  }
  const facts = { outcome, import_file: importFile }
  return fits(profile, codesOf(file, { outcome }), { type: 'determination_imported', occurred: on, facts })
}

function recordResult(profile: Profile, file: CaseFile, on: IsoDate, result: string): Decision {
  if (file.outcomeOn === null) return refuse({ reason: 'no-outcome' })
  if (on < file.outcomeOn) return refuse({ reason: 'before-outcome', outcomeOn: file.outcomeOn })
  if (!isCodeOn(profile.lists.results, result, on)) {
    return refuse({ reason: 'unknown-code', list: 'results', given: result })
  }
  return fits(profile, codesOf(file, { result }), { type: 'result_recorded', occurred: on, facts: { result } })
}

function close(file: CaseFile, on: IsoDate): Decision {
  if (file.outcomeOn === null) return refuse({ reason: 'no-outcome' })
  if (on < file.outcomeOn) return refuse({ reason: 'before-outcome', outcomeOn: file.outcomeOn })
  return ok({ type: 'case_closed', occurred: on, facts: {} })
}

function fits(profile: Profile, codes: CaseCodes, event: CaseEvent): Decision {
  const [refusal] = refusalsOf(profile, codes)
  return refusal ? refuse({ reason: 'codes-do-not-fit', refusal }) : ok(event)
}

function codesOf(file: CaseFile, change: CaseCodes): CaseCodes {
  return {
    topic: file.topic,
    outcome: file.outcome ?? undefined,
    result: file.result ?? undefined,
    tie: file.report.tie,
    clientLocation: file.report.place,
    victimGroup: file.victimGroup,
    ...change,
  }
}
