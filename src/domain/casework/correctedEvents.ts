import { ageBands } from '../codes/ageBand.ts'
import { parseIsoDate } from '../shared/isoDate.ts'
import type { CaseEvent } from './caseEvent.ts'

type Report = Extract<CaseEvent, { type: 'report_received' }>
type Correction = Extract<CaseEvent, { type: 'fact_corrected' }>

/**
 * The events with the report as it was put right: a correction holds from the beginning, whenever it was made. The events themselves
 * stay as they were written; who asks what was known before the correction folds without it.
 */
export function correctedEvents(events: readonly CaseEvent[]): readonly CaseEvent[] {
  const corrections = events.filter((event) => event.type === 'fact_corrected')
  if (corrections.length === 0) return events
  const report = events.find((event) => event.type === 'report_received')
  return events.map((event) => (event === report ? corrections.reduce(putRight, report) : event))
}

function putRight(report: Report, { facts: { fact, value } }: Correction): Report {
  switch (fact) {
    case 'reported_on':
      return { ...report, occurred: parseIsoDate(value) ?? report.occurred }
    case 'age_band': {
      const age_band = ageBands.find((band) => band === value) ?? report.facts.age_band
      return { ...report, facts: { ...report.facts, age_band } }
    }
    default:
      return { ...report, facts: { ...report.facts, [fact]: value } }
  }
}
