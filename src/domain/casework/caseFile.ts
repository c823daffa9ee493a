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

type Facts = Omit<CaseFile, 'phase'>

/**
 * The case that a list of events makes, in order of effect: what took effect later goes before, and on one day what was written
 * later. Missing without a report: then there is no case.
 */
export function foldCase(events: readonly CaseEvent[]): CaseFile | undefined {
  const facts = inOrderOfEffect(events).reduce<Facts | undefined>(evolve, undefined)
  return facts && { ...facts, phase: phaseOf(facts) }
}

function inOrderOfEffect(events: readonly CaseEvent[]): readonly CaseEvent[] {
  return events.toSorted((a, b) => (a.occurred < b.occurred ? -1 : a.occurred > b.occurred ? 1 : 0))
}

function evolve(facts: Facts | undefined, event: CaseEvent): Facts | undefined {
  if (event.type === 'report_received') return facts ?? opened(event.occurred, event.facts)
  if (!facts) return undefined
  switch (event.type) {
    case 'client_identified':
      return facts
    case 'topic_verified':
      return { ...facts, topic: event.facts.topic, topicOn: event.occurred }
    case 'determination_imported':
      return { ...facts, outcome: event.facts.outcome, outcomeOn: event.occurred }
    case 'result_recorded':
      return { ...facts, result: event.facts.result, resultOn: event.occurred }
    case 'case_closed':
      return { ...facts, closedOn: event.occurred }
  }
}

/** A topic can be corrected after the outcome, so the phase follows from what there is and not from what came last. */
function phaseOf({ topicOn, outcomeOn, closedOn }: Facts): CasePhase {
  if (closedOn !== null) return 'closed'
  if (outcomeOn !== null) return 'support'
  return topicOn === null ? 'reported' : 'verification'
}

function opened(reportedOn: IsoDate, report: ReportFacts): Facts {
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
  }
}
