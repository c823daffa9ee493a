import { expect, test } from 'vitest'
import { writtenDate } from './writtenDate.ts'

test('a date is written as exactly as it is known', () => {
  expect(writtenDate('2022-08-31', 'nl')).toBe('31 augustus 2022')
  expect(writtenDate('2022-08', 'nl')).toBe('augustus 2022')
  expect(writtenDate('2022', 'en')).toBe('2022')
  expect(writtenDate('2021-02-10', 'en')).toBe('10 February 2021')
})

test('digits and calendar are the same in every language', () => {
  for (const language of ['ar', 'fa', 'am', 'ur']) expect(writtenDate('2022-08-31', language), language).toMatch(/2022/)
})
