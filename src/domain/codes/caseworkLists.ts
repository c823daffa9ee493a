import type { LocalText } from '../shared/locale.ts'
import type { CodeEntry, CodeList } from './codeList.ts'

/** The kinds of special or criminal data that an answer would reveal; empty when it reveals none. */
export type SensitiveKinds = readonly string[]

export type DestinationEntry = CodeEntry & {
  /** The kinds of organisation that can be this destination. */
  readonly kinds: readonly string[]
}

export type SafetyLevelEntry = CodeEntry & {
  readonly meaning: LocalText
  readonly answerDue: 'same_day' | undefined
}

export type DocumentKindEntry = CodeEntry & {
  readonly sensitive: SensitiveKinds
}

export type TaskKindEntry = CodeEntry & {
  readonly due: 'same_day' | undefined
  readonly inPhase: string | undefined
  /** The casework rule that the task follows from. */
  readonly rule: string | undefined
}

export type MotiveEntry = CodeEntry & {
  readonly group: 'youth' | 'adult'
  readonly sensitive: SensitiveKinds
  readonly askedByDefault: boolean
}

export type SignalEntry = CodeEntry & {
  /** The bullet of the factsheet that it stands in. */
  readonly bullet: number
  readonly sensitive: SensitiveKinds
}

export type RiskFactorEntry = CodeEntry & {
  /** The sentence of the factsheet that it stands in. */
  readonly sentence: number
  readonly sensitive: SensitiveKinds
  readonly askedByDefault: boolean
}

export type AffectedGroupEntry = CodeEntry & {
  readonly ageFrom: number
  readonly ageTo: number
}

export type CaseworkRuleEntry = CodeEntry & {
  readonly gate: PhaseGate | undefined
}

/** Holds a case in a phase until one of the named events happened. */
export type PhaseGate = {
  readonly topics: readonly string[]
  /** The fields in which the topic is looked for: a suspicion in either is enough. */
  readonly looksAt: readonly string[]
  readonly mayNotLeavePhase: string
  readonly untilAny: readonly GateEvent[]
  readonly seenBy: string
}

export type GateEvent = {
  readonly event: string
  readonly of: string | undefined
  readonly by: string | undefined
  readonly with: string | undefined
}

/** The lists that screens of casework choose from, beside those that facts are coded with. */
export type CaseworkLists = {
  readonly permit_kinds: CodeList
  readonly person_roles: CodeList
  readonly danger_relations: CodeList
  readonly safety_levels: CodeList<SafetyLevelEntry>
  readonly safety_check_answers: CodeList
  readonly stay_kinds: CodeList
  readonly document_kinds: CodeList<DocumentKindEntry>
  readonly document_holders: CodeList
  readonly case_parts: CodeList
  readonly referral_destinations: CodeList<DestinationEntry>
  readonly share_grounds: CodeList
  readonly task_kinds: CodeList<TaskKindEntry>
  readonly motives: CodeList<MotiveEntry>
  readonly signals: CodeList<SignalEntry>
  readonly risk_factors: CodeList<RiskFactorEntry>
  readonly most_affected_groups: CodeList<AffectedGroupEntry>
  readonly sensitive_kinds: CodeList
  readonly actors: CodeList
  readonly casework_rules: CodeList<CaseworkRuleEntry>
}
