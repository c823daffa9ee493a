import { type CodeList, entryOf } from '../../domain/codes/codeList.ts'
import type { ProfileFault } from './profileFault.ts'

/** Names the codes that are not in the list. */
export function unknownCodes(list: CodeList, codes: readonly string[], file: string, path: string): ProfileFault[] {
  const unknown = codes.filter((code) => !entryOf(list, code))
  return unknown.map((code) => ({ file, path, expected: `a code of ${list.name} instead of ${code}` }))
}
