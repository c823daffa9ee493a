import type { IsoDate } from './isoDate.ts'
import type { LocalText } from './locale.ts'

export type Direction = 'ltr' | 'rtl'

/** A language of the public pages. A draft is one that nobody who speaks it has read yet. */
export type PublicLanguage = {
  /** ISO 639. It stands in the address of a page. */
  readonly code: string
  /** What the language calls itself. */
  readonly ownName: string
  readonly names: LocalText
  readonly direction: Direction
  readonly status: 'complete' | 'draft'
  /** Who read a draft, and when; missing as long as nobody did. */
  readonly release: { readonly by: string; readonly on: IsoDate } | undefined
}

/** Whether every page in this language has to say that it is a draft. */
export function isDraft({ status, release }: PublicLanguage): boolean {
  return status === 'draft' && release === undefined
}

/** Whether pages in this language may be seen: a draft in practice alone. */
export function mayBeShown(language: PublicLanguage, isDemo: boolean): boolean {
  return isDemo || !isDraft(language)
}
