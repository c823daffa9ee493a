import { readPublicLanguages } from '../../boundary/profile/readPublicLanguages.ts'
import { readSentences, type Sentence } from '../../boundary/profile/readSentences.ts'
import { parseLocale } from '../../domain/shared/locale.ts'
import { type Direction, isDraft } from '../../domain/shared/publicLanguage.ts'
import { readOnce } from '../shell/readOnce.ts'

export type SentenceLanguage = {
  readonly code: string
  readonly ownName: string
  readonly direction: Direction
  /** Nobody who speaks it has read these sentences. */
  readonly isDraft: boolean
}

export type ReadySentences = {
  readonly languages: readonly SentenceLanguage[]
  readonly sentences: readonly Sentence[]
}

/** The ready sentences of a profile, in the languages that say them, in the order in which the public side offers these. */
export function makeReadySentences(folder: string, profile: string): () => Promise<ReadySentences> {
  return readOnce(async () => {
    const { languages } = await readPublicLanguages(folder, profile)
    const further = languages.map(({ code }) => code).filter((code) => !parseLocale(code))
    const sentences = await readSentences(folder, profile, further)
    return {
      sentences,
      languages: languages
        .filter(({ code }) => sentences.some(({ texts }) => code in texts))
        .map((language) => {
          const { code, ownName, direction } = language
          return { code, ownName, direction, isDraft: isDraft(language) }
        }),
    }
  })
}
