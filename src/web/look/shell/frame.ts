import type { Locale } from '../../../domain/shared/locale.ts'
import type { Words } from '../../../messages/words.ts'
import type { DeskAsset } from '../assets.ts'

/** An entry of the main menu. `key` is the second key after `g` that goes there. */
export type NavItem = { readonly href: string; readonly label: string; readonly key?: string | undefined }

/** The same page in another language; `label` is the name of the language in itself. */
export type LanguageLink = { readonly href: string; readonly locale: Locale; readonly label: string }

/** What the command palette offers beside the menu: `casePage` is what stands before the number of a case, missing for who reads none. */
export type Palette = { readonly casePage: string | undefined; readonly more: readonly NavItem[] }

export type SignedIn = {
  readonly name: string
  readonly role: string
  /** One's own account: what one signs in with, and where one is signed in. */
  readonly account: { readonly href: string; readonly label: string }
  /** Where a page says that it is printed. */
  readonly prints: string
  /** Where the form that signs out is sent to, and what it carries along. */
  readonly signOut: { readonly action: string; readonly fields?: Readonly<Record<string, string>> | undefined }
}

/**
 * When the page locks itself, and where it says that somebody is there and keeps what is typed. `answers`: a form was sent to the address
 * of this page, and stands on it as it was sent.
 */
export type Idle = {
  readonly seconds: number
  readonly presence: string
  readonly drafts: string
  readonly answers: boolean
}

/** What every page of one request has in common. */
export type Frame = {
  readonly locale: Locale
  readonly words: Words
  readonly assetPath: (name: DeskAsset) => string
  /** Where the logo leads to. */
  readonly home: string
  readonly nav: readonly NavItem[]
  /** Missing when nobody is signed in. */
  readonly palette?: Palette | undefined
  readonly languages: readonly LanguageLink[]
  readonly person?: SignedIn | undefined
  /** What somebody is told. `stream` gives how much of it is new, while a page stays open. */
  readonly inbox?: { readonly href: string; readonly label: string; readonly stream: string } | undefined
  /** Missing when nobody is signed in: there is nothing to lock. */
  readonly idle?: Idle | undefined
  /** One line on top: what on this installation is invented. Missing on a real register. */
  readonly strip?: string | undefined
  /** Where somebody who came in can practise, beside that line. */
  readonly practice?: { readonly href: string; readonly label: string } | undefined
  /** The story that the page belongs to, in a demo. */
  readonly tour?: TourBand | undefined
}

/** Which story is played, what comes now in it, and the ways there: `hand` to the form, as the person whose turn it is. */
export type TourBand = {
  readonly title: string
  readonly text: string
  readonly back: { readonly href: string; readonly label: string }
  readonly hand?: { readonly action: string; readonly label: string } | undefined
}
