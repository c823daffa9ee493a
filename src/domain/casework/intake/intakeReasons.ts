import { refusalsOfChapter } from '../rules.ts'

/** Why taking a report in, or moving a case to another phase, can be refused. Their words stand in those of casework. */
export const intakeReasons = [
  'phase-already',
  'check-not-asked',
  'outcome-needed',
  'tie-for-return',
  'other-needed',
  'other-unneeded',
  'already-instructed',
  'before-last-report',
  'advice-holds-nothing',
  'danger-is-report',
  'advice-turned',
  'client-needed',
  'birth-after-report',
  'report-too-long-ago',
  'report-long-ago',
  'abroad-in-netherlands',
  'journey-is-past',
  'wedding-is-past',
] as const

export const refuseIntake = refusalsOfChapter('casework', intakeReasons)
