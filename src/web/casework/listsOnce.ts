import { readCaseworkLists } from '../../boundary/profile/readCaseworkLists.ts'
import type { CaseworkLists } from '../../domain/codes/caseworkLists.ts'
import type { DeskContext } from '../shell/deskContext.ts'

/** The lists of casework, read when the first page asks, and once: a profile does not change while the application runs. */
export type CaseworkListsOnce = () => Promise<CaseworkLists>

/** A failure is not kept, so that the next page tries again. */
export function caseworkListsOnce({ profilesFolder, profile }: DeskContext): CaseworkListsOnce {
  let reading: Promise<CaseworkLists> | undefined
  return () => {
    reading ??= readCaseworkLists(profilesFolder, profile.name).catch((error: unknown) => {
      reading = undefined
      throw error
    })
    return reading
  }
}
