import type { Source } from '../codes/source.ts'
import type { Advice } from './advice.ts'
import type { Contact } from './contact.ts'
import type { GuideEntry, GuideText } from './guideText.ts'
import type { Invariant } from './invariant.ts'
import type { Answers, When } from './when.ts'

/** A question with its answers. */
export type Input = GuideEntry & {
  readonly values: readonly InputValue[]
  readonly hint: GuideText | undefined
  /** When this fits the question is not asked: its answer follows. */
  readonly skip: { readonly when: When; readonly value: string } | undefined
}

/** `days`: a term that the answer names, in days. */
export type InputValue = {
  readonly code: string
  readonly text: GuideText
  readonly hint: GuideText | undefined
  readonly days: number | undefined
  /** Whoever answers so has to call before anything else. */
  readonly callFirst: boolean
}

/** Worked out from the answers: the first line that fits gives the value, and the last one fits always. */
export type Derived = GuideEntry & {
  readonly values: readonly InputValue[]
  readonly firstThatFits: readonly { readonly when: When; readonly value: string }[]
}

/** Something to do. None asks to inform or contact the family: the type has no place for it. */
export type Action = GuideEntry & {
  /** Lower comes first. */
  readonly order: number
  readonly familyContact: 'none'
  readonly also: Source | undefined
  /** Whether what is prepared for a victim abroad belongs to it. */
  readonly leadsToVictimAbroad: boolean
}

/** What it adds to the answer when it fits. `contact` gives each contact a place: lower comes first. */
export type Rule = GuideEntry & {
  readonly when: When
  readonly do: readonly string[]
  readonly contact: Readonly<Record<string, number>>
  readonly never: readonly string[]
  readonly why: readonly string[]
  /** The safety rules that it follows from. */
  readonly restsOn: readonly string[]
}

/** A way to go on from the answer. */
export type HandOver = GuideEntry & {
  readonly warning: GuideText | undefined
  /** Who may; missing when everybody. */
  readonly for: readonly string[] | undefined
  readonly when: When
}

/** A worked example: the whole answer, in order. */
export type GuideExample = {
  readonly code: string
  readonly answers: Answers
  readonly expect: Advice
}

/** A decision table: what a profile says to whoever asks. Codes are unique in their list, and name what is there. */
export type Guide = {
  readonly inputs: readonly Input[]
  readonly derived: readonly Derived[]
  readonly safetyRules: readonly GuideEntry[]
  readonly actions: readonly Action[]
  readonly contacts: readonly Contact[]
  readonly never: readonly GuideEntry[]
  readonly why: readonly GuideEntry[]
  readonly rules: readonly Rule[]
  readonly invariants: readonly Invariant[]
  readonly noScore: GuideText
  readonly oneIsEnough: GuideText
  /** To whom the list of signals and risk factors is shown before the answer; anybody may ask for it after. */
  readonly ticksWhen: When
  readonly handOver: readonly HandOver[]
  readonly examples: readonly GuideExample[]
}
