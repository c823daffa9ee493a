import { expect, test } from 'vitest'
import { parseIsoDate } from '../../domain/shared/isoDate.ts'
import { words } from '../../messages/words.ts'
import { validityText } from './validityText.ts'

const from = parseIsoDate('2018-01-01')
const to = parseIsoDate('2019-12-31')
const tell = (validFrom: typeof from, validTo: typeof to) => validityText({ validFrom, validTo }, words('en'), 'en')

test('validity names the days that it has', () => {
  expect(tell(from, to)).toBe('1 January 2018 up to and including 31 December 2019')
  expect(tell(from, undefined)).toBe('from 1 January 2018')
  expect(tell(undefined, to)).toBe('up to and including 31 December 2019')
  expect(tell(undefined, undefined)).toBe('always')
})
