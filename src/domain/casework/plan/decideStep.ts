import type { IsoDate } from '../../shared/isoDate.ts'
import { refuse } from '../../shared/result.ts'
import type { CaseFile } from '../caseFile.ts'
import { partnerOf, seesArea } from '../partners.ts'
import type { CodeValue } from '../refusal.ts'
import { type Decision, happens, isPartner, type RuleContext } from '../rules.ts'
import { type PlannedStep, plannedSteps } from './plannedSteps.ts'
import { refusePlan } from './planRefusals.ts'
import { ruleAgainstSkipping, unsafeStep } from './stepSafety.ts'

export type StepCommand =
  | {
      readonly do: 'plan-step'
      readonly on: IsoDate
      readonly step: string
      readonly due: IsoDate | null
      readonly organisation: number | null
    }
  | { readonly do: 'finish-step' | 'skip-step' | 'reopen-step'; readonly on: IsoDate; readonly step: string }

type Planned = Extract<StepCommand, { do: 'plan-step' }>
type Marked = Exclude<StepCommand, Planned>

/** Who does a step, and by when. */
export function planStep(file: CaseFile, { on, step, due, organisation }: Planned, context: RuleContext): Decision {
  return ofStep(file, step, context, ({ state }) => {
    if (state !== 'open') return refusePlan('not-open')
    if (due !== null && due < on) return refusePlan('due-passed')
    const partner = organisation === null ? undefined : partnerOf(context, organisation)
    if (organisation !== null && !partner) return refusePlan('unknown-organisation')
    if (partner && partner.kind !== 'hub' && !seesArea(partner, 'return')) return refusePlan('step-not-shared')
    return happens(on, 'step_planned', { step, due, organisation })
  })
}

export function finishStep(file: CaseFile, { on, step }: Marked, context: RuleContext): Decision {
  return ofStep(file, step, context, (planned, all) => {
    if (!isTheirs(planned, context)) return refusePlan('not-your-step')
    if (planned.fromCase) return refusePlan('known-by-case', { values: { step: nameOf(step) } })
    // What was done before the arrival can be written down after it.
    if (planned.state !== 'open' && planned.state !== 'moot') return refusePlan('not-open')
    if (planned.waitsFor.length > 0)
      return refusePlan('waits-for', { values: { first: { all: planned.waitsFor.map(nameOf) } } })
    const unsafe = unsafeStep(file, all, step, on)
    return unsafe ? refuse(unsafe) : happens(on, 'step_done', { step })
  })
}

/** A step can be left out for a reason; what waits for it goes on, but a safety rule never hangs on a step that was left out. */
export function skipStep(file: CaseFile, { on, step }: Marked, context: RuleContext): Decision {
  return ofStep(file, step, context, ({ state }) => {
    if (state !== 'open') return refusePlan('not-open')
    const rule = ruleAgainstSkipping(step)
    return rule === undefined ? happens(on, 'step_skipped', { step }) : refusePlan('can-not-skip', { rule })
  })
}

export function reopenStep(file: CaseFile, { on, step }: Marked, context: RuleContext): Decision {
  return ofStep(file, step, context, ({ state, fromCase }) => {
    if (state === 'open' || state === 'moot') return refusePlan('still-open')
    if (state === 'done' && fromCase) return refusePlan('known-by-case', { values: { step: nameOf(step) } })
    return happens(on, 'step_reopened', { step })
  })
}

function ofStep(
  file: CaseFile,
  code: string,
  { profile }: RuleContext,
  then: (step: PlannedStep, all: readonly PlannedStep[]) => Decision,
): Decision {
  if (file.plan.template === null) return refusePlan('no-plan')
  const all = plannedSteps(profile.returnPlans, file)
  const found = all.find(({ step }) => step.code === code)
  return found ? then(found, all) : refusePlan('not-in-plan')
}

/** An organisation marks the steps that it was asked to do; the hub marks every step. */
function isTheirs({ organisation }: PlannedStep, { by }: RuleContext): boolean {
  return !isPartner(by.hat) || organisation === by.organisation
}

function nameOf(code: string): CodeValue {
  return { list: 'return_steps', code }
}
