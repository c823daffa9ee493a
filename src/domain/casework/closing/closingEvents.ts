import { type EventOf, facts, listOf, maybe, oneOf, text, wholeNumber } from '../facts.ts'

/** Facts of the report that can be wrong and are then put right for all years. */
export const correctableFacts = ['reported_on', 'age_band', 'sex', 'country'] as const

export const linkKinds = ['sibling', 'same_family', 'same_network'] as const

/** How a case ends, comes back, and is put right. */
export const closingEvents = {
  result_recorded: { facts: facts({ result: text }) },
  /** Somebody asks a second pair of eyes to close it; `answered` are the questions of the profile that have an answer, which is sealed. */
  closing_asked: { facts: facts({ reason: text, answered: listOf(text) }) },
  closing_sent_back: { facts: facts({}) },
  /** Imported closings have no reason. */
  case_closed: { facts: facts({ reason: maybe(text) }) },
  case_reopened: { facts: facts({}) },
  /** Opened by mistake: no figure counts it. */
  case_voided: { facts: facts({}) },
  case_unvoided: { facts: facts({}) },
  /** It turned out to be the case `into` (a stream), which took it in; no figure counts it twice. */
  case_merged: { facts: facts({ into: wholeNumber }) },
  case_unmerged: { facts: facts({ into: wholeNumber }) },
  case_took_in: { facts: facts({ from: wholeNumber }), subject: 'from' },
  case_let_go: { facts: facts({ from: wholeNumber }), subject: 'from' },
  /** `value` as the fact itself is written. What was counted before stays known as it was. */
  fact_corrected: { facts: facts({ fact: oneOf(correctableFacts), value: text }), subject: 'fact' },
  case_linked: { facts: facts({ other: wholeNumber, kind: oneOf(linkKinds) }), subject: 'other' },
  case_unlinked: { facts: facts({ other: wholeNumber }), subject: 'other' },
} as const

export type ClosingEvent = EventOf<typeof closingEvents>
