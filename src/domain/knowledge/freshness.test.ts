import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IsoDate } from '../shared/isoDate.ts'
import { addMonths } from '../terms/calendar.ts'
import { pageState } from './freshness.ts'

const day = (text: string) => text as IsoDate
const aDay = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)))
const states = ['stale', 'never_checked', 'due', 'fresh']

describe('a page', () => {
  const state = (checkedOn: string | undefined, today: string) =>
    pageState(
      { checkedOn: checkedOn === undefined ? undefined : day(checkedOn), nextReview: day('2027-02-22') },
      day(today),
    )

  test('is due a month before its review, and stale from that day on', () => {
    expect(state('2026-11-22', '2027-01-21')).toBe('fresh')
    expect(state('2026-11-22', '2027-01-22')).toBe('due')
    expect(state('2026-11-22', '2027-02-22')).toBe('stale')
  })

  test('that no editor compared with its sources says so, until its review has passed', () => {
    expect([state(undefined, '2026-11-22'), state(undefined, '2027-02-22')]).toEqual(['never_checked', 'stale'])
  })

  test('never gets fresher by waiting', () => {
    fc.assert(
      fc.property(
        fc.option(aDay, { nil: undefined }),
        aDay,
        aDay,
        fc.nat(24),
        (checkedOn, nextReview, today, months) => {
          const rank = (on: IsoDate) => states.indexOf(pageState({ checkedOn, nextReview }, on))
          expect(rank(addMonths(today, months))).toBeLessThanOrEqual(rank(today))
        },
      ),
    )
  })
})
