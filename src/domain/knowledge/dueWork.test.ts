import { expect, test } from 'vitest'
import type { IsoDate } from '../shared/isoDate.ts'
import { checkState, contactsByDue, duePages } from './dueWork.ts'

const day = (text: string) => text as IsoDate
const page = (file: string, nextReview: string, checkedOn?: string) => {
  return { file, nextReview: day(nextReview), checkedOn: checkedOn === undefined ? undefined : day(checkedOn) }
}

test('what is overdue comes first, longest ago first; what is fresh does not wait', () => {
  const pages = [
    page('fresh', '2027-06-01', '2026-11-01'),
    page('soon', '2026-12-01', '2026-11-01'),
    page('never', '2027-02-22'),
    page('late', '2026-11-01', '2026-08-01'),
    page('later', '2026-10-01'),
  ]
  expect(duePages(pages, day('2026-11-22')).map(({ page: { file }, state }) => `${file} ${state}`)).toEqual([
    'later stale',
    'late stale',
    'never never_checked',
    'soon due',
  ])
})

test('of contacts those stand first that nobody checked, then the oldest checks, and last what has nothing to check', () => {
  const contact = (code: string, checkedOn: string | null, facts = {}) => {
    return { code, checkedOn: checkedOn === null ? null : day(checkedOn), facts: { number: '1', ...facts } }
  }
  const contacts = [
    contact('empty', null, { number: undefined }),
    contact('fresh', '2026-11-20'),
    contact('ends-first', '2026-08-23'),
    contact('lapsed', '2026-08-21'),
    contact('never', null),
    contact('longer-lapsed', '2025-01-01'),
    contact('to-come', '2026-11-23'),
  ]
  const today = day('2026-11-22')
  expect(contactsByDue(contacts, today).map((one) => `${one.code} ${checkState(one, today)}`)).toEqual([
    'never unchecked',
    'longer-lapsed unchecked',
    'lapsed unchecked',
    'to-come unchecked',
    'ends-first checked',
    'fresh checked',
    'empty nothing_to_check',
  ])
})
