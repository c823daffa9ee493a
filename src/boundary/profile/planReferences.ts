import type { Profile } from '../../domain/codes/profile.ts'
import type { ReturnPlans } from '../../domain/codes/returnPlans.ts'
import { termOf } from '../../domain/codes/terms.ts'
import type { ProfileFault } from './profileFault.ts'
import { type KnownCodes, unknownCodes } from './unknownCodes.ts'

const file = 'return-plans.yaml'

/** What is wrong with the plans: unknown codes, a step before one that it needs, aftercare at other moments than its term. */
export function planFaults(profile: Profile): readonly ProfileFault[] {
  return [...situationFaults(profile), ...stepFaults(profile), ...templateFaults(profile), ...aftercareFaults(profile)]
}

function situationFaults({ returnPlans: plans }: Profile): readonly ProfileFault[] {
  return plans.situations.flatMap(({ brings }, index) =>
    unknownCodes(listed(plans, 'steps'), brings, file, `situations[${index}].brings`),
  )
}

function stepFaults({ lists, casework, returnPlans: plans }: Profile): readonly ProfileFault[] {
  return plans.steps.flatMap((step, index) => {
    const path = `steps[${index}]`
    return [
      ...unknownCodes(listed(plans, 'phases'), [step.phase], file, `${path}.phase`),
      ...unknownCodes(listed(plans, 'owners'), [step.owner], file, `${path}.owner`),
      ...unknownCodes(listed(plans, 'owners'), [step.askedBy], file, `${path}.asked_by`),
      ...unknownCodes(listed(plans, 'steps'), step.needs, file, `${path}.needs`),
      ...unknownCodes(listed(plans, 'situations'), step.onlyIf ?? [], file, `${path}.only_if`),
      ...unknownCodes(listed(plans, 'situations'), step.unless, file, `${path}.unless`),
      ...unknownCodes(lists.victim_groups, step.groups ?? [], file, `${path}.for_groups`),
      ...unknownCodes(lists.case_phases, [step.askedIn], file, `${path}.asked_in`),
      ...unknownCodes(casework.casework_rules, [step.rule], file, `${path}.rule`),
    ]
  })
}

function templateFaults({ lists, returnPlans: plans }: Profile): readonly ProfileFault[] {
  const needs = new Map(plans.steps.map((step) => [step.code, step.needs]))
  return plans.templates.flatMap(({ victimGroup, situations, steps }, index) => {
    const path = `templates[${index}]`
    return [
      ...unknownCodes(lists.victim_groups, [victimGroup], file, `${path}.victim_group`),
      ...unknownCodes(listed(plans, 'situations'), situations, file, `${path}.situations`),
      ...unknownCodes(listed(plans, 'steps'), steps, file, `${path}.steps`),
      ...steps.flatMap((step, place) => orderFaults(step, needs.get(step) ?? [], steps.slice(0, place), path)),
    ]
  })
}

/** A step comes once, and after all that it needs. */
function orderFaults(
  step: string,
  needs: readonly string[],
  before: readonly string[],
  path: string,
): readonly ProfileFault[] {
  const again = before.includes(step) ? [fault(`${path}.steps`, `${step} once`)] : []
  const late = needs.filter((need) => !before.includes(need))
  return [...again, ...late.map((need) => fault(`${path}.steps`, `${need} before ${step}, which needs it`))]
}

function aftercareFaults({ terms, returnPlans }: Profile): readonly ProfileFault[] {
  const { moments, questions } = returnPlans.aftercare
  const unknown = moments.flatMap(({ ask }, index) =>
    unknownCodes({ name: 'questions', entries: questions }, ask, file, `aftercare.moments[${index}].ask`),
  )
  const months = moments.map((moment) => moment.months).join(', ')
  const term = termOf(terms, 'aftercare_moments')?.value?.join(', ')
  if (term === undefined || term === months) return unknown
  return [...unknown, fault('aftercare.moments', `moments after ${term} months, as aftercare_moments of terms.yaml`)]
}

function listed(plans: ReturnPlans, name: 'owners' | 'phases' | 'situations' | 'steps'): KnownCodes {
  return { name, entries: plans[name] }
}

function fault(path: string, expected: string): ProfileFault {
  return { file, path, expected }
}
