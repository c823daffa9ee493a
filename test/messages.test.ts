import { readdirSync, readFileSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { type Locale, locales } from '../src/domain/shared/locale.ts'
import { type WordKey, words } from '../src/messages/words.ts'
import { sourceFiles } from './sourceFiles.ts'

type Node = ReturnType<IntlMessageFormat['getAst']>[number]

const rooms = readdirSync('messages/nl').map((file) => file.replace(/\.json$/, ''))
const texts = { nl: readTexts('nl'), en: readTexts('en') }
const keys = Object.keys(texts.nl)
const source = sourceFiles()
  .map(({ text }) => text)
  .join('\n')

/** A text whose key is put together: `casework.sort_${value}`. Each has to name its room and how it begins. */
const templates = [...source.matchAll(/`((?:\w+)\.\w*\$\{[^`]*)`/g)]
  .map(([, template = '']) => template)
  .filter((template) => rooms.includes(template.split('.')[0] ?? ''))

/** What is said with a fixed key: `words('cli.stopped')`, `say('cli.busy', { path })`. The values are missing when it gives a variable. */
const calls = [...source.matchAll(/\(\s*'(\w+\.\w+)'\s*(?:,\s*(\{)|\))/g)]
  .map((found) => ({ key: found[1] ?? '', values: found[2] ? objectAt(found.index + found[0].length - 1) : '{}' }))
  .filter(({ key }) => rooms.includes(key.split('.')[0] ?? ''))

test('the reader of sources sees templates and calls', () => {
  expect(templates.length).toBeGreaterThan(15)
  expect(calls.length).toBeGreaterThan(200)
  expect(calls.filter(({ values }) => values !== '{}').length).toBeGreaterThan(40)
})

test('Dutch and English have the same rooms and the same keys', () => {
  expect(readdirSync('messages/en')).toEqual(readdirSync('messages/nl'))
  expect(Object.keys(texts.en).sort()).toEqual(keys.toSorted())
})

describe.each(locales)('every text in %s', (locale) => {
  test('can be read, and is filled in for none, one and many', () => {
    for (const key of keys) {
      for (const count of [0, 1, 2, 1234]) {
        const values = Object.fromEntries([...argumentsOf(locale, key)].map((name) => [name, count]))
        const said = words(locale)(key as WordKey, values)
        expect(said.trim(), key).not.toBe('')
        expect(said, key).not.toMatch(/undefined|NaN|[{}]/)
      }
    }
  })

  test('speaks calmly: no exclamation mark', () => {
    expect(keys.filter((key) => texts[locale][key]?.includes('!'))).toEqual([])
  })
})

test('a text has the same arguments in both languages', () => {
  const differ = keys.filter((key) => !sameNames(argumentsOf('nl', key), argumentsOf('en', key)))
  expect(differ).toEqual([])
})

test('every key is used', () => {
  const used = templates.map(asPattern)
  const literals = new Set([...source.matchAll(/'(\w+\.\w+)'/g)].map(([, key]) => key))
  expect(keys.filter((key) => !literals.has(key) && !used.some((pattern) => pattern.test(key)))).toEqual([])
})

test('every key that is put together can be found', () => {
  const idle = templates.filter((template) => !keys.some((key) => asPattern(template).test(key)))
  expect(idle).toEqual([])
})

test('every call gives what its text asks for, and nothing else', () => {
  const wrong = calls.filter(({ key, values }) => {
    const [given, asked] = [namesIn(values), argumentsOf('nl', key)]
    return values.includes('...') ? !isWithin(given, asked) : !sameNames(given, asked)
  })
  expect(wrong).toEqual([])
})

function readTexts(locale: Locale): Readonly<Record<string, string>> {
  const all: Record<string, string> = {}
  for (const room of rooms) {
    const read: unknown = JSON.parse(readFileSync(`messages/${locale}/${room}.json`, 'utf8'))
    for (const [key, text] of Object.entries(read as Record<string, string>)) all[`${room}.${key}`] = text
  }
  return all
}

function argumentsOf(locale: Locale, key: string): ReadonlySet<string> {
  return new Set(namesOf(new IntlMessageFormat(texts[locale][key] ?? '', locale).getAst()))
}

function namesOf(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap((node) => {
    const own = 'value' in node && node.type !== 0 ? [node.value] : []
    const inside = 'options' in node ? Object.values(node.options).flatMap((option) => namesOf(option.value)) : []
    return [...own, ...inside]
  })
}

/** The text of an object literal, from its brace to the one that closes it. */
function objectAt(start: number): string {
  let depth = 0
  for (let at = start; at < source.length; at += 1) {
    if (source[at] === '{') depth += 1
    if (source[at] === '}') depth -= 1
    if (depth === 0) return source.slice(start, at + 1)
  }
  return source.slice(start)
}

/** The names that an object literal gives, not those of objects and calls inside it. */
function namesIn(literal: string): ReadonlySet<string> {
  let inner = literal.slice(1, -1).replace(/`[^`]*`|'[^']*'/g, "''")
  for (let before = ''; before !== inner; ) {
    before = inner
    inner = inner.replace(/\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}/g, '')
  }
  return new Set([...inner.matchAll(/(?:^|,)\s*(\w+)\s*(?=[:,]|$)/g)].map(([, name = '']) => name))
}

function asPattern(template: string): RegExp {
  return new RegExp(`^${template.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '\\w+')}$`)
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((name) => all.has(name))
}

function sameNames(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && isWithin(one, other)
}
