import { day, type EventOf, facts, flag, maybe, oneOf, text, wholeNumber } from '../facts.ts'

/** Who decides about a child. Fixed: rules look at them. */
export const custodyKinds = [
  'both_parents',
  'one_parent',
  'requested',
  'provisional_guardianship',
  'guardian',
  'consent_replaced',
  'unknown',
] as const

/** Everybody around a client, and what the client needs papers for. Names and addresses are sealed. */
export const personsEvents = {
  /** A person other than the client, or what changed about them: the newest counts. */
  person_recorded: {
    facts: facts({
      person: wholeNumber,
      role: text,
      minor: maybe(flag),
      place: maybe(text),
      /** How somebody who is thought to be a danger is related (list `danger_relations`); missing for who is not. */
      danger: maybe(text),
      trusted: flag,
      /** Of the family, whose name this person bears: the number of that person in the case, on the list or taken off it. */
      named_as: maybe(wholeNumber),
    }),
    subject: 'person',
  },
  person_withdrawn: { facts: facts({ person: wholeNumber }), subject: 'person' },
  interpreter_checked: { facts: facts({ person: wholeNumber, knows_family: flag }), subject: 'person' },
  residence_recorded: {
    facts: facts({
      permit_kind: maybe(text),
      permit_valid_until: maybe(day),
      left_netherlands: maybe(day),
      left_eu: maybe(day),
    }),
  },
  paper_recorded: {
    facts: facts({ paper: wholeNumber, kind: text, holder: text, valid_until: maybe(day) }),
    subject: 'paper',
  },
  stay_recorded: { facts: facts({ stay: text }) },
  /** Something sensitive that bears on safety. What it is about is sealed as well: that it was written down is all that shows. */
  sensitive_recorded: { facts: facts({}), adds: true },
  custody_recorded: { facts: facts({ custody: oneOf(custodyKinds), since: maybe(day), until: maybe(day) }) },
} as const

export type PersonsEvent = EventOf<typeof personsEvents>
