import { refusalsOfChapter } from '../rules.ts'

/** Why what somebody wants to say about persons can be refused. */
export const personsReasons = [
  'client-is-no-other',
  'unknown-person',
  'danger-without-source',
  'danger-and-trusted',
  'through-this-person',
  'not-an-interpreter',
  'left-in-future',
  'eu-before-netherlands',
  'unknown-paper',
  'ends-before-start',
  'guardianship-needs-day',
] as const

export const refusePersons = refusalsOfChapter('persons', personsReasons)
