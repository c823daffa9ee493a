import type { LocalText } from '../shared/locale.ts'
import type { GuideEntry } from './guideText.ts'
import type { When } from './when.ts'

/** What is said only to some answers of the guide. */
export type Sometimes<Text> = Text & { readonly when: When }

/** What to watch at a step with this kind of violence. */
export type AttentionPoint = Sometimes<GuideEntry> & {
  /** The kinds of violence that it is about. */
  readonly appliesTo: readonly string[]
}

export type CodeStep = GuideEntry & {
  readonly number: number
  readonly task: LocalText
  /** Where the usual task would be dangerous: the first that fits stands in its place. */
  readonly instead: readonly Sometimes<{ readonly text: LocalText }>[]
  readonly decisions: readonly { readonly code: string; readonly text: LocalText }[]
  readonly attention: readonly AttentionPoint[]
}

/** A question of the weighing, and what follows from no and from yes; missing where it goes on to the next question. */
export type WeighingQuestion = GuideEntry & {
  readonly ifNo: LocalText | undefined
  readonly ifYes: LocalText | undefined
  readonly cautions: readonly Sometimes<{ readonly text: LocalText }>[]
}

/** Where the code for honour-related violence differs from the usual one. */
export type HonourDifference = GuideEntry & { readonly regular: Sometimes<{ readonly text: LocalText }> }

export type ReportingCode = {
  readonly safetyFirst: LocalText
  readonly always: LocalText
  readonly steps: readonly CodeStep[]
  readonly weighing: readonly WeighingQuestion[]
  /** When reporting is a duty. */
  readonly duty: readonly GuideEntry[]
  readonly honourDifferences: readonly HonourDifference[]
  readonly professions: readonly (GuideEntry & { readonly examples: LocalText })[]
  readonly noScore: LocalText
}
