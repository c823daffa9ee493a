import type { LocalText } from '../shared/locale.ts'
import type { GuideEntry } from './guideText.ts'

/** One line to send. A draft was not read yet by somebody who speaks the language. */
export type ReadyLine = { readonly language: string; readonly text: string; readonly isDraft: boolean }

/** For a victim who is abroad: a line to send, what she can ask before she gives her name, what if the phone is taken. */
export type VictimAbroad = {
  /** The contacts that the line can be sent or read to. */
  readonly sendTo: readonly string[]
  readonly sendNote: LocalText
  readonly readyLines: readonly ReadyLine[]
  readonly questionsBeforeName: readonly (GuideEntry & { readonly answer: LocalText })[]
  readonly phoneTaken: readonly GuideEntry[]
}
