import { refusalsOfChapter } from '../rules.ts'

/** Why something about the plan, the fund or aftercare is refused. */
export const planReasons = [
  'unknown-choice',
  'template-of-other-group',
  'same-plan',
  'under-way',
  'no-plan',
  'not-in-plan',
  'not-your-step',
  'waits-for',
  'not-open',
  'still-open',
  'known-by-case',
  'can-not-skip',
  'identity-first',
  'authority-first',
  'due-passed',
  'unknown-organisation',
  'no-valid-check',
  'already-departed',
  'already-back',
  'before-departure',
  'no-request',
  'decided-already',
  'same-person',
  'more-than-asked',
  'amount-needed',
  'payer-needed',
  'not-approved',
  'more-than-left',
  'no-aftercare',
  'before-aftercare',
  'asked-already',
] as const

export const refusePlan = refusalsOfChapter('plan', planReasons)
