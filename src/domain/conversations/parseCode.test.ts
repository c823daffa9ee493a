import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeOf, locatorOf, secretOf } from './code.ts'
import { codeWords } from './codeWords.ts'
import { type CodeFault, parseCode } from './parseCode.ts'
import { codeInGroups, codeInWords } from './writeCode.ts'

const number = fc.integer({ min: 0, max: 2047 })
const numbers = fc.array(number, { minLength: 10, maxLength: 10 })
const language = fc.constantFrom('nl' as const, 'en' as const)

describe('a code', () => {
  test('is ten numbers of eleven bits: two find the conversation, eight open it', () => {
    const ten = [0, 2047, 1, 2, 3, 4, 5, 6, 7, 8]
    const code = codeOf(ten)
    if (!code) throw new Error('not a code')
    expect(locatorOf(code)).toEqual([0, 2047])
    expect(secretOf(code)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    for (const wrong of [
      ten.slice(1),
      [...ten, 1],
      [...ten.slice(1), 2048],
      [...ten.slice(1), -1],
      [...ten.slice(1), 0.5],
    ])
      expect(codeOf(wrong)).toBeUndefined()
  })

  test('reads back from words of either language, whole or four letters, in any case, however they are laid out', () => {
    const cut = fc.boolean()
    const shout = fc.boolean()
    const between = fc.constantFrom(' ', ', ', '\n', ' - ', '; ', '\t', ' / ', '.\r\n')
    const listed = fc.boolean()
    fc.assert(
      fc.property(numbers, language, cut, shout, between, listed, (given, spoken, short, loud, mark, numbered) => {
        const words = codeInWords(inCode(given), spoken)
          .map((word) => (short ? word.slice(0, 4) : word))
          .map((word) => (loud ? word.toUpperCase() : word))
          .map((word, index) => (numbered ? `${index + 1}. ${word}` : word))
        expect(parseCode(words.join(mark))).toEqual({ ok: true, value: given })
      }),
    )
  })

  test('reads back from groups of digits, in the digits of a language, spaced or not, numbered or not', () => {
    const zero = fc.constantFrom(0x30, 0x0660, 0x06f0, 0x0966, 0x09e6, 0xff10)
    const between = fc.constantFrom(' ', '', '-', '\n', '، ', '  ')
    fc.assert(
      fc.property(numbers, zero, between, (given, first, mark) => {
        const groups = codeInGroups(inCode(given)).map((group) => inDigits(group, first))
        expect(parseCode(groups.join(mark))).toEqual({ ok: true, value: given })
        const listed = groups.map((group, index) => `${inDigits(String(index + 1), first)}. ${group}`)
        expect(parseCode(listed.join('\n'))).toEqual({ ok: true, value: given })
      }),
    )
  })

  test('may mix the languages and digits: each piece stands for one number', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.array(fc.constantFrom('nl', 'en', 'digits'), { minLength: 10, maxLength: 10 }),
        (given, ways) => {
          const code = inCode(given)
          const pieces = ways.map((way, index) => {
            if (way === 'digits') return codeInGroups(code)[index]
            return codeInWords(code, way === 'nl' ? 'nl' : 'en')[index]
          })
          expect(parseCode(pieces.join(' '))).toEqual({ ok: true, value: given })
        },
      ),
    )
  })

  test('forgives what comes after the fourth letter, accents, capitals of Turkish and what nobody sees', () => {
    const words = [
      'aardbeien',
      'ananasje',
      'Apríl',
      'BİSCUİT',
      'bıscuıt',
      'ba\u200bmboe',
      "pizza's",
      'zebra',
      'yoga',
      'koala',
    ]
    const parsed = parseCode(words.join(' '))
    const meant = ['aardbei', 'ananas', 'april', 'biscuit', 'biscuit', 'bamboe', 'pizza', 'zebra', 'yoga', 'koala']
    expect(parsed).toEqual(parseCode(meant.join(' ')))
    expect(parsed.ok).toBe(true)
  })

  test('is never anything but ten numbers, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        const parsed = parseCode(typed)
        if (parsed.ok) expect(codeOf(parsed.value)).toEqual(parsed.value)
        else expect(parsed.error.length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('a code that is wrong', () => {
  const ten = codeWords.nl.slice(700, 710)
  const typedAs = (place: number, word: string) =>
    ten.map((right, index) => (index === place - 1 ? word : right)).join(' ')

  test('says which word is none, where it stands, and what is near', () => {
    expect(faultsOf(typedAs(4, 'tafle'))).toEqual([
      { fault: 'not-a-word', place: 4, typed: 'tafle', near: expect.arrayContaining(['tafel']) },
    ])
    expect(faultsOf(typedAs(1, 'qqqqqqqq'))).toEqual([{ fault: 'not-a-word', place: 1, typed: 'qqqqqqqq', near: [] }])
  })

  test('names at most three near words, those of the language of the other words first', () => {
    const english = codeWords.en.slice(700, 709)
    const [dutchHint] = faultsOf([...codeWords.nl.slice(700, 709), 'xaard'].join(' '))
    const [englishHint] = faultsOf([...english, 'zgizag'].join(' '))
    expect(nearOf(dutchHint)[0]).toBe('baard')
    expect(nearOf(englishHint)).toContain('zigzag')
    for (const fault of [dutchHint, englishHint]) expect(nearOf(fault).length).toBeLessThanOrEqual(3)
  })

  test('says how many pieces it found when they are not ten', () => {
    expect(faultsOf('')).toEqual([{ fault: 'not-ten', found: 0 }])
    expect(faultsOf(ten.slice(1).join(' '))).toEqual([{ fault: 'not-ten', found: 9 }])
    expect(faultsOf(`${ten.join(' ')} zebra`)).toEqual([{ fault: 'not-ten', found: 11 }])
    expect(faultsOf('zebra '.repeat(5000))).toEqual([{ fault: 'not-ten', found: 5000 }])
  })

  test('says which group of digits is none: not four long, or beyond 2047', () => {
    const groups = codeInGroups(inCode([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]))
    expect(faultsOf(['2048', ...groups.slice(1)].join(' '))).toEqual([
      { fault: 'not-a-group', place: 1, typed: '2048' },
    ])
    expect(faultsOf([...groups.slice(0, 9), '010'].join(' '))).toEqual([
      { fault: 'not-a-group', place: 10, typed: '010' },
    ])
  })

  test('repeats no more than 24 letters of what was typed', () => {
    const [fault] = faultsOf(typedAs(2, 'x'.repeat(900)))
    expect(fault).toMatchObject({ fault: 'not-a-word', place: 2, typed: 'x'.repeat(24) })
  })
})

function inCode(given: readonly number[]) {
  const code = codeOf(given)
  if (!code) throw new Error('not a code')
  return code
}

function inDigits(text: string, zero: number): string {
  return text.replaceAll(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)))
}

function faultsOf(typed: string): readonly CodeFault[] {
  const parsed = parseCode(typed)
  return parsed.ok ? [] : parsed.error
}

function nearOf(fault: CodeFault | undefined): readonly string[] {
  return fault?.fault === 'not-a-word' ? fault.near : []
}
