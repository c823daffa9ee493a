import type { IsoDate } from '../shared/isoDate.ts'

/** A factsheet can be printed and taken along; a page leads to what the profile knows. */
export const pageKinds = ['factsheet', 'page'] as const

export type PageKind = (typeof pageKinds)[number]

/** What a page can show of the profile, so that no number or name is typed twice. */
export const listingNames = [
  'chats',
  'documents',
  'embassies',
  'figures',
  'help_lines',
  'honour_differences',
  'motives',
  'organisations',
  'pages_read',
  'reporting_code',
  'risk_factors',
  'safety_rules',
  'seeds',
  'signals',
  'toolkits',
  'websites',
] as const

export type ListingName = (typeof listingNames)[number]

/** A piece of a line. `line` is where it stands in its file, counted from 1. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis' | 'not_verified'; readonly children: readonly Inline[] }
  | {
      readonly kind: 'page'
      readonly code: string
      readonly heading: string | undefined
      readonly line: number
      readonly children: readonly Inline[]
    }
  | { readonly kind: 'source'; readonly code: string; readonly line: number }
  | { readonly kind: 'contact'; readonly code: string; readonly line: number }

/** What a page is made of: a closed list, so that nothing else can come out of a text file. */
export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'warning'; readonly children: readonly Block[] }
  | { readonly kind: 'listing'; readonly name: ListingName; readonly about: string | undefined; readonly line: number }

/** A heading and what stands under it. `id` is the same in every language; `level` is 2 or 3. */
export type Section = {
  readonly id: string
  readonly level: 2 | 3
  readonly title: string
  readonly line: number
  readonly blocks: readonly Block[]
}

/** A page of knowledge in one language, as its text file has it. */
export type KnowledgePage = {
  /** From the folder of the content: `nl/forced-marriage.md`. */
  readonly file: string
  /** The name of the file: the same in every language. */
  readonly code: string
  readonly language: string
  readonly kind: PageKind
  /** Its place in the overview, and its address: a number says nothing to who looks over a shoulder. */
  readonly number: number
  readonly title: string
  readonly summary: string
  /** The code of the organisation that answers for it. */
  readonly owner: string
  readonly sources: readonly string[]
  readonly version: IsoDate
  /** The day on which an editor last compared it with its sources; missing when nobody did. */
  readonly checkedOn: IsoDate | undefined
  readonly nextReview: IsoDate
  /** A draft waits for a reader who speaks the language. */
  readonly status: 'complete' | 'draft'
  readonly opening: readonly Block[]
  readonly sections: readonly Section[]
}
