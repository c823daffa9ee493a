import { day, type EventOf, facts, maybe, oneOf, text, wholeNumber } from '../facts.ts'

/** What an inquiry is about. */
export const questionKinds = [
  'identity',
  'tie',
  'stay',
  'documents',
  'wish',
  'danger',
  'marriage',
  'school',
  'other',
] as const

/** How far an answer can be relied on. */
export const reliabilities = ['confirmed', 'likely', 'doubtful', 'unknown'] as const

/** Where an answer comes from. */
export const answerSources = [
  'client',
  'document',
  'authority',
  'professional',
  'relative',
  'own_observation',
  'other',
] as const

/** The inquiry of hub and ministry together, and their joint conclusion. What was asked and answered is sealed. */
export const verificationEvents = {
  /** `organisation` is who has to answer; missing for the hub itself. */
  question_asked: {
    facts: facts({
      question: wholeNumber,
      kind: oneOf(questionKinds),
      organisation: maybe(wholeNumber),
      due: maybe(day),
    }),
    subject: 'question',
  },
  question_answered: {
    facts: facts({ question: wholeNumber, reliability: oneOf(reliabilities), source: oneOf(answerSources) }),
    subject: 'question',
  },
  question_withdrawn: { facts: facts({ question: wholeNumber }), subject: 'question' },
  identity_established: { facts: facts({}) },
  /** By the hub, to the ministry `organisation`. */
  determination_proposed: {
    facts: facts({ proposal: wholeNumber, topic: text, outcome: text, organisation: wholeNumber }),
    subject: 'proposal',
  },
  /** By the ministry, somebody else: from now on it is the outcome. */
  determination_confirmed: {
    facts: facts({ proposal: wholeNumber, topic: text, outcome: text }),
    subject: 'proposal',
    changes: ['topic', 'outcome'],
  },
  determination_disputed: { facts: facts({ proposal: wholeNumber }), subject: 'proposal' },
  determination_withdrawn: { facts: facts({ proposal: wholeNumber }), subject: 'proposal' },
} as const

export type VerificationEvent = EventOf<typeof verificationEvents>
