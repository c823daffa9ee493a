import type { IsoDate } from '../../shared/isoDate.ts'
import type { CaseFile } from '../caseFile.ts'
import { isOverridden } from '../safety/isOverridden.ts'
import { isCalledUnsafe, newestAnswer } from '../safety/safetyCheckOn.ts'
import type { SafetyFile } from '../safety/safetyFile.ts'
import type { ContactWay } from './contactEvents.ts'
import type { SafeContact } from './contactFile.ts'
import { isOnAgreedDay, isWithinHours, type WallClock } from './contactHours.ts'
import { type Hindrance, refuseContact } from './contactRefusals.ts'
import { isAway } from './family.ts'

const WITHIN = { rule: 'contact_within_rules_only' } as const

/** How, when and through whom somebody would reach the client. */
export type Reaching = {
  readonly on: IsoDate
  readonly way: ContactWay
  /** Missing for the client. */
  readonly person: number | null
  readonly clientClock: WallClock & { readonly timeZone: string }
}

/** Why the hub may not reach the client so; missing when it may. `then` is the case on the day of the contact. */
export function agreementHindrance(then: CaseFile, command: Reaching): Hindrance | undefined {
  const unchecked = checkHindrance(then, command)
  if (unchecked) return unchecked
  if (isOverridden(then, WITHIN.rule, command.on)) return undefined
  const { agreement } = then.contact
  if (!agreement) return refuseContact('no-agreement', WITHIN)
  return wayHindrance(agreement, command) ?? timeHindrance(agreement, command)
}

/** Why the safety check forbids contact on a day, whatever was agreed; missing when it does not. */
export function checkHindrance(then: CaseFile, { on }: Pick<Reaching, 'on'>): Hindrance | undefined {
  if (isCalledUnsafe(then.safety, on) && !isOverridden(then, WITHIN.rule, on)) {
    return refuseContact('contact-not-safe', WITHIN)
  }
  return answerHindrance(then, on)
}

/**
 * Abroad the hub seeks no contact before the expert said, for this day, that it can be had: not having asked is no way round the answer.
 * A senior may have recorded why nobody is asked. At home the agreement is enough.
 */
function answerHindrance({ safety, placeNow }: CaseFile, on: IsoDate): Hindrance | undefined {
  const rule = 'safety_check_valid'
  if (!isAway(placeNow) || isOverridden({ safety }, rule, on)) return undefined
  const newest = newestAnswer(safety)
  if (!newest) return unanswered(safety)
  const { validUntil } = newest
  if (validUntil === null) return refuseContact('check-asks-more', { rule })
  return validUntil < on ? refuseContact('check-expired', { rule, values: { validUntil } }) : undefined
}

function unanswered({ checks: [asked], checkWaived }: SafetyFile): Hindrance | undefined {
  const rule = 'safety_check_valid'
  if (asked) return refuseContact('check-waits', { rule, values: { askedOn: asked.askedOn } })
  return checkWaived ? undefined : refuseContact('unchecked', { rule })
}

function wayHindrance(agreement: SafeContact, { way, person, on }: Reaching): Hindrance | undefined {
  const { valid_until: validUntil } = agreement
  if (validUntil !== null && validUntil < on) {
    return refuseContact('agreement-expired', { ...WITHIN, values: { validUntil } })
  }
  if (agreement.never.includes(way)) return refuseContact('way-never', WITHIN)
  if (!agreement.ways.includes(way)) return refuseContact('way-not-agreed', WITHIN)
  const isOther = way === 'through_person' && person !== agreement.through
  return isOther ? refuseContact('other-person', WITHIN) : undefined
}

function timeHindrance(agreement: SafeContact, { clientClock }: Reaching): Hindrance | undefined {
  // The zone of the agreement was another when the page was made, so that the hour says nothing.
  if (clientClock.timeZone !== agreement.time_zone) return refuseContact('other-clock', WITHIN)
  if (!isOnAgreedDay(agreement, clientClock.day)) return refuseContact('outside-days', WITHIN)
  return isWithinHours(agreement, clientClock) ? undefined : refuseContact('outside-hours', WITHIN)
}
