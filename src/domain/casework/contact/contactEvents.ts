import { day, type EventOf, facts, flag, listOf, maybe, oneOf, text, wholeNumber } from '../facts.ts'

/** Ways to reach somebody. Fixed: agreements are held against them. */
export const contactWays = ['call', 'message', 'email', 'chat', 'visit', 'through_person', 'at_consulate'] as const

export type ContactWay = (typeof contactWays)[number]

export const contactOutcomes = ['reached', 'not_reached', 'somebody_else', 'broken_off'] as const

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** How a client may be reached and never, and what was tried. Code word, cover story and numbers are sealed. */
export const contactEvents = {
  /** Hours are those of the client's clock, `HH:MM` in `time_zone`; without hours any time will do. */
  safe_contact_agreed: {
    facts: facts({
      ways: listOf(oneOf(contactWays)),
      never: listOf(oneOf(contactWays)),
      days: listOf(oneOf(weekdays)),
      from: maybe(text),
      to: maybe(text),
      time_zone: text,
      /** The person through whom, when it goes through somebody. */
      through: maybe(wholeNumber),
      valid_until: maybe(day),
    }),
  },
  /** Telephone numbers and addresses were written down: they are sealed, and open only after the agreement. */
  contact_details_recorded: { facts: facts({}) },
  /** What was tried: `at` is a moment (UTC). `person` is missing for the client. */
  contact_made: {
    facts: facts({
      attempt: wholeNumber,
      way: oneOf(contactWays),
      person: maybe(wholeNumber),
      interpreter: maybe(wholeNumber),
      outcome: oneOf(contactOutcomes),
      at: text,
      /** The other side sought contact; missing or no when the hub did. */
      incoming: maybe(flag),
    }),
    subject: 'attempt',
    adds: true,
  },
  /** A talk with somebody of the family, after a valid assessment and at the client's wish. */
  family_talk_planned: { facts: facts({ person: wholeNumber, date: day, client_wishes: flag }), subject: 'person' },
  family_talk_dropped: { facts: facts({ person: wholeNumber }), subject: 'person' },
} as const

export type ContactEvent = EventOf<typeof contactEvents>
