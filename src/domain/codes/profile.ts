import type { CaseworkLists } from './caseworkLists.ts'
import type { ClosingRules } from './closing.ts'
import type { CodeLists } from './codeLists.ts'
import type { ReturnPlans } from './returnPlans.ts'
import type { Terms } from './terms.ts'

/** A national profile as far as rules and figures need it: its code lists, the rules between them, its terms and its plans. */
export type Profile = CodeRules & {
  readonly name: string
  readonly lists: CodeLists
  /** The lists that casework chooses from, beside those that facts are counted by. */
  readonly casework: CaseworkLists
  readonly terms: Terms
  readonly returnPlans: ReturnPlans
  readonly closing: ClosingRules
}

/** The rules that tie lists together. */
export type CodeRules = {
  readonly allowedResults: readonly AllowedResults[]
  readonly outcomeConditions: readonly OutcomeCondition[]
  readonly resultConditions: readonly ResultCondition[]
}

/** What may come of an outcome, per topic after verification. */
export type AllowedResults = {
  readonly topic: string
  readonly outcome: string
  readonly results: readonly string[]
  /** The part of `results` that the published tables and text of 2018 know. */
  readonly inNl2018: readonly string[]
}

/** The lists on which an outcome or a result can set a condition. */
export const conditionLists = ['ties', 'client_locations', 'victim_groups'] as const

export type ConditionList = (typeof conditionLists)[number]

/** Per list the codes that fit. */
export type Condition = Readonly<Partial<Record<ConditionList, readonly string[]>>>

export type OutcomeCondition = {
  readonly outcome: string
  readonly needs: Condition
}

export type ResultCondition = {
  readonly result: string
  /** Another code refuses. */
  readonly needs: Condition
  /** Another code makes the screen ask, and refuses nothing. */
  readonly expects: Condition
}
