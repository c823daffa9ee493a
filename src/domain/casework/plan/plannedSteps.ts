import type { ReturnPlans, ReturnStep, ReturnTemplate } from '../../codes/returnPlans.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import type { CaseChapters } from '../caseFile.ts'
import type { Custody, PersonsFile } from '../persons/personsFile.ts'
import type { Step } from './planFile.ts'
import { stepsOfPlan } from './stepsOfPlan.ts'

/** A step of the plan of a case, and how it stands. */
export type PlannedStep = {
  readonly step: ReturnStep
  /** `moot`: open, and nobody has to do it any more. */
  readonly state: Step['state'] | 'moot'
  readonly on: IsoDate | null
  readonly due: IsoDate | null
  /** The organisation that was asked to do it; missing for the hub. */
  readonly organisation: number | null
  /** The steps that have to be done, or skipped, before it. */
  readonly waitsFor: readonly string[]
  /** It follows from what is known of the case: nobody marks it, or has to any more. */
  readonly fromCase: boolean
}

/** The steps of the plan of a case, in order, and how each stands. None without a plan. */
export function plannedSteps(plans: ReturnPlans, chapters: CaseChapters): readonly PlannedStep[] {
  const template = templateOf(plans, chapters.plan.template)
  const steps = template ? stepsOfPlan(plans, template, chapters.plan) : []
  const states = new Map(steps.map((step) => [step.code, stateOf(step, chapters)]))
  const isOpen = (code: string) => states.get(code)?.state === 'open'
  return steps.map((step) => ({
    step,
    state: 'open',
    on: null,
    due: null,
    organisation: null,
    ...states.get(step.code),
    waitsFor: step.needs.filter(isOpen),
    fromCase: isFromCase(step.code) || states.get(step.code)?.isTold === true,
  }))
}

/** The step that comes now: the first that is open and waits for nothing. */
export function nextStep(steps: readonly PlannedStep[]): PlannedStep | undefined {
  return steps.find(({ state, waitsFor }) => state === 'open' && waitsFor.length === 0)
}

/** The phase in which somebody comes: what belongs to an earlier one has to be done before they leave. */
const ARRIVE = 'arrive'

/** The steps before the arrival that are still open: who leaves now leaves without them. */
export function openBeforeLeaving({ phases }: ReturnPlans, steps: readonly PlannedStep[]): readonly PlannedStep[] {
  const order = phases.map(({ code }) => code)
  const before = order.slice(0, order.indexOf(ARRIVE))
  return steps.filter(({ step, state }) => state === 'open' && before.includes(step.phase))
}

export function templateOf({ templates }: ReturnPlans, code: string | null): ReturnTemplate | undefined {
  return templates.find((template) => template.code === code)
}

function stateOf(
  { code, untilArrival }: ReturnStep,
  chapters: CaseChapters,
): Omit<PlannedStep, 'step' | 'waitsFor' | 'fromCase'> & { readonly isTold?: boolean } {
  const written = chapters.plan.steps.find(({ step }) => step === code)
  const { due = null, organisation = null } = written ?? {}
  const known = isFromCase(code) ? fromCase[code](chapters) : undefined
  if (known) return { state: 'done', on: known.on, due, organisation }
  const isMarked = written && (!isFromCase(code) || written.state === 'skipped')
  if (isMarked && written.state !== 'open') return { state: written.state, on: written.on, due, organisation }
  const told = toldByCustody(code, chapters.persons.custody)
  if (told) return { state: 'done', on: told.on, due, organisation, isTold: true }
  const { arrivedOn } = chapters.plan
  const isMoot = untilArrival && arrivedOn !== null
  return { state: isMoot ? 'moot' : 'open', on: isMoot ? arrivedOn : null, due, organisation }
}

type Known = { readonly on: IsoDate | null } | undefined

/** Steps that another chapter of the case is about: when it knows, they are done. */
const fromCase = {
  ask_safety_check: ({ safety }) => {
    const asked = safety.checks[0]
    return asked ? { on: asked.askedOn } : safety.checkWaived ? { on: null } : undefined
  },
  agree_safe_contact: ({ contact }) => contact.agreement && { on: contact.agreement.agreedOn },
  hear_wish: ({ plan }) => (plan.wish === null ? undefined : { on: plan.wishOn }),
  establish_identity: ({ verification }) =>
    verification.identityOn === null ? undefined : { on: verification.identityOn },
  guardian_appointed: ({ persons }) => {
    const custody = persons.custody
    return custody && ['guardian', 'provisional_guardianship'].includes(custody.kind)
      ? { on: custody.since }
      : undefined
  },
  ask_emergency_fund: ({ plan }) => plan.fund[0] && { on: plan.fund[0].askedOn },
} as const satisfies Readonly<Record<string, (chapters: CaseChapters) => Known | null>>

/** Custody that a court gave, or was asked for. */
const given: readonly Custody[] = ['provisional_guardianship', 'guardian', 'consent_replaced']
const asked: readonly Custody[] = ['requested', 'provisional_guardianship', 'guardian']

/** A step at the court is marked by hand, since it may end otherwise; custody that was written down with the persons says that it was done. */
function toldByCustody(code: string, custody: PersonsFile['custody']): Known {
  if (!custody) return undefined
  if (code === 'request_guardianship' && asked.includes(custody.kind)) return { on: null }
  return code === 'court_decides' && given.includes(custody.kind) ? { on: custody.since } : undefined
}

function isFromCase(code: string): code is keyof typeof fromCase {
  return Object.hasOwn(fromCase, code)
}
