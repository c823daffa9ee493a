import type { IsoDate } from '../shared/isoDate.ts'
import { type AdviceRequestEvent, type CaseEvent, type CaseEventType, caseEventKinds } from './caseEvent.ts'
import { type FactReader, facts, text } from './facts.ts'

/**
 * A case event as the database keeps it. Throws when its facts are not those of its type: an event is written once by this
 * program, so that is a bug or a change behind its back, and no reader may go on as if it were not there.
 */
export function parseCaseEvent(type: string, occurred: string, kept: unknown): CaseEvent {
  if (!Object.hasOwn(caseEventKinds, type)) throw new Error(`not an event of a case: ${type}`)
  const read: FactReader<unknown> = caseEventKinds[type as CaseEventType].facts
  return { type, occurred: occurred as IsoDate, facts: read(kept) } as CaseEvent
}

const adviceFacts = facts({ channel: text, reporter_role: text, topic: text })

/** The event of an advice request as the database keeps it. Throws as `parseCaseEvent` does. */
export function parseAdviceRequestEvent(type: string, occurred: string, kept: unknown): AdviceRequestEvent {
  if (type !== 'advice_request_received') throw new Error(`not an event of an advice request: ${type}`)
  return { type, occurred: occurred as IsoDate, facts: adviceFacts(kept) }
}
