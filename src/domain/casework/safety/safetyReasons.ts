import { refusalsOfChapter } from '../rules.ts'

/** Why something about safety can be refused. */
export const safetyReasons = [
  'police-first',
  'police-without-danger',
  'no-planned-day',
  'day-is-past',
  'before-closing',
  'not-a-safety-officer',
  'check-not-shared',
  'check-waits',
  'no-such-check',
  'check-answered',
  'before-question',
  'check-needs-day',
  'check-too-long',
  'check-holds-nothing',
  'talk-needs-contact',
  'check-was-asked',
  'check-was-waived',
  'no-such-phase',
  'plan-empty',
  'never-overridden',
  'override-today',
  'no-such-override',
  'override-reviewed',
  'own-override',
] as const

export const refuseSafety = refusalsOfChapter('safety', safetyReasons)
