import { type VictimGroup, victimGroupOf } from '../codes/victimGroup.ts'
import type { IsoDate } from '../shared/isoDate.ts'
import type { CaseEvent, ReportFacts } from './caseEvent.ts'

export type CasePhase = 'reported' | 'verification' | 'support' | 'closed'

/** Where a case stands now, folded from its events. */
export type CaseFile = {
  readonly reportedOn: IsoDate
  readonly report: ReportFacts
  readonly victimGroup: VictimGroup
  readonly topic: string
  readonly topicOn: IsoDate | null
  readonly outcome: string | null
  readonly outcomeOn: IsoDate | null
  readonly result: string | null
  readonly resultOn: IsoDate | null
  readonly closedOn: IsoDate | null
  readonly phase: CasePhase
}

/** The case after one more event. Missing when the first event is not a report: then there is no case. */
export function evolve(file: CaseFile | undefined, event: CaseEvent): CaseFile | undefined {
  if (event.type === 'report_received') return file ?? opened(event.occurred, event.facts)
  if (!file) return undefined
  switch (event.type) {
    case 'client_identified':
      return file
    case 'topic_verified':
      return { ...file, topic: event.facts.topic, topicOn: event.occurred, phase: 'verification' }
    case 'determination_imported':
      return { ...file, outcome: event.facts.outcome, outcomeOn: event.occurred, phase: 'support' }
    case 'result_recorded':
      return { ...file, result: event.facts.result, resultOn: event.occurred }
    case 'case_closed':
      return { ...file, closedOn: event.occurred, phase: 'closed' }
  }
}

/** The case that a list of events makes, in the order of the list. */
export function foldCase(events: readonly CaseEvent[]): CaseFile | undefined {
  return events.reduce<CaseFile | undefined>(evolve, undefined)
}

function opened(reportedOn: IsoDate, report: ReportFacts): CaseFile {
  return {
    reportedOn,
    report,
    victimGroup: victimGroupOf({ ageBand: report.age_band, minorChildrenWithClient: report.minor_children ? 1 : 0 }),
    topic: report.topic,
    topicOn: null,
    outcome: null,
    outcomeOn: null,
    result: null,
    resultOn: null,
    closedOn: null,
    phase: 'reported',
  }
}
