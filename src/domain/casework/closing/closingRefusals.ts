import { refusalsOfChapter } from '../rules.ts'

/** Why a result, a closing or a mending is refused. */
export const closingReasons = [
  'before-topic',
  'before-result',
  'no-result',
  'not-back',
  'mend-instead',
  'result-does-not-fit',
  'unfinished',
  'question-unanswered',
  'asked-already',
  'not-asked',
  'before-asked',
  'other-reason',
  'same-person',
  'not-closed',
  'before-closing',
  'not-voided',
  'took-in-others',
  'unknown-choice',
  'nothing-changes',
  'after-other-event',
  'look-at-effect',
  'look-at-leaving',
  'look-at-difference',
  'stays-closed',
  'danger-goes',
  'work-goes',
  'no-other-case',
  'same-case',
  'other-gone',
  'not-merged',
  'linked-already',
  'not-linked',
] as const

export const refuseClosing = refusalsOfChapter('closing', closingReasons)
