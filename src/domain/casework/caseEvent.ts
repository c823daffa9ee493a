import type { IsoDate } from '../shared/isoDate.ts'
import { type ClosingEvent, closingEvents } from './closing/closingEvents.ts'
import { type ContactEvent, contactEvents } from './contact/contactEvents.ts'
import { type JournalEvent, journalEvents } from './journal/journalEvents.ts'
import { type PersonsEvent, personsEvents } from './persons/personsEvents.ts'
import { type PlanEvent, planEvents } from './plan/planEvents.ts'
import type { PreTravelEvent } from './preTravel/preTravelEvent.ts'
import { type RegisterEvent, registerEvents } from './register/registerEvents.ts'
import { type SafetyEvent, safetyEvents } from './safety/safetyEvents.ts'
import { type SharingEvent, sharingEvents } from './sharing/sharingEvents.ts'
import { type VerificationEvent, verificationEvents } from './verification/verificationEvents.ts'

/** What happened to a case. Written once and never changed; a mistake is mended by a later event. */
export type CaseEvent =
  | RegisterEvent
  | PersonsEvent
  | ContactEvent
  | SafetyEvent
  | VerificationEvent
  | PlanEvent
  | SharingEvent
  | JournalEvent
  | ClosingEvent

export type CaseEventType = CaseEvent['type']

/** Every kind of event, chapter by chapter. */
export const caseEventKinds = {
  ...registerEvents,
  ...personsEvents,
  ...contactEvents,
  ...safetyEvents,
  ...verificationEvents,
  ...planEvents,
  ...sharingEvents,
  ...journalEvents,
  ...closingEvents,
} as const

/** What happened around an advice request: it is registered and counted apart, never as a case. */
export type AdviceRequestEvent = {
  readonly type: 'advice_request_received'
  readonly occurred: IsoDate
  readonly facts: { readonly channel: string; readonly reporter_role: string; readonly topic: string }
}

/** An advice request became a report: `case_id` is the stream of its case. */
export type AdviceTurnedEvent = {
  readonly type: 'advice_request_turned'
  readonly occurred: IsoDate
  readonly facts: { readonly case_id: number }
}

/** An event of any stream. A stream is the list of events of one case, one advice request or one pre-travel file. */
export type StreamEvent = CaseEvent | AdviceRequestEvent | AdviceTurnedEvent | PreTravelEvent
