import type { IsoDate } from '../../shared/isoDate.ts'
import type { CaseFile } from '../caseFile.ts'
import { findPerson } from '../persons/findPerson.ts'
import { type Decision, happens, type RuleContext } from '../rules.ts'
import type { ContactWay, weekdays } from './contactEvents.ts'
import { type Hindrance, refuseContact } from './contactRefusals.ts'
import { planHindrance } from './decideFamilyTalk.ts'
import { wasFamily } from './family.ts'

export type AgreeSafeContact = {
  readonly do: 'agree-safe-contact'
  readonly on: IsoDate
  readonly ways: readonly ContactWay[]
  readonly never: readonly ContactWay[]
  /** Any day when none is named. */
  readonly days: readonly (typeof weekdays)[number][]
  /** Hours on the client's clock, `HH:MM`; both or neither. */
  readonly from: string | null
  readonly to: string | null
  /** An IANA zone. */
  readonly timeZone: string
  readonly through: number | null
  readonly validUntil: IsoDate | null
}

/**
 * How the client may be reached, and how never. It takes the place of what was agreed before, from today on: put on an earlier day it would
 * make good a contact that was not allowed.
 */
export function agreeSafeContact(file: CaseFile, command: AgreeSafeContact, context: RuleContext): Decision {
  const { on, ways, never, days, from, to, timeZone: time_zone, through, validUntil: valid_until } = command
  if (on !== context.today) return refuseContact('agree-today', { values: { today: context.today } })
  if (ways.length === 0) return refuseContact('no-way')
  if (ways.some((way) => never.includes(way))) return refuseContact('way-both')
  if ((from === null) !== (to === null)) return refuseContact('hours-half')
  if (valid_until !== null && valid_until < on) return refuseContact('ends-before-start')
  const hindrance = throughHindrance(file, command, context)
  if (hindrance) return hindrance
  return happens(on, 'safe_contact_agreed', { ways, never, days, from, to, time_zone, through, valid_until })
}

/** Somebody of the family is no way to the client where nobody may talk with the family. */
function throughHindrance(file: CaseFile, command: AgreeSafeContact, context: RuleContext): Hindrance | undefined {
  const { ways, through, on } = command
  if (ways.includes('through_person') !== (through !== null)) return refuseContact('through-whom')
  if (through === null) return undefined
  if (!findPerson(file, through)) return refuseContact('unknown-person')
  return wasFamily(through, context) ? planHindrance(file, { on, talkOn: context.today }, context) : undefined
}
