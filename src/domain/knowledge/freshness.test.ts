import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IsoDate } from '../shared/isoDate.ts'
import { addMonths } from '../terms/calendar.ts'
import { isCheckedLately, mayTellHours, pageState, standingOf } from './freshness.ts'

const day = (text: string) => text as IsoDate
const aDay = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)))
const states = ['stale', 'never_checked', 'due', 'fresh']

describe('a number to call', () => {
  test('is a fact for three months after somebody called it, to the day', () => {
    const told = (today: string) => standingOf({ checkedOn: day('2026-08-22'), hasDatedSource: true }, day(today))
    expect([told('2026-08-22'), told('2026-11-22'), told('2026-11-23')]).toEqual(['checked', 'checked', 'as_in_source'])
  })

  test('without a check stands with the date of its document, or with the words that nobody checked it', () => {
    const told = (hasDatedSource: boolean) => standingOf({ checkedOn: undefined, hasDatedSource }, day('2026-11-22'))
    expect([told(true), told(false)]).toEqual(['as_in_source', 'not_checked'])
  })
})

describe('an hour or a promise', () => {
  test('is not told outside a demo without a check of the last three months', () => {
    const today = day('2026-11-22')
    expect(mayTellHours(undefined, today, false)).toBe(false)
    expect(mayTellHours(day('2026-08-21'), today, false)).toBe(false)
    expect(mayTellHours(day('2026-08-22'), today, false)).toBe(true)
    expect(mayTellHours(undefined, today, true)).toBe(true)
  })
})

test('a check of a day that has not come is no check', () => {
  expect(isCheckedLately(day('2026-11-23'), day('2026-11-22'))).toBe(false)
})

test('once a check is too old it stays so', () => {
  fc.assert(
    fc.property(aDay, aDay, aDay, (checked, one, other) => {
      const [earlier, later] = [one, other].sort() as [IsoDate, IsoDate]
      if (checked > earlier || isCheckedLately(checked, earlier)) return
      expect(isCheckedLately(checked, later)).toBe(false)
    }),
  )
})

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
