import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

/** A source file below `src`, with its path from there. */
export type SourceFile = { readonly path: string; readonly text: string }

/** One import statement: which file says it, and what it names (a path below `src`, or a package). */
export type Import = { readonly file: string; readonly named: string; readonly local: boolean }

/** Every file of the program itself; tests that stand beside it are left out, since they may reach anywhere. */
export function sourceFiles(): readonly SourceFile[] {
  const paths = readdirSync('src', { recursive: true, encoding: 'utf8' })
  const sources = paths.filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
  return sources.sort().map((path) => ({ path, text: readFileSync(join('src', path), 'utf8') }))
}

const statement = /^(?:import|export)\b[^'"`;]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm

export function importsOf({ path, text }: SourceFile): readonly Import[] {
  return [...text.matchAll(statement)].map((found) => {
    const named = found[1] ?? found[2] ?? found[3] ?? ''
    const local = named.startsWith('.')
    return { file: path, named: local ? normalize(join(dirname(path), named)) : named, local }
  })
}
