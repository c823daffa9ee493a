import type { VerificationEvent } from '../../../domain/casework/verification/verificationEvents.ts'
import type { Titles } from './titles.ts'

export const verificationTitles: Titles<VerificationEvent> = {
  question_asked: ({ kind }, { words }) =>
    words('verification.event_question_asked', { kind: words(`verification.kind_${kind}`) }),
  question_answered: ({ reliability }, { words }) =>
    words('verification.event_question_answered', { reliability: words(`verification.reliability_${reliability}`) }),
  question_withdrawn: (_, { words }) => words('verification.event_question_withdrawn'),
  identity_established: (_, { words }) => words('verification.event_identity_established'),
  determination_proposed: ({ topic, outcome }, { words, label }) =>
    words('verification.event_determination_proposed', {
      topic: label('topics', topic),
      outcome: label('outcomes', outcome),
    }),
  determination_confirmed: ({ topic, outcome }, { words, label }) =>
    words('verification.event_determination_confirmed', {
      topic: label('topics', topic),
      outcome: label('outcomes', outcome),
    }),
  determination_disputed: (_, { words }) => words('verification.event_determination_disputed'),
  determination_withdrawn: (_, { words }) => words('verification.event_determination_withdrawn'),
}
