import type { Locale } from '../../../domain/shared/locale.ts'
import type { Words } from '../../../messages/words.ts'
import type { DeskAsset } from '../assets.ts'

/** An entry of the main menu. `key` is the second key after `g` that goes there. */
export type NavItem = { readonly href: string; readonly label: string; readonly key?: string | undefined }

/** The same page in another language; `label` is the name of the language in itself. */
export type LanguageLink = { readonly href: string; readonly locale: Locale; readonly label: string }

export type SignedIn = {
  readonly name: string
  readonly role: string
  /** Where the form that signs out is sent to, and what it carries along. */
  readonly signOut: { readonly action: string; readonly fields?: Readonly<Record<string, string>> | undefined }
}

/** What every page of one request has in common. */
export type Frame = {
  readonly locale: Locale
  readonly words: Words
  readonly assetPath: (name: DeskAsset) => string
  /** Where the logo leads to. */
  readonly home: string
  readonly nav: readonly NavItem[]
  readonly languages: readonly LanguageLink[]
  readonly person?: SignedIn | undefined
  /** One line on top: what on this installation is invented. Missing on a real register. */
  readonly strip?: string | undefined
}
