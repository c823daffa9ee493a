import { expect, test } from 'vitest'
import { sentenceGroups } from '../../boundary/profile/parts/sentencesFile.ts'
import { makeReadySentences } from './readySentences.ts'

const { sentences, languages } = await makeReadySentences('profiles', 'nl')()

test('every sentence is there in Dutch and English, and as a draft only in a language that the public side has', () => {
  const offered = languages.map(({ code }) => code)
  for (const { code, texts } of sentences) {
    expect([code, Object.keys(texts)]).toEqual([code, expect.arrayContaining(['nl', 'en'])])
    expect([code, Object.keys(texts).filter((language) => !offered.includes(language))]).toEqual([code, []])
  }
})

test('every language but Dutch and English is marked as a draft', () => {
  expect(languages.filter(({ isDraft }) => !isDraft).map(({ code }) => code)).toEqual(['nl', 'en'])
})

test('every part of a conversation has its sentences', () => {
  expect(sentenceGroups.filter((group) => !sentences.some((sentence) => sentence.group === group))).toEqual([])
})

test('no sentence raises its voice, gives a number but 112, or promises secrecy', () => {
  for (const { code, texts } of sentences)
    for (const text of Object.values(texts)) {
      expect([code, /[!！]/.test(text)]).toEqual([code, false])
      expect([code, text.replace('112', '').match(/\d/)]).toEqual([code, null])
      expect([code, /beloof|geheim|promise|secret/i.test(text)]).toEqual([code, false])
    }
})
