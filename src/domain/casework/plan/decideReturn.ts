import type { IsoDate } from '../../shared/isoDate.ts'
import type { CaseFile } from '../caseFile.ts'
import { type Decision, happens, isPartner, type RuleContext } from '../rules.ts'
import { isOverridden } from '../safety/isOverridden.ts'
import { safetyCheckOn } from '../safety/safetyCheckOn.ts'
import { stateOn } from '../stateOn.ts'
import type { wishes } from './planEvents.ts'
import { templateOf } from './plannedSteps.ts'
import { refusePlan } from './planRefusals.ts'

export type ReturnCommand =
  | {
      readonly do: 'start-plan'
      readonly on: IsoDate
      readonly template: string
      readonly situations: readonly string[]
    }
  | { readonly do: 'record-wish'; readonly on: IsoDate; readonly wish: (typeof wishes)[number] }
  | { readonly do: 'record-departure' | 'record-arrival'; readonly on: IsoDate }

type Start = Extract<ReturnCommand, { do: 'start-plan' }>

/** A plan is made from a template for the victim group of the client: a minor never gets the road of an adult. */
export function startPlan(file: CaseFile, command: Start, { profile: { returnPlans } }: RuleContext): Decision {
  const { on, template: code, situations } = command
  const template = templateOf(returnPlans, code)
  const known = returnPlans.situations.map((situation) => situation.code)
  if (!template || situations.some((situation) => !known.includes(situation))) return refusePlan('unknown-choice')
  if (template.victimGroup !== undefined && template.victimGroup !== file.victimGroup) {
    return refusePlan('template-of-other-group', {
      values: { group: { list: 'victim_groups', code: file.victimGroup } },
    })
  }
  const { plan } = file
  if (plan.departedOn !== null && plan.arrivedOn === null) return refusePlan('under-way')
  const kept = [...new Set(situations)]
  if (plan.arrivedOn === null && code === plan.template && isSame(kept, plan.situations)) return refusePlan('same-plan')
  return happens(on, 'plan_started', { template: code, situations: kept })
}

/**
 * Nobody travels on a safety check that has expired, or that says anything but that contact is possible. Who fled all the same is written
 * down when a senior deviates from the rule: that day, or on the day on which it is written.
 */
export function recordDeparture(file: CaseFile, { on }: { readonly on: IsoDate }, context: RuleContext): Decision {
  if (file.plan.template === null) return refusePlan('no-plan')
  if (file.plan.departedOn !== null)
    return refusePlan('already-departed', { values: { departedOn: file.plan.departedOn } })
  const rule = 'safety_check_valid'
  const isChecked = safetyCheckOn(stateOn(file, on, context).safety, on)?.answer === 'contact_possible'
  const isDeviated = isOverridden(file, rule, on) || isOverridden(file, rule, context.today)
  return isChecked || isDeviated ? happens(on, 'departed', {}) : refusePlan('no-valid-check', { rule })
}

/** An organisation knows of an arrival after a departure that it was told of; the hub hears of others as well. */
export function recordArrival(
  { plan, placeNow }: CaseFile,
  { on }: { readonly on: IsoDate },
  { by }: RuleContext,
): Decision {
  if (placeNow === 'in_netherlands') return refusePlan('already-back')
  if (plan.departedOn === null && isPartner(by.hat)) return refusePlan('not-departed')
  if (plan.departedOn !== null && on < plan.departedOn) {
    return refusePlan('before-departure', { values: { departedOn: plan.departedOn } })
  }
  return happens(on, 'arrived', {})
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one))
}
