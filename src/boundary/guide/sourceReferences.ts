import type { ProfileFault } from '../profile/profileFault.ts'

/** The statements of a file that name a document which `sources.yaml` does not have. */
export function sourceFaults(file: string, content: unknown, known: ReadonlySet<string>): readonly ProfileFault[] {
  return citationsIn(content, '').flatMap(({ ref, path }) =>
    known.has(ref) ? [] : [{ file, path, expected: `a code of sources.yaml instead of ${ref}` }],
  )
}

type Citation = { readonly ref: string; readonly path: string }

/** A source is whatever has a mark and names a document. */
function citationsIn(tree: unknown, path: string): readonly Citation[] {
  if (typeof tree !== 'object' || tree === null) return []
  const own = 'mark' in tree && 'ref' in tree && typeof tree.ref === 'string' ? [{ ref: tree.ref, path }] : []
  const inside = Object.entries(tree).flatMap(([key, value]) => citationsIn(value, stepInto(tree, path, key)))
  return [...own, ...inside]
}

function stepInto(tree: object, path: string, key: string): string {
  if (Array.isArray(tree)) return `${path}[${key}]`
  return path === '' ? key : `${path}.${key}`
}
