import { day, type EventOf, facts, flag, listOf, maybe, oneOf, text, wholeNumber } from '../facts.ts'

export const fundPurposes = ['ticket', 'documents', 'shelter', 'necessities', 'escort', 'other'] as const

/** What the client wants. */
export const wishes = ['return', 'stay', 'unsure'] as const

/** Who pays from the emergency fund. */
export const fundPayers = ['foreign_affairs', 'health'] as const

/** The way back, or the support without one. Amounts are in cents of a euro. */
export const planEvents = {
  /** `group`: the victim group that the plan was made for. */
  plan_started: {
    facts: facts({ template: text, situations: listOf(text), group: maybe(text) }),
    changes: ['journey'],
  },
  step_planned: { facts: facts({ step: text, due: maybe(day), organisation: maybe(wholeNumber) }), subject: 'step' },
  step_done: { facts: facts({ step: text }), subject: 'step' },
  step_skipped: { facts: facts({ step: text }), subject: 'step' },
  step_reopened: { facts: facts({ step: text }), subject: 'step' },
  /** The client wanted to come back and could not: kept for the residence file. */
  wish_recorded: { facts: facts({ wish: oneOf(wishes) }) },
  fund_asked: {
    facts: facts({ request: wholeNumber, purpose: oneOf(fundPurposes), cents: wholeNumber }),
    subject: 'request',
  },
  fund_decided: {
    facts: facts({
      request: wholeNumber,
      decision: oneOf(['approved', 'refused']),
      cents: wholeNumber,
      payer: maybe(oneOf(fundPayers)),
    }),
    subject: 'request',
  },
  fund_spent: { facts: facts({ request: wholeNumber, cents: wholeNumber }), subject: 'request' },
  departed: { facts: facts({}), changes: ['journey'] },
  /** `by_self`: the client came back outside any plan; missing or no after a departure that was written down. */
  arrived: { facts: facts({ by_self: maybe(flag) }), changes: ['journey', 'place'] },
  follow_up_done: { facts: facts({ moment: text, outcome: text }), subject: 'moment' },
} as const

export type PlanEvent = EventOf<typeof planEvents>
