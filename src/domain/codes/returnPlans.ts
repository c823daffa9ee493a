import type { LocalText } from '../shared/locale.ts'
import type { Source } from './source.ts'

/** A code of the plans with its words. */
export type PlanCode = {
  readonly code: string
  readonly labels: LocalText
  readonly source: Source
}

/** What can be the matter in a case. */
export type ReturnSituation = PlanCode & {
  /** Steps that it asks for beside those that are kept for it. */
  readonly brings: readonly string[]
}

/** A step of a return. None asks to inform or contact the family: the client is still abroad. */
export type ReturnStep = PlanCode & {
  readonly phase: string
  /** The kind of organisation that carries it. */
  readonly owner: string
  /** The steps that have to be done first, where the plan has them. */
  readonly needs: readonly string[]
  /** The situations in which it is kept; missing when in every one. */
  readonly onlyIf: readonly string[] | undefined
  /** The situations in which it is of no use. */
  readonly unless: readonly string[]
  /** The victim groups that it is for; missing when for every one. */
  readonly groups: readonly string[] | undefined
  /** It serves only to come back: once the client has arrived nobody has to do it any more. */
  readonly untilArrival: boolean
  /** What can go wrong. */
  readonly wrong: LocalText
  /** Who asks for it, where that is not the owner. */
  readonly askedBy: string | undefined
  /** The phase of the case in which it is asked, where that is before the return. */
  readonly askedIn: string | undefined
  readonly rule: string | undefined
}

/** A plan to begin with: its steps in order. */
export type ReturnTemplate = PlanCode & {
  /** Missing when it fits every group. */
  readonly victimGroup: string | undefined
  /** The situations that it was made for. */
  readonly situations: readonly string[]
  readonly steps: readonly string[]
}

/** A part of the road with what a safety plan has to say on it. */
export type SafetyPlanPhase = PlanCode & {
  readonly headings: readonly PlanCode[]
}

/** A moment of aftercare, counted in months from the arrival. */
export type AftercareMoment = PlanCode & {
  readonly months: number
  /** The questions of that moment. */
  readonly ask: readonly string[]
}

export type Aftercare = {
  /** So many days before a moment is due it can be written down. */
  readonly earlyDays: number
  readonly moments: readonly AftercareMoment[]
  readonly questions: readonly PlanCode[]
  readonly outcomes: readonly PlanCode[]
}

/** Everything that a return, a safety plan and aftercare are made from. Codes are unique in their list. */
export type ReturnPlans = {
  readonly owners: readonly PlanCode[]
  readonly situations: readonly ReturnSituation[]
  readonly phases: readonly PlanCode[]
  readonly steps: readonly ReturnStep[]
  readonly templates: readonly ReturnTemplate[]
  readonly safetyPlan: readonly SafetyPlanPhase[]
  readonly aftercare: Aftercare
}
