import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeWords } from './codeWords.ts'
import { faultOfPassphrase, PRACTICE_PASSPHRASE } from './passphrase.ts'

const faultOf = (text: string, practice = false) => faultOfPassphrase(text, { known: ['Fleur de Wit'], practice })

test('six different words or twenty signs are enough, in any script', () => {
  for (const good of [
    'appel fiets lamp stoel wolk trein',
    'de kat zat op het dak van onze schuur',
    'b7!kQ2#vX9_mT4$rL8&zz',
    'كتاب قمر بحر باب نور شمس',
  ])
    expect([good, faultOf(good)]).toEqual([good, undefined])
})

test('what is shorter is not taken, and neither is a book', () => {
  for (const short of ['', ' ', 'fiets lamp stoel', 'Welkom01!', 'fiets fiets lamp'])
    expect([short, faultOf(short)]).toEqual([short, 'too_short'])
  expect(faultOf('woorden '.repeat(40))).toBe('too_long')
})

test('the same again, the alphabet and rows of keys are no passphrase, however long', () => {
  for (const alike of [
    'wachtwoordwachtwoordwachtwoord',
    'geheim geheim geheim geheim',
    'abcdefghijklmnopqrstuvwxyz',
    '12345678901234567890',
    'qwertyuiopasdfghjklzxcvbnm',
    'aaaaaaaaaaaaaaaaaaaaaaaa',
    'qwe asd zxc rty fgh vbn',
    'mlk jhg fdcba 987 654',
  ])
    expect([alike, faultOf(alike)]).toEqual([alike, 'alike'])
})

test('what is little more than the name of its owner is not taken', () => {
  expect(faultOf('fleur de wit fleur wit 1984')).toBe('own_name')
  expect(faultOf('fleur eet graag warme soep met brood')).toBeUndefined()
})

test('the passphrase that everybody knows is taken in practice only', () => {
  for (const typed of [PRACTICE_PASSPHRASE, ` ${PRACTICE_PASSPHRASE.toUpperCase()} `]) {
    expect(faultOf(typed)).toBe('practice')
    expect(faultOf(typed, true)).toBeUndefined()
  }
})

test('six words by chance of our lists are always taken, also those that hold many neighbours', () => {
  expect(faultOf('zadel dier acrobaat treffer poeder eng')).toBeUndefined()
  for (const words of Object.values(codeWords)) {
    const six = fc.uniqueArray(fc.constantFrom(...words), { minLength: 6, maxLength: 6 })
    fc.assert(
      fc.property(six, (chosen) => faultOfPassphrase(chosen.join(' '), { known: [], practice: false }) === undefined),
    )
  }
})
