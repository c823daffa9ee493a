import type { IsoDate } from '../shared/isoDate.ts'
import type { AdviceRequestEvent, CaseEvent } from './caseEvent.ts'
import { cellsOf, type ImportCells, type ImportRow } from './importRow.ts'

/** An event as the register has it, with the day on which the hub knew it. */
export type DatedEvent<Event> = { readonly event: Event; readonly knownOn: IsoDate }

/** What an import seals of a client, beside the facts. */
export type SealedClient = { readonly age: number; readonly accompanying_minors: number }

/** What the register knows of a case, as a row of a file would say it. */
export function knownCaseCells(
  ref: string,
  events: readonly DatedEvent<CaseEvent>[],
  client: SealedClient | undefined,
): ImportCells {
  const later = events.filter(({ event }) => event.type !== 'report_received')
  const recordedOn = later.find(({ event, knownOn }) => knownOn !== event.occurred)?.knownOn
  const clientCells = client ? { age: String(client.age), accompanying_minors: String(client.accompanying_minors) } : {}
  const start = { ...emptyCells, ref, kind: 'report', ...clientCells, recorded_on: recordedOn ?? '' }
  return Object.assign(start, ...events.map(({ event }) => cellsOfEvent(event)))
}

export function knownAdviceRequestCells(ref: string, { occurred, facts }: AdviceRequestEvent): ImportCells {
  const { channel, reporter_role, topic } = facts
  return {
    ...emptyCells,
    ref,
    kind: 'advice_request',
    reported_on: occurred,
    channel,
    reporter_role,
    topic_reported: topic,
  }
}

/**
 * A row of a file in the same terms: a `recorded_on` that says no more than the dates themselves is left out, since the register
 * can't tell it from a missing one.
 */
export function comparableCells(row: ImportRow): ImportCells {
  const cells = cellsOf(row)
  const dates = [cells.topic_on, cells.outcome_on, cells.result_on, cells.closed_on].filter((date) => date !== '')
  return dates.every((date) => date === cells.recorded_on) ? { ...cells, recorded_on: '' } : cells
}

function cellsOfEvent(event: CaseEvent): Partial<ImportCells> {
  const { occurred } = event
  switch (event.type) {
    case 'report_received': {
      const { channel, reporter_role, topic, sex, country, tie, place } = event.facts
      const reported = { reported_on: occurred, topic_reported: topic, place_on_report: place }
      return { ...reported, channel, reporter_role, sex, country, tie }
    }
    case 'topic_verified':
      return { topic: event.facts.topic, topic_on: occurred }
    case 'determination_imported':
      return { outcome: event.facts.outcome, outcome_on: occurred }
    case 'result_recorded':
      return { result: event.facts.result, result_on: occurred }
    case 'case_closed':
      return { closed_on: occurred }
    // What happened at the hub afterwards stands in no column of a file.
    default:
      return {}
  }
}

const emptyCells: ImportCells = {
  ref: '',
  kind: '',
  reported_on: '',
  channel: '',
  reporter_role: '',
  topic_reported: '',
  topic: '',
  topic_on: '',
  age: '',
  sex: '',
  accompanying_minors: '',
  country: '',
  tie: '',
  outcome: '',
  outcome_on: '',
  result: '',
  result_on: '',
  closed_on: '',
  recorded_on: '',
  place_on_report: '',
}
