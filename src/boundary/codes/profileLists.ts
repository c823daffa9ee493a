import type { CodeList } from '../../domain/codes/codeList.ts'
import type { Profile } from '../../domain/codes/profile.ts'
import type { LocalText } from '../../domain/shared/locale.ts'
import { readCaseworkLists } from '../profile/readCaseworkLists.ts'
import { readProfilePart } from '../profile/readProfilePart.ts'

/** Every code list of a profile, and the names of the sources that their codes rest on. */
export type ProfileLists = {
  /** What facts are coded with. */
  readonly facts: readonly CodeList[]
  /** What screens of casework choose from. */
  readonly casework: readonly CodeList[]
  readonly sources: ReadonlyMap<string, LocalText>
}

/** Reads what the pages of the lists show. Throws as `readProfile` does. */
export async function readProfileLists(folder: string, profile: Profile): Promise<ProfileLists> {
  const [casework, sources] = await Promise.all([
    readCaseworkLists(folder, profile.name),
    readProfilePart(folder, profile.name, 'sources'),
  ])
  const known = Object.values(sources).flatMap((entries) =>
    entries.map(({ code, nl, en }) => [code, { nl, en }] as const),
  )
  return { facts: Object.values(profile.lists), casework: Object.values(casework), sources: new Map(known) }
}
