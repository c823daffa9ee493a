import { ageBands } from '../codes/ageBand.ts'
import type { IsoDate } from '../shared/isoDate.ts'
import type { AdviceRequestEvent, CaseEvent, CaseEventType, ReportFacts } from './caseEvent.ts'

type Facts = Readonly<Record<string, unknown>>

const readers: { readonly [Type in CaseEventType]: (facts: Facts) => Extract<CaseEvent, { type: Type }>['facts'] } = {
  report_received: reportFacts,
  client_identified: () => ({}),
  topic_verified: (facts) => ({ topic: text(facts, 'topic') }),
  determination_imported: (facts) => ({
    outcome: text(facts, 'outcome'),
    import_file: wholeNumber(facts, 'import_file'),
  }),
  result_recorded: (facts) => ({ result: text(facts, 'result') }),
  case_closed: () => ({}),
}

/**
 * A case event as the database keeps it. Throws when its facts are not those of its type: an event is written once by this
 * program, so that is a bug or a change behind its back, and no reader may go on as if it were not there.
 */
export function parseCaseEvent(type: string, occurred: string, facts: unknown): CaseEvent {
  if (!Object.hasOwn(readers, type)) throw new Error(`not an event of a case: ${type}`)
  const read = readers[type as CaseEventType] as (facts: Facts) => CaseEvent['facts']
  return { type, occurred: occurred as IsoDate, facts: read(factsOf(type, facts)) } as CaseEvent
}

/** The event of an advice request as the database keeps it. Throws as `parseCaseEvent` does. */
export function parseAdviceRequestEvent(type: string, occurred: string, facts: unknown): AdviceRequestEvent {
  if (type !== 'advice_request_received') throw new Error(`not an event of an advice request: ${type}`)
  const kept = factsOf(type, facts)
  const [channel, reporter_role, topic] = [text(kept, 'channel'), text(kept, 'reporter_role'), text(kept, 'topic')]
  return { type, occurred: occurred as IsoDate, facts: { channel, reporter_role, topic } }
}

function factsOf(type: string, facts: unknown): Facts {
  if (typeof facts !== 'object' || facts === null) throw new Error(`facts of ${type} are not an object`)
  return facts as Facts
}

function reportFacts(facts: Facts): ReportFacts {
  const band = ageBands.find((ageBand) => ageBand === facts.age_band)
  if (!band || typeof facts.minor_children !== 'boolean') throw new Error('facts of report_received are not whole')
  return {
    channel: text(facts, 'channel'),
    reporter_role: text(facts, 'reporter_role'),
    topic: text(facts, 'topic'),
    country: text(facts, 'country'),
    place: text(facts, 'place'),
    tie: text(facts, 'tie'),
    sex: text(facts, 'sex'),
    age_band: band,
    minor_children: facts.minor_children,
  }
}

function text(facts: Facts, name: string): string {
  const value = facts[name]
  if (typeof value !== 'string') throw new Error(`fact ${name} is not a text`)
  return value
}

function wholeNumber(facts: Facts, name: string): number {
  const value = facts[name]
  if (!Number.isSafeInteger(value)) throw new Error(`fact ${name} is not a whole number`)
  return value as number
}
