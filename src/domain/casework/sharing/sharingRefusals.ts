import { refusalsOfChapter } from '../rules.ts'

/** Why something may not leave the hub, or may not be answered. */
export const sharingReasons = [
  'no-recipient',
  'other-destination',
  'nothing-named',
  'who-is-needed',
  'until-past',
  'until-too-far',
  'already-shared',
  'already-referred',
  'no-referral',
  'not-addressed',
  'already-answered',
  'answers-itself',
  'not-standing',
  'not-confirmed',
  'has-account',
  'no-minor',
  'children-unknown',
  'emergency-access',
] as const

export const refuseSharing = refusalsOfChapter('sharing', sharingReasons)
