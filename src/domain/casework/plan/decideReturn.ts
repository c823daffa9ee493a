import type { IsoDate } from '../../shared/isoDate.ts'
import type { CaseFile } from '../caseFile.ts'
import { isAway } from '../contact/family.ts'
import type { CodeValue } from '../refusal.ts'
import { type Decision, happens, isPartner, type RuleContext } from '../rules.ts'
import { isOverridden } from '../safety/isOverridden.ts'
import { safetyCheckOn } from '../safety/safetyCheckOn.ts'
import { stateOn } from '../stateOn.ts'
import type { wishes } from './planEvents.ts'
import { openBeforeLeaving, plannedSteps, templateOf } from './plannedSteps.ts'
import { refusePlan } from './planRefusals.ts'

export type ReturnCommand =
  | {
      readonly do: 'start-plan'
      readonly on: IsoDate
      readonly template: string
      readonly situations: readonly string[]
    }
  | { readonly do: 'record-wish'; readonly on: IsoDate; readonly wish: (typeof wishes)[number] }
  /** `despite`: somebody said why the client left while steps before the journey were open. */
  | { readonly do: 'record-departure'; readonly on: IsoDate; readonly despite: boolean }
  /** `bySelf`: somebody says that the client came back outside the plan, so that there is no departure. */
  | { readonly do: 'record-arrival'; readonly on: IsoDate; readonly bySelf: boolean }

type CommandOf<Do> = Extract<ReturnCommand, { do: Do }>

/** A plan is made from a template for the victim group of the client: a minor never gets the road of an adult. */
export function startPlan(
  file: CaseFile,
  command: CommandOf<'start-plan'>,
  { profile: { returnPlans } }: RuleContext,
): Decision {
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
  const isSamePlan = code === plan.template && plan.group === file.victimGroup && isSame(kept, plan.situations)
  if (plan.arrivedOn === null && isSamePlan) return refusePlan('same-plan')
  return happens(on, 'plan_started', { template: code, situations: kept, group: file.victimGroup })
}

/**
 * Nobody travels on a safety check that has expired, or that says anything but that contact is possible. Who fled all the same is written
 * down when a senior deviates from the rule: that day, or on the day on which it is written. Who left before the plan was done did so for a
 * reason, which is asked.
 */
export function recordDeparture(
  file: CaseFile,
  { on, despite }: CommandOf<'record-departure'>,
  context: RuleContext,
): Decision {
  if (file.plan.template === null) return refusePlan('no-plan')
  const { departedOn, arrivedOn } = file.plan
  if (departedOn !== null) return refusePlan('already-departed', { values: { departedOn } })
  if (arrivedOn !== null) return refusePlan('already-back')
  const rule = 'safety_check_valid'
  const isChecked = safetyCheckOn(stateOn(file, on, context).safety, on)?.answer === 'contact_possible'
  const isDeviated = isOverridden(file, rule, on) || isOverridden(file, rule, context.today)
  if (!isChecked && !isDeviated) return refusePlan('no-valid-check', { rule })
  const open = openBeforeLeaving(context.profile.returnPlans, plannedSteps(context.profile.returnPlans, file))
  // An organisation is not told what follows from parts of the case that it was not given.
  const told = isPartner(context.by.hat) ? open.filter(({ fromCase }) => !fromCase) : open
  if (told.length === 0 || despite) return happens(on, 'departed', {})
  const steps = told.map(({ step }): CodeValue => ({ list: 'return_steps', code: step.code }))
  return refusePlan('steps-open', { values: { count: steps.length, open: { all: steps } } })
}

/**
 * Who arrives is in the Netherlands from then on. It follows a departure; of a client who came back outside any plan the hub says so in so
 * many words, and an organisation tells the hub.
 */
export function recordArrival(
  { plan, placeNow }: CaseFile,
  { on, bySelf }: CommandOf<'record-arrival'>,
  { by }: RuleContext,
): Decision {
  if (placeNow === 'in_netherlands') return refusePlan('already-back')
  // A journey that ended is no departure of who went away again.
  const departedOn = plan.arrivedOn === null ? plan.departedOn : null
  if (departedOn === null) {
    if (isPartner(by.hat)) return refusePlan('not-departed')
    if (!isAway(placeNow)) return refusePlan('never-left')
    return bySelf ? happens(on, 'arrived', { by_self: true }) : refusePlan('departure-first')
  }
  if (on < departedOn) return refusePlan('before-departure', { values: { departedOn } })
  return bySelf ? refusePlan('left-by-plan', { values: { departedOn } }) : happens(on, 'arrived', { by_self: false })
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one))
}
