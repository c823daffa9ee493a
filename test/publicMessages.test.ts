import { readdirSync, readFileSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { locales } from '../src/domain/shared/locale.ts'
import { publicRooms, publicWords, roomsIn } from '../src/messages/publicWords.ts'
import { part } from './support/profileNl.ts'

const { languages } = await part('languages')
const { contacts } = await part('contacts')
const drafts = readdirSync('messages').filter((language) => !locales.some((locale) => locale === language))
const files = drafts.flatMap((language) => {
  return readdirSync(`messages/${language}`).map((file) => [language, file.replace(/\.json$/, '')] as const)
})

test('there is a language beside Dutch and English, and the profile knows each of them', () => {
  expect(drafts).toContain('ar')
  expect(languages.map(({ code }) => code)).toEqual(expect.arrayContaining([...drafts]))
})

test('every room that is written is offered, and no other', () => {
  for (const language of drafts) {
    const written = files.filter(([of]) => of === language).map(([, room]) => room)
    expect(publicRooms.filter((room) => written.includes(room))).toEqual(written)
    expect(roomsIn(language)).toEqual(written)
  }
  expect(roomsIn('xx')).toEqual([])
  for (const locale of locales) expect(roomsIn(locale)).toEqual(publicRooms)
})

describe.each(files)('the language %s has its room %s whole', (language, room) => {
  const [own, dutch] = [read(language, room), read('nl', room)]

  test('with the same keys as in Dutch, and the same arguments but for how somebody is addressed', () => {
    expect(Object.keys(own)).toEqual(Object.keys(dutch))
    // Not every language has a second form of address, as Dutch has "u".
    const others = (text = '', locale: string) => argumentsOf(text, locale).filter((name) => name !== 'you')
    for (const key of Object.keys(dutch)) expect(others(own[key], language), key).toEqual(others(dutch[key], 'nl'))
  })

  test('with nothing left in Dutch or English, and no exclamation mark', () => {
    const english = read('en', room)
    const same = Object.keys(own).filter(
      (key) => own[key] !== ', ' && (own[key] === dutch[key] || own[key] === english[key]),
    )
    expect(same).toEqual([])
    expect(Object.values(own).filter((text) => text.includes('!'))).toEqual([])
  })
})

test('a text of a room that a language does not have is a bug that says which', () => {
  expect(() => publicWords('xx')('public.exit')).toThrow('no text public.exit in xx')
})

test('what the profile says in a further language is of contacts that exist', () => {
  for (const language of drafts) {
    const text = readFileSync(`profiles/nl/languages/${language}.yaml`, 'utf8')
    const named = [...text.matchAll(/^ {2}([a-z0-9_]+): \{name/gm)].map(([, code]) => code)
    expect(named.length).toBeGreaterThan(5)
    expect(contacts.map(({ code }) => code)).toEqual(expect.arrayContaining(named))
  }
})

function read(language: string, room: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(`messages/${language}/${room}.json`, 'utf8')) as Record<string, string>
}

function argumentsOf(text: string, language: string): readonly string[] {
  const nodes = new IntlMessageFormat(text, language).getAst()
  return nodes.flatMap((node) => ('value' in node && node.type !== 0 ? [String(node.value)] : [])).sort()
}
