import { expect, test } from 'vitest'
import { chapterPages } from '../chapters/chapterPages.ts'
import { itemHref } from './itemHref.ts'

test.each([
  ['safety_check_answer', '/cases/C-1/safety'],
  ['call_client', '/cases/C-1/contact'],
  ['permit_expiry_warnings', '/cases/C-1/persons'],
  ['inquiry', '/cases/C-1/verification'],
  ['follow_up', '/cases/C-1/return'],
  ['first_answer', '/cases/C-1/reports'],
  ['partner_answer', '/cases/C-1/sharing'],
  ['close_case', '/cases/C-1/closing'],
])('%s is done in its chapter: %s', (code, href) => {
  expect(itemHref({ number: 'C-1', code })).toBe(href)
  expect(chapterPages.map(({ slug }) => `/cases/C-1/${slug}`)).toContain(href)
})

test('what belongs to no chapter leads to the case', () => {
  expect(itemHref({ number: 'C/1', code: 'case_without_event' })).toBe('/cases/C%2F1')
})
