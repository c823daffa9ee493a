import { readFileSync } from 'node:fs'

/** The tables that `src/store/schema.ts` says there are: per column its type, as TypeScript writes it. */
export type SchemaTables = ReadonlyMap<string, ReadonlyMap<string, string>>

/** Reads one of the two schemas of the file. Throws when the file is not written as this reader expects. */
export function readSchemaFile(name: 'Schema' | 'KeysSchema'): SchemaTables {
  const text = readFileSync('src/store/schema.ts', 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
  const tables = [...membersOf(literalAfter(text, `type ${name} = `))].map(([table, type]) => {
    const literal = type.startsWith('{') ? type : literalAfter(text, `type ${type} = `)
    return [table, membersOf(literal)] as const
  })
  if (tables.length === 0) throw new Error(`no tables in ${name}`)
  return new Map(tables)
}

/** The type literal that stands after some words, with its braces. */
function literalAfter(text: string, words: string): string {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`schema.ts has no ${words}`)
  const begin = start + words.length
  let depth = 0
  for (let at = begin; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1
    if (text[at] === '}') depth -= 1
    if (depth === 0) return text.slice(begin, at + 1)
  }
  throw new Error(`${words} has no end`)
}

function membersOf(literal: string): ReadonlyMap<string, string> {
  const members = new Map<string, string>()
  let rest = literal.slice(1, -1).trim()
  while (rest !== '') {
    const name = /^(\w+): /.exec(rest)
    if (!name?.[1]) throw new Error(`not a member: ${rest.slice(0, 40)}`)
    const after = rest.slice(name[0].length)
    const nested = after.startsWith('{') ? literalAfter(after, '') : undefined
    const type = nested ?? (/^[^;\n]+/.exec(after)?.[0] ?? '').trim()
    members.set(name[1], type)
    rest = after.slice(type.length).replace(/^[\s;]+/, '')
  }
  return members
}
