import { join } from 'node:path'
import type { sentenceGroups } from './parts/sentencesFile.ts'
import { type ProfileFault, refuseFaults } from './profileFault.ts'
import { readLanguageTexts } from './readLanguageTexts.ts'
import { readProfilePart } from './readProfilePart.ts'

export type Sentence = {
  readonly code: string
  readonly group: (typeof sentenceGroups)[number]
  /** By language, those of the desk among them. */
  readonly texts: Readonly<Record<string, string>>
}

/**
 * The ready sentences of a profile in the languages of the desk and in these further ones: each says all of them, or none. Throws as
 * `readProfile` does when a language lacks one, or has one that is not there.
 */
export async function readSentences(
  folder: string,
  profile: string,
  languages: readonly string[],
): Promise<readonly Sentence[]> {
  const { sentences } = await readProfilePart(folder, profile, 'sentences')
  const codes = sentences.map(({ code }) => code)
  const further = await Promise.all(
    languages.map(async (language) => {
      const { sentences: texts } = await readLanguageTexts(folder, profile, language)
      if (texts) refuseFaults(sentenceFaults(join(profile, 'languages', `${language}.yaml`), texts, codes))
      return [language, texts] as const
    }),
  )
  return sentences.map(({ code, group, nl, en }) => {
    const said = further.flatMap(([language, texts]) => {
      const text = texts?.[code]
      return text === undefined ? [] : [[language, text] as const]
    })
    return { code, group, texts: { nl, en, ...Object.fromEntries(said) } }
  })
}

function sentenceFaults(
  file: string,
  texts: Readonly<Record<string, string>>,
  codes: readonly string[],
): readonly ProfileFault[] {
  return [
    ...codes
      .filter((code) => texts[code] === undefined)
      .map((code) => ({ file, path: `sentences.${code}`, expected: 'a text: sentences.yaml has this sentence' })),
    ...Object.keys(texts)
      .filter((code) => !codes.includes(code))
      .map((code) => ({ file, path: `sentences.${code}`, expected: 'no text: sentences.yaml has no such sentence' })),
  ]
}
