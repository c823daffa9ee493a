import { type EventOf, facts, flag, listOf, maybe, oneOf, text, wholeNumber } from '../facts.ts'

/** Facts of the report that can be wrong and are then put right for all years. */
export const correctableFacts = ['reported_on', 'age_band', 'sex', 'country'] as const

export const linkKinds = ['sibling', 'same_family', 'same_network'] as const

/** How a case ends, comes back, and is put right. */
export const closingEvents = {
  result_recorded: { facts: facts({ result: text }), changes: ['ending'] },
  /** Somebody asks a second pair of eyes to close it; `answered` are the questions of the profile that have an answer, which is sealed. */
  closing_asked: {
    // With danger soon somebody wrote why it can close all the same, which is sealed.
    facts: facts({ reason: text, answered: listOf(text), despite_danger: maybe(flag) }),
    changes: ['ending'],
  },
  closing_sent_back: { facts: facts({}), changes: ['ending'] },
  /** Imported closings have no reason. */
  case_closed: { facts: facts({ reason: maybe(text) }), changes: ['ending'] },
  case_reopened: { facts: facts({}), changes: ['ending'] },
  /** Opened by mistake: no figure counts it. */
  case_voided: { facts: facts({}), changes: ['being_counted'] },
  case_unvoided: { facts: facts({}), changes: ['being_counted'] },
  /** It turned out to be the case `into` (a stream), which took it in; no figure counts it twice. */
  case_merged: { facts: facts({ into: wholeNumber }), changes: ['being_counted'] },
  case_unmerged: { facts: facts({ into: wholeNumber }), changes: ['being_counted'] },
  case_took_in: { facts: facts({ from: wholeNumber }), subject: 'from' },
  case_let_go: { facts: facts({ from: wholeNumber }), subject: 'from' },
  /** `value` as the fact itself is written. What was counted before stays known as it was. */
  fact_corrected: { facts: facts({ fact: oneOf(correctableFacts), value: text }), subject: 'fact' },
  case_linked: { facts: facts({ other: wholeNumber, kind: oneOf(linkKinds) }), subject: 'other' },
  case_unlinked: { facts: facts({ other: wholeNumber }), subject: 'other' },
} as const

export type ClosingEvent = EventOf<typeof closingEvents>
