import { zipSync } from 'fflate'

export type NamedFile = { readonly name: string; readonly text: string }

/** The first moment that a ZIP can say: when a package was made is not in it. */
const NO_TIME = new Date(1980, 0, 1)

/** Text files as one ZIP, without times, attributes or comments. */
export function packFiles(files: readonly NamedFile[]): Uint8Array {
  const entries = files.map(({ name, text }) => [name, new TextEncoder().encode(text)] as const)
  return zipSync(Object.fromEntries(entries), { mtime: NO_TIME })
}
