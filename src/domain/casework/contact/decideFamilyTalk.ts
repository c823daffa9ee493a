import type { IsoDate } from '../../shared/isoDate.ts'
import type { CaseFile } from '../caseFile.ts'
import { findPerson } from '../persons/findPerson.ts'
import { type Decision, happens, type RuleContext } from '../rules.ts'
import { isOverridden } from '../safety/isOverridden.ts'
import { newestAnswer } from '../safety/safetyCheckOn.ts'
import { stateOn } from '../stateOn.ts'
import { type Hindrance, refuseContact } from './contactRefusals.ts'
import { isAway, wasFamily } from './family.ts'

export type PlanFamilyTalk = {
  readonly do: 'plan-family-talk'
  readonly on: IsoDate
  readonly person: number
  readonly date: IsoDate
  readonly clientWishes: boolean
}

export type DropFamilyTalk = { readonly do: 'drop-family-talk'; readonly on: IsoDate; readonly person: number }

/** A talk with somebody of the family: at home only, after an assessment that is still valid on the day, and at the client's wish. */
export function planFamilyTalk(file: CaseFile, command: PlanFamilyTalk, context: RuleContext): Decision {
  const { person, date, clientWishes, on } = command
  if (!findPerson(file, person)) return refuseContact('unknown-person')
  if (!wasFamily(person, context)) return refuseContact('not-family')
  const hindrance = planHindrance(file, { on, talkOn: date }, context)
  if (hindrance) return hindrance
  if (date < context.today) return refuseContact('talk-in-past')
  if (!clientWishes) return refuseContact('client-does-not-wish', { rule: 'family_talk_after_assessment' })
  return happens(on, 'family_talk_planned', { person, date, client_wishes: clientWishes })
}

export function dropFamilyTalk(file: CaseFile, { on, person }: DropFamilyTalk): Decision {
  const planned = file.contact.familyTalks.some((talk) => talk.person === person && !talk.dropped)
  return planned ? happens(on, 'family_talk_dropped', { person }) : refuseContact('no-talk')
}

type TalkDays = { readonly on: IsoDate; readonly talkOn: IsoDate }

/** Why no talk with the family may be planned. It was so on the day of the act and has to be so today: an earlier day gets round nothing. */
export function planHindrance(file: CaseFile, days: TalkDays, context: RuleContext): Hindrance | undefined {
  const { today } = context
  return familyHindrance(stateOn(file, days.on, context), days) ?? familyHindrance(file, { ...days, on: today })
}

/**
 * Why nobody may talk with the family on a day; missing when they may. `then` is the case on the day of the act. A deviation is one of a day:
 * it allows a talk on that day, and none ahead.
 */
export function familyHindrance(then: CaseFile, { on, talkOn }: TalkDays): Hindrance | undefined {
  const deviates = (rule: string) => talkOn === on && isOverridden(then, rule, on)
  if (isAway(then.placeNow)) {
    const rule = 'no_family_talk_abroad'
    return deviates(rule) ? undefined : refuseContact('family-abroad', { rule })
  }
  if (deviates('family_talk_after_assessment')) return undefined
  const check = newestAnswer(then.safety)
  if (!check?.familyTalk || check.validUntil === null) {
    return refuseContact('no-assessment', { rule: 'family_talk_after_assessment' })
  }
  if (check.validUntil >= talkOn || deviates('safety_check_valid')) return undefined
  const { validUntil } = check
  return refuseContact('family-check-expired', { rule: 'safety_check_valid', values: { validUntil } })
}

/** Why a talk with this person that was had may not be written down as an act of the hub; missing when it may. */
export function talkHindrance(then: CaseFile, person: number, on: IsoDate): Hindrance | undefined {
  const hindrance = familyHindrance(then, { on, talkOn: on })
  if (hindrance) return hindrance
  const rules = ['no_family_talk_abroad', 'family_talk_after_assessment']
  if (rules.some((rule) => isOverridden(then, rule, on))) return undefined
  const talk = then.contact.familyTalks.find((planned) => planned.person === person && !planned.dropped)
  return talk?.clientWishes ? undefined : refuseContact('talk-not-planned', { rule: 'family_talk_after_assessment' })
}
