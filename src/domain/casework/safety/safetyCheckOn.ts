import type { IsoDate } from '../../shared/isoDate.ts'
import type { SafetyCheck, SafetyFile } from './safetyFile.ts'

/**
 * The newest answer of a safety officer, whether it still holds or not; missing when none came. Of one day it is the one that came last,
 * whichever was asked first.
 */
export function newestAnswer({ checks }: Pick<SafetyFile, 'checks'>): SafetyCheck | undefined {
  const answered = checks.filter(({ answeredOn }) => answeredOn !== null)
  const isLater = (a: SafetyCheck, b: SafetyCheck) =>
    a.answeredOn === b.answeredOn
      ? (a.answerNumber ?? 0) > (b.answerNumber ?? 0)
      : (a.answeredOn ?? '') > (b.answeredOn ?? '')
  return answered.reduce<SafetyCheck | undefined>((last, one) => (last && isLater(last, one) ? last : one), undefined)
}

/**
 * The safety check that holds on a day: the newest answer, when it has not expired. An older one never counts again, and an answer without a
 * last day (more is needed, acute danger) holds for nothing.
 */
export function safetyCheckOn(safety: Pick<SafetyFile, 'checks'>, day: IsoDate): SafetyCheck | undefined {
  const newest = newestAnswer(safety)
  const holds = newest?.answeredOn && newest.validUntil && newest.answeredOn <= day && day <= newest.validUntil
  return holds ? newest : undefined
}

/** Whether an expert assessed, for this day, that a talk with the family can be had. */
export function mayTalkWithFamily(safety: Pick<SafetyFile, 'checks'>, day: IsoDate): boolean {
  return safetyCheckOn(safety, day)?.familyTalk === true
}

/** Whether an expert said that contact is not safe and that still stands: an answer that asks for more, or says that all is worse, lifts nothing. */
export function isCalledUnsafe({ checks }: Pick<SafetyFile, 'checks'>, day: IsoDate): boolean {
  const lasting = checks.filter(({ validUntil }) => validUntil !== null)
  return safetyCheckOn({ checks: lasting }, day)?.answer === 'contact_not_safe'
}
