import { refusalsOfChapter } from '../rules.ts'

/** Why an agreement, a contact or a talk is refused. */
export const contactReasons = [
  'no-way',
  'way-both',
  'hours-half',
  'through-whom',
  'ends-before-start',
  'agree-today',
  'unknown-person',
  'no-agreement',
  'agreement-expired',
  'unchecked',
  'check-waits',
  'check-expired',
  'check-asks-more',
  'contact-not-safe',
  'way-never',
  'way-not-agreed',
  'other-person',
  'other-clock',
  'outside-days',
  'outside-hours',
  'later-than-now',
  'other-day',
  'incoming-not-reached',
  'not-an-interpreter',
  'interpreter-unchecked',
  'interpreter-knows-family',
  'family-abroad',
  'no-assessment',
  'family-check-expired',
  'client-does-not-wish',
  'talk-not-planned',
  'talk-in-past',
  'not-family',
  'no-talk',
] as const

export const refuseContact = refusalsOfChapter('contact', contactReasons)

/** What stands in the way; missing when nothing does. */
export type Hindrance = ReturnType<typeof refuseContact>
