import type { IsoDate } from '../../shared/isoDate.ts'
import type { CaseEvent } from '../caseEvent.ts'
import { change, put } from '../numbered.ts'
import type { fundPayers, fundPurposes, wishes } from './planEvents.ts'

/** A step of the plan that somebody did something about; the others stand in the template alone. */
export type Step = {
  readonly step: string
  readonly due: IsoDate | null
  readonly organisation: number | null
  readonly state: 'open' | 'done' | 'skipped'
  readonly on: IsoDate | null
}

/** A request to the emergency fund. Amounts in cents. */
export type FundRequest = {
  readonly request: number
  readonly purpose: (typeof fundPurposes)[number]
  readonly cents: number
  readonly askedOn: IsoDate
  readonly decision: 'approved' | 'refused' | null
  readonly decidedOn: IsoDate | null
  readonly approvedCents: number
  readonly payer: (typeof fundPayers)[number] | null
  readonly spentCents: number
}

export type PlanFile = {
  readonly template: string | null
  readonly situations: readonly string[]
  /** The victim group that it was made for. */
  readonly group: string | null
  readonly startedOn: IsoDate | null
  readonly steps: readonly Step[]
  readonly wish: (typeof wishes)[number] | null
  readonly wishOn: IsoDate | null
  readonly fund: readonly FundRequest[]
  readonly departedOn: IsoDate | null
  readonly arrivedOn: IsoDate | null
  readonly followUps: readonly { readonly moment: string; readonly outcome: string; readonly on: IsoDate }[]
}

export const noPlanYet: PlanFile = {
  template: null,
  situations: [],
  group: null,
  startedOn: null,
  steps: [],
  wish: null,
  wishOn: null,
  fund: [],
  departedOn: null,
  arrivedOn: null,
  followUps: [],
}

export function evolvePlan(file: PlanFile, { type, occurred, facts }: CaseEvent): PlanFile {
  switch (type) {
    case 'plan_started':
      return { ...roadOf(file), ...facts, startedOn: occurred }
    case 'step_planned':
      return ofStep(file, facts.step, (step) => ({ ...step, due: facts.due, organisation: facts.organisation }))
    case 'step_done':
      return ofStep(file, facts.step, (step) => ({ ...step, state: 'done', on: occurred }))
    case 'step_skipped':
      return ofStep(file, facts.step, (step) => ({ ...step, state: 'skipped', on: occurred }))
    case 'step_reopened':
      return ofStep(file, facts.step, (step) => ({ ...step, state: 'open', on: null }))
    case 'wish_recorded':
      return { ...file, wish: facts.wish, wishOn: occurred }
    case 'fund_asked': {
      const nothing = { decision: null, decidedOn: null, approvedCents: 0, payer: null, spentCents: 0 }
      return { ...file, fund: [...file.fund, { ...facts, askedOn: occurred, ...nothing }] }
    }
    case 'fund_decided': {
      const { request, decision, payer } = facts
      const approvedCents = decision === 'approved' ? facts.cents : 0
      return ofRequest(file, request, (asked) => ({ ...asked, decision, decidedOn: occurred, approvedCents, payer }))
    }
    case 'fund_spent':
      return ofRequest(file, facts.request, (asked) => ({ ...asked, spentCents: asked.spentCents + facts.cents }))
    case 'departed':
      return { ...file, departedOn: occurred }
    case 'arrived':
      return { ...file, arrivedOn: occurred }
    case 'follow_up_done': {
      const done = { ...facts, on: occurred }
      return { ...file, followUps: put(file.followUps, ({ moment }) => moment === facts.moment, done) }
    }
    default:
      return file
  }
}

/** A plan that is made after an arrival is for another journey: it begins with nothing done. */
function roadOf(file: PlanFile): PlanFile {
  return file.arrivedOn === null ? file : { ...file, steps: [], departedOn: null, arrivedOn: null }
}

function ofStep(file: PlanFile, code: string, to: (step: Step) => Step): PlanFile {
  const known = file.steps.find(({ step }) => step === code)
  const before = known ?? { step: code, due: null, organisation: null, state: 'open', on: null }
  return { ...file, steps: put(file.steps, ({ step }) => step === code, to(before)) }
}

function ofRequest(file: PlanFile, number: number, to: (asked: FundRequest) => FundRequest): PlanFile {
  return { ...file, fund: change(file.fund, ({ request }) => request === number, to) }
}
