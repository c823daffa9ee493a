import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { paths } from '../shell/paths.ts'

/** The page of the rules stands among the lists; no list can have this name, because theirs are snake_case. */
export const ALLOWED_RESULTS = 'allowed-results'

/** The address of a list, of the codes that were valid on a day when one is given. */
export function listHref(name: string, on: IsoDate | undefined): string {
  return on === undefined ? paths.codeList(name) : `${paths.codeList(name)}?on=${on}`
}
