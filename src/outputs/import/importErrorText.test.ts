import { describe, expect, test } from 'vitest'
import { importErrorCodes } from '../../domain/casework/importRowError.ts'
import { locales } from '../../domain/shared/locale.ts'
import { words } from '../../messages/words.ts'
import { importErrorText } from './importErrorText.ts'

/** A value for every name that a text of an import error can ask for. */
const values = {
  ...{
    found: 'moved',
    codes: 'a, b',
    count: 2,
    on: '2018-01-01',
    today: '2018-01-01',
    bound: '2018-01-01',
    other: 'outcome',
  },
  ...{
    topic: 'abandonment',
    outcome: 'yes',
    of: 'outcome',
    because: 'yes',
    ref: 'C-1',
    firstLine: 2,
    known: 'divorce',
  },
  ...{ byte: 3, most: 120, fields: 18, rows: 1, megabytes: 1, missing: 'age', reason: 'no-case', first: '1996-01-01' },
}

describe.each(locales)('in %s', (locale) => {
  test.each(importErrorCodes)('%s has a sentence and what was expected', (code) => {
    const text = importErrorText(words(locale), { line: 2, column: 'age', code, values })
    expect(text).toMatchObject({ line: 2, column: 'age', code })
    expect(text.message).toMatch(/\.$/)
    expect(text.expected).not.toBe('')
    expect(`${text.message} ${text.expected}`).not.toMatch(/[{}]|undefined/)
  })
})

test('a result that nothing goes with is expected to be empty', () => {
  const error = {
    line: 2,
    column: 'result',
    code: 'result_not_allowed',
    values: { ...values, codes: '', count: 0 },
  } as const
  expect(importErrorText(words('en'), error).expected).toBe('an empty cell')
})
