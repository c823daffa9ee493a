import { refusalsOfChapter } from '../rules.ts'

/** Why something about verification can be refused. */
export const verificationReasons = [
  'share-not-possible',
  'share-not-yours',
  'no-such-organisation',
  'question-not-shared',
  'due-is-past',
  'no-such-question',
  'question-answered',
  'question-withdrawn',
  'before-question',
  'identity-established',
  'not-a-ministry',
  'determination-not-shared',
  'still-in-triage',
  'tie-unknown',
  'open-is-no-outcome',
  'proposal-waits',
  'no-such-proposal',
  'proposal-answered',
  'before-proposal',
  'same-person',
] as const

export const refuseVerification = refusalsOfChapter('verification', verificationReasons)
