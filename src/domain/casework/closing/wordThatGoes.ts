import type { IsoDate } from '../../shared/isoDate.ts'
import type { ContactFile } from '../contact/contactFile.ts'
import { isCalledUnsafe, mayTalkWithFamily, newestAnswer, safetyCheckOn } from '../safety/safetyCheckOn.ts'
import type { SafetyFile } from '../safety/safetyFile.ts'

/**
 * Whether an expert's word is lost with a case: that contact is not safe, that more has to be known first, that there is acute danger, or
 * that no talk with the family can be had. An answer in the case that stays lifts nothing of it: the expert was asked about another file.
 */
export function verdictThatGoes(goes: SafetyFile, stays: SafetyFile | undefined, on: IsoDate): boolean {
  if (isCalledUnsafe(goes, on)) return !stays || !isUnsafeAsLong(goes, stays, on)
  if (!stays) return false
  const asksMore = newestAnswer(goes)?.validUntil === null
  const isHeeded = newestAnswer(stays)?.validUntil === null || isCalledUnsafe(stays, on)
  if (asksMore && !isHeeded) return true
  return safetyCheckOn(goes, on) !== undefined && !mayTalkWithFamily(goes, on) && mayTalkWithFamily(stays, on)
}

function isUnsafeAsLong(goes: SafetyFile, stays: SafetyFile, on: IsoDate): boolean {
  return isCalledUnsafe(stays, on) && lastUnsafeDay(goes, on) <= lastUnsafeDay(stays, on)
}

/** The last day of an answer that contact is not safe, of those that hold. */
function lastUnsafeDay({ checks }: SafetyFile, on: IsoDate): string {
  const days = checks.flatMap(({ answer, validUntil }) => {
    return answer === 'contact_not_safe' && validUntil !== null && validUntil >= on ? [validUntil] : []
  })
  return days.toSorted().at(-1) ?? ''
}

/** Whether what the client agreed on is lost with a case: somebody has to have agreed it in the case that stays, no earlier, with each 'never'. */
export function agreementThatGoes({ agreement: goes }: ContactFile, { agreement: stays }: ContactFile): boolean {
  if (!goes) return false
  if (!stays || stays.agreedOn < goes.agreedOn) return true
  return goes.never.some((way) => !stays.never.includes(way))
}
