import { describe, expect, test } from 'vitest'
import { netherlands } from '../../../test/support/netherlands.ts'
import { part } from '../../../test/support/profileNl.ts'
import { sentenceGroups } from '../../boundary/profile/parts/sentencesFile.ts'
import { readLanguageTexts } from '../../boundary/profile/readLanguageTexts.ts'
import { parseLocale } from '../../domain/shared/locale.ts'
import { publicWords } from '../../messages/publicWords.ts'
import { makeReadySentences } from './readySentences.ts'

const { sentences, languages } = await makeReadySentences('profiles', 'nl')()
const offered = (await part('languages')).languages
const { contacts } = await part('contacts')

/** Groups of digits, a plus before them: numbers as they are called. */
function numbersIn(text = ''): readonly string[] {
  return text.match(/\+?\p{Nd}+(?: \p{Nd}+)*/gu) ?? []
}

function textsOf(code: string): Readonly<Record<string, string>> {
  return sentences.find((sentence) => sentence.code === code)?.texts ?? {}
}

test('every sentence is there in every language of the public side, and no text stands for two', () => {
  const codes = offered.map(({ code }) => code)
  expect(languages.map(({ code }) => code)).toEqual(codes)
  for (const { code, texts } of sentences) expect([code, Object.keys(texts).sort()]).toEqual([code, codes.toSorted()])
  for (const language of codes)
    expect(new Set(sentences.map(({ texts }) => texts[language])).size).toBe(sentences.length)
})

test('every sentence is written in the script of its language, in its direction', () => {
  for (const { code, script, direction } of offered) {
    const isOfScript = new RegExp(`^\\P{L}*\\p{Script=${script}}`, 'u')
    const strange = sentences.filter(({ texts }) => !isOfScript.test(texts[code] ?? ''))
    expect([code, strange.map((sentence) => sentence.code)]).toEqual([code, []])
    expect(languages.find((language) => language.code === code)?.direction).toBe(direction)
  }
  expect(languages.filter(({ direction }) => direction === 'rtl').map(({ code }) => code)).toEqual(['ar', 'fa', 'ur'])
})

test('every language is marked as a draft until somebody who speaks it has read it', () => {
  const unread = offered.filter(({ status, release }) => status === 'draft' && !release).map(({ code }) => code)
  expect(languages.filter(({ isDraft }) => isDraft).map(({ code }) => code)).toEqual(unread)
  expect(unread).not.toContain('nl')
  expect(unread).not.toContain('en')
})

test('every part of a conversation has its sentences', () => {
  expect(sentenceGroups.filter((group) => !sentences.some((sentence) => sentence.group === group))).toEqual([])
})

describe('a number', () => {
  test('is one of a contact, and the same in every language', () => {
    const known = contacts.flatMap(({ number, international }) => [number, international])
    for (const { code, texts } of sentences) {
      const numbers = numbersIn(texts['nl'])
      expect([code, numbers.filter((number) => !known.includes(number))]).toEqual([code, []])
      for (const [language, text] of Object.entries(texts))
        expect([code, language, numbersIn(text)]).toEqual([code, language, numbers])
    }
  })

  test('can be called from where the sentence says that somebody is, which is told by the name of the country', () => {
    const abroad = contacts.find(({ code }) => code === 'ministry_contact_centre')
    expect(abroad?.reach).toContain('abroad')
    for (const { code } of languages) {
      expect([code, numbersIn(textsOf('danger_abroad_call')[code])]).toEqual([code, [abroad?.international]])
      expect([code, numbersIn(textsOf('in_danger_call')[code])]).toEqual([code, ['112']])
      for (const sentence of ['danger_abroad_call', 'in_danger_call'])
        expect([code, textsOf(sentence)[code]]).toEqual([code, expect.stringContaining(netherlands[code] ?? '?')])
    }
  })

  test('of more than three digits begins with a plus: a 0800 or 0900 number works from nowhere else', () => {
    const numbers = sentences.flatMap(({ texts }) => Object.values(texts).flatMap(numbersIn))
    expect(numbers.filter((number) => number !== '112' && !number.startsWith('+31 '))).toEqual([])
  })
})

test('safety begins with what to do in danger, abroad first', () => {
  const safety = sentences.filter(({ group }) => group === 'safety').map(({ code }) => code)
  expect(safety.slice(0, 2)).toEqual(['danger_abroad_call', 'in_danger_call'])
})

test('the button to leave has the name that stands on it in that language', () => {
  for (const { code } of languages)
    expect([code, textsOf('how_to_leave')[code]]).toEqual([
      code,
      expect.stringContaining(publicWords(code)('public.exit')),
    ])
})

test('the warning about the police there is the one that stands with their number', async () => {
  const there = contacts.find(({ code }) => code === 'local_emergency_number')
  expect(textsOf('local_police_if_safe')).toMatchObject({ nl: there?.condition_nl, en: there?.condition_en })
  for (const { code } of languages.filter(({ code }) => !parseLocale(code))) {
    const { local_emergency_number: said } = (await readLanguageTexts('profiles', 'nl', code)).contacts
    expect([code, textsOf('local_police_if_safe')[code]]).toEqual([code, said?.condition])
  }
})

test('no sentence raises its voice, promises secrecy, or sounds as if somebody reads along unasked', () => {
  for (const { code, texts } of sentences)
    for (const text of Object.values(texts)) {
      expect([code, /[!！]/.test(text)]).toEqual([code, false])
      expect([code, /beloof|geheim|promise|secret/i.test(text)]).toEqual([code, false])
      expect([code, /ik lees mee|am reading along|أقرأ معك/i.test(text)]).toEqual([code, false])
    }
})
