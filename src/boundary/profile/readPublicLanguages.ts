import type { LocalText } from '../../domain/shared/locale.ts'
import type { PublicLanguage } from '../../domain/shared/publicLanguage.ts'
import { readProfilePart } from './readProfilePart.ts'
import { localText } from './shapes.ts'

export type PublicLanguages = {
  /** In the order in which they are offered. */
  readonly languages: readonly PublicLanguage[]
  /** What each page in a draft language says, for who helps somebody to read it. */
  readonly draftNote: LocalText
}

/** The languages of the public pages of a profile. Throws as `readProfile` does. */
export async function readPublicLanguages(folder: string, profile: string): Promise<PublicLanguages> {
  const { languages, draft_note: draftNote } = await readProfilePart(folder, profile, 'languages')
  return {
    languages: languages.map(({ code, own_name: ownName, nl, en, direction, status, release }) => {
      return { code, ownName, names: { nl, en }, direction, status, release: release ?? undefined }
    }),
    draftNote: localText(draftNote),
  }
}
