/** A piece of a line as it is shown: page and PDF are made from the same. */
export type ShownInline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly ShownInline[] }
  /** Another page, by its number in the address. */
  | {
      readonly kind: 'page'
      readonly number: number
      readonly heading: string | undefined
      readonly children: readonly ShownInline[]
    }
  /** The number of a source, which stands below the page. */
  | { readonly kind: 'cite'; readonly number: number }
  /** A number to press; `remark` says whose it is and how old. */
  | { readonly kind: 'call'; readonly number: string; readonly dial: string; readonly remark: string }
  /** What nobody verified, with the words that say so. */
  | { readonly kind: 'doubt'; readonly children: readonly ShownInline[]; readonly mark: string }

export type ShownBlock =
  | { readonly kind: 'paragraph'; readonly children: readonly ShownInline[] }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly ShownBlock[])[] }
  | { readonly kind: 'warning'; readonly children: readonly ShownBlock[] }
  /** Numbered steps: on screen each opens, on paper all of them are open. */
  | { readonly kind: 'steps'; readonly steps: readonly ShownStep[] }
  | { readonly kind: 'cards'; readonly cards: readonly ShownCard[] }

export type ShownStep = { readonly title: string; readonly blocks: readonly ShownBlock[] }

/** An entry of the profile: a help line, a country, a source, a number with its period. */
export type ShownCard = {
  readonly id: string
  readonly title: string
  /** Somebody to turn to: it stands out. */
  readonly isHelp: boolean
  readonly call: { readonly number: string; readonly dial: string } | undefined
  /** A number to write to, with the word that says so. It is never pressed: that would call, and a link to a service stays in the history. */
  readonly write?: { readonly number: string; readonly how: string } | undefined
  /** The address of another site, and what to know before going there. */
  readonly site: { readonly address: string; readonly warning: string | undefined } | undefined
  readonly lines: readonly string[]
  /** What is known of its age, its source, or that nobody checked it. */
  readonly remarks: readonly string[]
}

export type ShownSection = {
  readonly id: string
  readonly level: 2 | 3
  readonly title: string
  readonly blocks: readonly ShownBlock[]
}

/** A source below a page. */
export type ShownSource = { readonly number: number; readonly title: string; readonly address: string | undefined }

/** A page of knowledge in one language, with everything that it says of itself. */
export type ShownPage = {
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** The language of sources and owner, where the page is in one that the profile does not have. */
  readonly profileLanguage: string | undefined
  readonly code: string
  readonly number: number
  readonly isFactsheet: boolean
  readonly title: string
  readonly summary: string
  /** That it is overdue, or that nobody compared it with its sources yet; missing when it is fresh. */
  readonly mark: string | undefined
  readonly isOverdue: boolean
  readonly opening: readonly ShownBlock[]
  readonly sections: readonly ShownSection[]
  readonly sources: readonly ShownSource[]
  /** Version, owner, last check and next review, in words. */
  readonly facts: readonly { readonly name: string; readonly value: string }[]
}
