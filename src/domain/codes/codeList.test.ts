import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IsoDate } from '../shared/isoDate.ts'
import { type CodeEntry, type CodeList, entriesOn, entryOf, isCodeOn, labelOf } from './codeList.ts'

const day = (text: string) => text as IsoDate

function entry(code: string, from?: string, to?: string): CodeEntry {
  const [validFrom, validTo] = [from as IsoDate | undefined, to as IsoDate | undefined]
  return {
    code,
    labels: { nl: `${code} nl`, en: `${code} en` },
    validFrom,
    validTo,
    source: { mark: 'product' },
    note: undefined,
  }
}

const list: CodeList = {
  name: 'results',
  labels: { nl: 'Resultaten', en: 'Results' },
  entries: [
    entry('always'),
    entry('new', '2024-01-01'),
    entry('old', undefined, '2019-12-31'),
    entry('between', '2019-01-01', '2019-12-31'),
  ],
}

const codesOn = (date: string) => entriesOn(list, day(date)).map(({ code }) => code)

describe('validity', () => {
  test('a list is read with the codes of its time, in its order', () => {
    expect(codesOn('2018-12-31')).toEqual(['always', 'old'])
    expect(codesOn('2019-06-01')).toEqual(['always', 'old', 'between'])
    expect(codesOn('2024-06-01')).toEqual(['always', 'new'])
  })

  test('the first and the last day belong to the validity', () => {
    expect(isCodeOn(list, 'between', day('2019-01-01'))).toBe(true)
    expect(isCodeOn(list, 'between', day('2019-12-31'))).toBe(true)
    expect(isCodeOn(list, 'between', day('2018-12-31'))).toBe(false)
    expect(isCodeOn(list, 'between', day('2020-01-01'))).toBe(false)
  })

  test('a code that the list never had is valid on no day', () => {
    expect(isCodeOn(list, 'unheard_of', day('2019-06-01'))).toBe(false)
  })

  test('a code differs from the same letters in another case or with spaces', () => {
    expect(isCodeOn(list, 'Always', day('2019-06-01'))).toBe(false)
    expect(isCodeOn(list, 'always ', day('2019-06-01'))).toBe(false)
  })

  test('asking for one code and asking for all codes of a day agree', () => {
    const date = fc
      .date({ min: new Date('2015-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
      .map((moment) => day(moment.toISOString().slice(0, 10)))
    fc.assert(
      fc.property(date, fc.constantFrom('always', 'new', 'old', 'between', 'unheard_of'), (on, code) => {
        expect(isCodeOn(list, code, on)).toBe(entriesOn(list, on).some((one) => one.code === code))
      }),
    )
  })
})

describe('labels', () => {
  test('an old code keeps its words, so that an old case can be read', () => {
    expect(labelOf(list, 'old', 'nl')).toBe('old nl')
    expect(labelOf(list, 'old', 'en')).toBe('old en')
  })

  test('a code that the list never had has no words and no entry', () => {
    expect(labelOf(list, 'unheard_of', 'nl')).toBeUndefined()
    expect(entryOf(list, 'unheard_of')).toBeUndefined()
  })
})
