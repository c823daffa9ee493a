import { expect, test } from 'vitest'
import type { IsoDate } from '../shared/isoDate.ts'
import { duePages } from './dueWork.ts'

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
