import type { sentenceGroups } from '../../boundary/profile/parts/sentencesFile.ts'
import { readProfilePart } from '../../boundary/profile/readProfilePart.ts'
import { readPublicLanguages } from '../../boundary/profile/readPublicLanguages.ts'
import { locales } from '../../domain/shared/locale.ts'
import { readOnce } from './readOnce.ts'

/** A sentence by language; Dutch and English always, others as drafts. */
export type ReadySentence = {
  readonly code: string
  readonly group: (typeof sentenceGroups)[number]
  readonly texts: Readonly<Record<string, string>>
}

export type SentenceLanguage = {
  readonly code: string
  readonly ownName: string
  readonly direction: 'ltr' | 'rtl'
  /** Nobody who speaks it has read these sentences. */
  readonly isDraft: boolean
}

export type ReadySentences = {
  readonly languages: readonly SentenceLanguage[]
  readonly sentences: readonly ReadySentence[]
}

/** The ready sentences of a profile, in the languages that at least one has, in the order in which the public side offers them. */
export function makeReadySentences(folder: string, profile: string): () => Promise<ReadySentences> {
  return readOnce(async () => {
    const [{ sentences }, { languages }] = await Promise.all([
      readProfilePart(folder, profile, 'sentences'),
      readPublicLanguages(folder, profile),
    ])
    const read = sentences.map(({ code, group, nl, en, drafts }) => ({ code, group, texts: { ...drafts, nl, en } }))
    const isSpoken = (code: string) => read.some(({ texts }) => code in texts)
    const isComplete = (code: string) => locales.some((locale) => locale === code)
    return {
      sentences: read,
      languages: languages
        .filter(({ code }) => isSpoken(code))
        .map(({ code, ownName, direction }) => ({ code, ownName, direction, isDraft: !isComplete(code) })),
    }
  })
}
