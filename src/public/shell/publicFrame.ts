import type { Locale, LocalText } from '../../domain/shared/locale.ts'
import type { Direction, PublicLanguage } from '../../domain/shared/publicLanguage.ts'
import type { PublicWords } from '../../messages/publicWords.ts'
import type { HelpLines } from './helpLines.ts'
import type { PublicRoute } from './publicPaths.ts'

/** The same page in another language. */
export type PublicLanguageLink = {
  readonly code: string
  readonly ownName: string
  readonly direction: Direction
  readonly href: string
  readonly isCurrent: boolean
}

/** What all public pages in a language have in common. A page takes it as it is and asks it for words and addresses. */
export type PublicFrame = {
  readonly language: PublicLanguage
  /** Which of the two complete languages stands in where a text is not there in this one. */
  readonly locale: Locale
  readonly words: PublicWords
  /** The page that this is a frame of. */
  readonly route: PublicRoute
  /** The address of a page in this language. */
  readonly pathTo: (route: PublicRoute) => string
  /** Whether there is such a page: what is not there is not offered. */
  readonly has: (route: PublicRoute) => boolean
  readonly languages: readonly PublicLanguageLink[]
  /** Given for a draft: that it is one, for who helps somebody to read it. */
  readonly draftNote: LocalText | undefined
  readonly isDemo: boolean
  /** Where leaving leads: a site that says nothing about this one. */
  readonly elsewhere: string
  /** The desk of a practice environment. */
  readonly deskAddress: string | undefined
  readonly help: HelpLines
  /** Who asks said that they are abroad: numbers that fail there, or call the police there, are left out of what stands on top. */
  readonly isAbroad?: boolean
  readonly stylesheet: string
  readonly script: string
  /** What seals a conversation, and what loads it when a form leads to one: pages of a conversation load the first, others the second. */
  readonly talkScript: string
  readonly laterScript: string
  readonly icon: string
}
