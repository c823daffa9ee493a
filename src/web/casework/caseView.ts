import type { ChapterView } from './chapters/chapterView.ts'

/** What the first page of one case is made of. */
export type CaseView = ChapterView & {
  /** Whether the reader may ask for what lies in the address vault. */
  readonly mayUseVault: boolean
  /** The sealed part that was asked for. */
  readonly asked: string | undefined
  /** When it was opened and logged: a time of day. */
  readonly openedAt: string
}
