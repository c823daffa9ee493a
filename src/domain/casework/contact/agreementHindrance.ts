import type { IsoDate } from '../../shared/isoDate.ts'
import type { CaseFile } from '../caseFile.ts'
import { newestAnswer, safetyCheckOn } from '../safety/safetyCheckOn.ts'
import type { ContactWay } from './contactEvents.ts'
import type { SafeContact } from './contactFile.ts'
import { isOnAgreedDay, isWithinHours, type WallClock } from './contactHours.ts'
import { type Hindrance, refuseContact } from './contactRefusals.ts'
import { isAway } from './family.ts'
import { isOverridden } from './stateOn.ts'

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
  const expired = expiredCheck(then, command)
  if (expired) return expired
  if (isOverridden(then, WITHIN.rule, command.on)) return undefined
  if (isCalledUnsafe(then, command)) return refuseContact('contact-not-safe', WITHIN)
  const { agreement } = then.contact
  if (!agreement) return refuseContact('no-agreement', WITHIN)
  return wayHindrance(agreement, command) ?? timeHindrance(agreement, command)
}

/** A safety check that ran out counts no more while the client is abroad. At home the agreement is enough. */
function expiredCheck(then: CaseFile, { on }: Reaching): Hindrance | undefined {
  const validUntil = newestAnswer(then.safety)?.validUntil
  const rule = 'safety_check_valid'
  if (!validUntil || validUntil >= on || !isAway(then.placeNow) || isOverridden(then, rule, on)) return undefined
  return refuseContact('check-expired', { rule, values: { validUntil } })
}

/** The safety officer said that contact is not safe, and that still holds. */
function isCalledUnsafe({ safety }: CaseFile, { on }: Reaching): boolean {
  return safetyCheckOn(safety, on)?.answer === 'contact_not_safe'
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
