import type { ReturnPlans, ReturnStep, ReturnTemplate } from '../../codes/returnPlans.ts'

type Asked = {
  /** What is the matter in the case. */
  readonly situations: readonly string[]
  /** The victim group that the plan is for. */
  readonly group: string | null
}

/**
 * The steps of a plan, in order: those of its template that its situations keep, and what its situations bring. What somebody ticked is
 * never without a step because the template was made for something else.
 */
export function stepsOfPlan(plans: ReturnPlans, template: ReturnTemplate, asked: Asked): readonly ReturnStep[] {
  const kept = plans.steps
    .filter(({ code }) => template.steps.includes(code))
    .toSorted((one, other) => template.steps.indexOf(one.code) - template.steps.indexOf(other.code))
    .filter((step) => holds(step, asked))
  const phases = plans.phases.map(({ code }) => code)
  return broughtSteps(plans, template, asked).reduce<readonly ReturnStep[]>(
    (steps, step) => withStep(steps, step, phases),
    kept,
  )
}

function holds({ onlyIf, unless }: ReturnStep, { situations }: Asked): boolean {
  const isAsked = !onlyIf || onlyIf.some((situation) => situations.includes(situation))
  return isAsked && !unless.some((situation) => situations.includes(situation))
}

/** What the situations ask for that the template lacks, each step after what it needs. */
function broughtSteps(plans: ReturnPlans, template: ReturnTemplate, asked: Asked): readonly ReturnStep[] {
  const { situations } = asked
  const brought = plans.situations.filter(({ code }) => situations.includes(code)).flatMap(({ brings }) => brings)
  const wanted = plans.steps.filter(
    (step) => brought.includes(step.code) || step.onlyIf?.some((situation) => situations.includes(situation)),
  )
  return [...new Set(wanted.flatMap((step) => withNeeds(step, plans, template, asked)))]
}

/** A step behind the steps that it needs and the template lacks; none when one of them has no place in this plan. */
function withNeeds(
  step: ReturnStep,
  plans: ReturnPlans,
  template: ReturnTemplate,
  asked: Asked,
): readonly ReturnStep[] {
  if (template.steps.includes(step.code) || !isInPlace(step, plans, template, asked)) return []
  const needed = plans.steps.filter(({ code }) => step.needs.includes(code))
  return [...needed.flatMap((need) => withNeeds(need, plans, template, asked)), step]
}

function isInPlace(step: ReturnStep, plans: ReturnPlans, template: ReturnTemplate, asked: Asked): boolean {
  if (template.steps.includes(step.code)) return true
  // What serves only to come back has no place in a plan to stay.
  const comesBack = plans.steps.some(({ code, untilArrival }) => untilArrival && template.steps.includes(code))
  const isOfGroup = !step.groups || (asked.group !== null && step.groups.includes(asked.group))
  if ((step.untilArrival && !comesBack) || !isOfGroup || !holds({ ...step, onlyIf: undefined }, asked)) return false
  return plans.steps
    .filter(({ code }) => step.needs.includes(code))
    .every((need) => isInPlace(need, plans, template, asked))
}

/** At the end of its phase, and after all that it needs. */
function withStep(steps: readonly ReturnStep[], step: ReturnStep, phases: readonly string[]): readonly ReturnStep[] {
  const afterNeeds = steps.findLastIndex(({ code }) => step.needs.includes(code)) + 1
  const later = steps.findIndex(
    ({ phase }, place) => place >= afterNeeds && phases.indexOf(phase) > phases.indexOf(step.phase),
  )
  return steps.toSpliced(later < 0 ? steps.length : later, 0, step)
}
