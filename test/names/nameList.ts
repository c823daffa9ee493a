import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One name with the ways in which it is spelled: in our letters, and in its own script when that is another one. */
export type ListedName = { readonly latin: readonly string[]; readonly native: string | undefined }

export type CommunityNames = {
  readonly community: string
  readonly female: readonly ListedName[]
  readonly male: readonly ListedName[]
  readonly family: readonly ListedName[]
}

/** The names of a list, by community. Throws on a line that is none. */
export function readNameList(set: 'tuning' | 'heldout'): readonly CommunityNames[] {
  const text = readFileSync(join(import.meta.dirname, `${set}.names.txt`), 'utf8')
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  const rows = lines.map((line) => {
    const [community, kind, spellings] = line.split('|')
    if (!community || !kind || !spellings) throw new Error(`not a line of names: ${line}`)
    return { community, kind, name: listedName(spellings) }
  })
  return [...Map.groupBy(rows, ({ community }) => community)].map(([community, own]) => {
    const of = (kind: string) => own.filter((row) => row.kind === kind).map(({ name }) => name)
    return { community, female: of('f'), male: of('m'), family: of('family') }
  })
}

/** Hyphens within a spelling stand for themselves; what follows the first word in another script is one name. */
function listedName(spellings: string): ListedName {
  const words = spellings.split(' ')
  const firstNative = words.findIndex((word) => !/^[\p{Script=Latin}\p{M}'’-]+$/u.test(word))
  const latin = firstNative === -1 ? words : words.slice(0, firstNative)
  const native = firstNative === -1 ? undefined : words.slice(firstNative).join(' ')
  return { latin: [...new Set(latin)], native }
}
