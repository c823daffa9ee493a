import type { ProfileFault } from './profileFault.ts'

/** A list of codes, whatever stands beside them. */
export type KnownCodes = { readonly name: string; readonly entries: readonly { readonly code: string }[] }

/** Names the codes that are not in the list. */
export function unknownCodes(
  list: KnownCodes,
  codes: readonly (string | undefined)[],
  file: string,
  path: string,
): ProfileFault[] {
  const known = new Set(list.entries.map(({ code }) => code))
  const unknown = codes.filter((code) => code !== undefined && !known.has(code))
  return unknown.map((code) => ({ file, path, expected: `a code of ${list.name} instead of ${code}` }))
}
