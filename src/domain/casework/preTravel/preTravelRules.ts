import type { IsoDate } from '../../shared/isoDate.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { addDays, addYears } from '../../terms/calendar.ts'
import type { PreTravelConsent, PreTravelFile, PreTravelOutcome, PreTravelTerms } from './preTravelFile.ts'

export const preTravelReasons = [
  'return_before_leaving',
  'return_is_past',
  'return_too_far',
  'is_over',
  'new_return_not_later',
  'not_confirmed',
  'too_early',
  'too_many_copies',
] as const
export type PreTravelReason = (typeof preTravelReasons)[number]

export type Journey = {
  readonly leavesOn: IsoDate
  readonly returnsOn: IsoDate
  readonly consents: readonly PreTravelConsent[]
}

/** Something that a file asks for, and from which day. */
export type PreTravelTask = {
  readonly kind: 'check_pre_travel_return' | 'decide_pre_travel_file' | 'destroy_pre_travel_file'
  readonly due: IsoDate
}

/** A file is left before the return that it waits for. */
export function leaveFile(journey: Journey, today: IsoDate): Result<PreTravelFile, PreTravelReason> {
  const { leavesOn, returnsOn } = journey
  if (returnsOn < leavesOn) return refuse('return_before_leaving')
  if (returnsOn < today) return refuse('return_is_past')
  if (isTooFar(returnsOn, today)) return refuse('return_too_far')
  const open = { backOn: null, goneAtOnce: false, decidedOn: null, decided: null, destroyedOn: null }
  const none = { caseId: null, copies: 0, wrongWords: 0 }
  return ok({ ...journey, ...open, ...none, registeredOn: today })
}

/** Nobody waits longer for a sign than a year: a day that never comes is an alarm that never sounds. */
function isTooFar(returnsOn: IsoDate, today: IsoDate): boolean {
  return returnsOn > addYears(today, 1)
}

/** Nobody said yet how it ended. */
export function isWaiting({ backOn, decidedOn, destroyedOn }: PreTravelFile): boolean {
  return backOn === null && decidedOn === null && destroyedOn === null
}

/** The day of return has passed without 'I am back', and no worker has decided. It does not end by itself. */
export function isAlarm(file: PreTravelFile, today: IsoDate, { alarmDays }: PreTravelTerms): boolean {
  return isWaiting(file) && today > addDays(file.returnsOn, alarmDays)
}

/** The person is back: the code word fitted. */
export function confirmBack(
  file: PreTravelFile,
  today: IsoDate,
  goneAtOnce: boolean,
): Result<PreTravelFile, PreTravelReason> {
  if (!isWaiting(file)) return refuse('is_over')
  return ok({ ...file, backOn: today, goneAtOnce })
}

/** A worker decides, with a reason. Another day of return has to be one to come, within a year: the file goes on waiting. */
export function decideFile(
  file: PreTravelFile,
  today: IsoDate,
  outcome: PreTravelOutcome,
): Result<PreTravelFile, PreTravelReason> {
  if (!isWaiting(file)) return refuse('is_over')
  const decided = { ...file, decidedOn: today }
  switch (outcome.what) {
    case 'other_return':
      if (outcome.returnsOn <= today) return refuse('new_return_not_later')
      if (outcome.returnsOn < file.leavesOn) return refuse('return_before_leaving')
      if (isTooFar(outcome.returnsOn, today)) return refuse('return_too_far')
      return ok({ ...file, returnsOn: outcome.returnsOn })
    case 'became_report':
      return ok({ ...decided, decided: outcome.what, caseId: outcome.caseId })
    case 'can_go':
      return ok({ ...decided, decided: outcome.what })
  }
}

/** A passport, a residence card, a ticket: more than this is no longer what is needed when somebody does not come back. */
export const MOST_COPIES = 20

/** A copy of a paper goes into a file that still waits. */
export function addCopy(file: PreTravelFile): Result<PreTravelFile, PreTravelReason> {
  if (!isWaiting(file)) return refuse('is_over')
  return file.copies < MOST_COPIES ? ok({ ...file, copies: file.copies + 1 }) : refuse('too_many_copies')
}

/** What a file asks of who takes in reports: kinds of tasks of the profile. Nothing as long as it waits, and none asks the family. */
export function tasksOf(file: PreTravelFile, today: IsoDate, terms: PreTravelTerms): readonly PreTravelTask[] {
  if (isAlarm(file, today, terms)) {
    const due = addDays(file.returnsOn, terms.alarmDays + 1)
    return [
      { kind: 'check_pre_travel_return', due },
      { kind: 'decide_pre_travel_file', due },
    ]
  }
  const due = file.destroyedOn ?? mayGoFrom(file, terms)
  return due !== undefined && due <= today ? [{ kind: 'destroy_pre_travel_file', due }] : []
}

/** From which day a file may be destroyed; missing as long as nobody said how it ended, whatever day it is. */
export function mayGoFrom(file: PreTravelFile, { keepDays }: PreTravelTerms): IsoDate | undefined {
  const { backOn, goneAtOnce, decidedOn } = file
  if (backOn !== null) return goneAtOnce ? backOn : addDays(backOn, keepDays)
  return decidedOn === null ? undefined : addDays(decidedOn, keepDays)
}

/** Never by date alone: a day that passed can mean that somebody was left behind. */
export function destroyFile(
  file: PreTravelFile,
  today: IsoDate,
  terms: PreTravelTerms,
): Result<PreTravelFile, PreTravelReason> {
  if (file.destroyedOn !== null) return refuse('is_over')
  const from = mayGoFrom(file, terms)
  if (from === undefined) return refuse('not_confirmed')
  return today < from ? refuse('too_early') : ok({ ...file, destroyedOn: today })
}
