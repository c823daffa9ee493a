import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { beginningOf, codeWords, numberOfWord } from './codeWords.ts'

const { nl, en } = codeWords

/** Beginnings of words that a code should not have: who finds it in a pocket should see a harmless list. `$` ends a word. */
const never = {
  nl: `achterlat ambassa angst baby bijbel bloedig bom$ broer bruid cel$ dood drank drug dwang familie gebed gevaar gevang geweer geweld god
    haat hulp huwel kerk kind klap$ koffer koran lijk maagd meisje mes$ mishandel moeder moord moskee naakt neef nicht oma$ oom opa$ ouders
    paspoort pijn$ pistool politi reis ring$ sekt sex slaan sluier spek$ tante trouw tulband vader varken verkracht verloof vlieg vlucht
    vrouw wapen wijn$ zus zwaard zwanger`,
  en: `abandon abduct aid airport alarm arrest aunt baby bacon beer$ bible blood bomb bride$ brother child church cousin coffin dagger danger
    dead drug embassy escape family father flight god grave$ groom gun$ ham$ hate help hit holy honor honour husband imam jail kidnap kill$
    knife koran luggage marr mosque mother naked niece parent passport pistol poison police pork pray pregnan priest prison rape rescue
    ring$ sex sister slave suicide sword temple ticket travel uncle veil victim virgin visa weapon wedding wife wine$ witch wound`,
}

describe.each([
  ['Dutch', nl, never.nl],
  ['English', en, never.en],
] as const)('the %s words of a code', (_, words, banned) => {
  test('are 2,048, in small letters without accents, three to eight long', () => {
    expect(words).toHaveLength(2048)
    expect(words.filter((word) => !/^[a-z]{3,8}$/.test(word))).toEqual([])
  })

  test('are told apart by their first four letters', () => {
    const beginnings = words.map(beginningOf)
    expect(beginnings.filter((beginning, index) => beginnings.indexOf(beginning) !== index)).toEqual([])
  })

  test('never begin another word, so that half a word is not another', () => {
    const short = words.filter((word) => word.length === 3)
    const other = (word: string) => words.find((longer) => longer !== word && longer.startsWith(word))
    expect(short.filter((word) => other(word) !== undefined)).toEqual([])
  })

  test('tell nothing of violence, religion, family, weddings, police, help or travel', () => {
    const pattern = new RegExp(`^(?:${banned.split(/\s+/).join('|')})`)
    expect(words.filter((word) => pattern.test(word))).toEqual([])
  })
})

test('a beginning that both languages have stands for one number', () => {
  const dutch = new Map(nl.map((word, number) => [beginningOf(word), number]))
  const shared = en.filter((word) => dutch.has(beginningOf(word)))
  expect(shared.length).toBeGreaterThan(500)
  for (const word of shared) expect([word, dutch.get(beginningOf(word))]).toEqual([word, en.indexOf(word)])
})

test('every word of both languages gives back its own number', () => {
  for (const words of [nl, en]) expect(words.map(numberOfWord)).toEqual(words.map((_, number) => number))
})

test('the words never change: who kept a code comes back with it', () => {
  const hashOf = (words: readonly string[]) => createHash('sha256').update(words.join(' ')).digest('hex')
  expect([hashOf(nl), hashOf(en)]).toMatchInlineSnapshot(`
    [
      "dc0463fc4ba28760d418189901d026d7c3809608f68965b4d2c4d2904a505ffa",
      "f2f7765b16da23b95e8834f3e6e6c80e45a36daec4ac37c8002014d159b995c3",
    ]
  `)
})
