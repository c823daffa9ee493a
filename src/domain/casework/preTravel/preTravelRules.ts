import type { IsoDate } from '../../shared/isoDate.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { addDays } from '../../terms/calendar.ts'
import type { PreTravelConsent, PreTravelDecision, PreTravelFile, PreTravelTerms } from './preTravelFile.ts'

export const preTravelReasons = [
  'return_before_leaving',
  'return_is_past',
  'is_over',
  'new_return_missing',
  'new_return_not_later',
  'not_confirmed',
  'too_early',
] as const
export type PreTravelReason = (typeof preTravelReasons)[number]

export type Journey = {
  readonly leavesOn: IsoDate
  readonly returnsOn: IsoDate
  readonly consents: readonly PreTravelConsent[]
}

/** A file is left before the return that it waits for. */
export function leaveFile(journey: Journey, today: IsoDate): Result<PreTravelFile, PreTravelReason> {
  const { leavesOn, returnsOn } = journey
  if (returnsOn < leavesOn) return refuse('return_before_leaving')
  if (returnsOn < today) return refuse('return_is_past')
  const open = { backOn: null, goneAtOnce: false, decidedOn: null, decided: null, destroyedOn: null }
  return ok({ ...journey, ...open, registeredOn: today })
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

/** A worker decides, with a reason. Another day of return has to be one to come: the file goes on waiting. */
export function decideFile(
  file: PreTravelFile,
  today: IsoDate,
  { what, returnsOn }: { readonly what: PreTravelDecision; readonly returnsOn: IsoDate | null },
): Result<PreTravelFile, PreTravelReason> {
  if (!isWaiting(file)) return refuse('is_over')
  if (what !== 'other_return') return ok({ ...file, decided: what, decidedOn: today })
  if (returnsOn === null) return refuse('new_return_missing')
  return returnsOn > today ? ok({ ...file, returnsOn }) : refuse('new_return_not_later')
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
