import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IsoDate } from '../../shared/isoDate.ts'
import { addDays, addMonths } from '../../terms/calendar.ts'
import { isCheckedLately } from '../standing.ts'
import {
  type CheckableContact,
  type ContactCheck,
  type ContactFacts,
  canBeChecked,
  contactCheckText,
  contactFactNames,
  differentFacts,
  isBeforeSource,
  lastCheckOf,
} from './contactCheck.ts'

const day = (text: string) => text as IsoDate
const first = day('2026-01-01')
const anyDay = fc.nat(800).map((days) => addDays(first, days))
const anyFacts: fc.Arbitrary<ContactFacts> = fc.record(
  Object.fromEntries(contactFactNames.map((name) => [name, fc.constantFrom('a', 'b')])),
  { requiredKeys: [] },
)
const check = (facts: ContactFacts, checkedOn: IsoDate, contact = 'hub'): ContactCheck => {
  return { file: `contacts/${contact}.yaml`, contact, checkedOn, how: 'called', source: 'x', facts, lines: {} }
}
const hub = (facts: ContactFacts, checkedOn: IsoDate | null = null): CheckableContact => {
  return { code: 'hub', facts, sourceDate: '2022-08', checkedOn }
}

describe('a check of a contact', () => {
  test('counts if and only if it is of the same number and hours and younger than three months', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, fc.boolean(), anyDay, anyDay, (facts, other, isSame, checkedOn, today) => {
        const checked = isSame ? facts : other
        const counts = isCheckedLately(lastCheckOf(hub(facts), [check(checked, checkedOn)]), today)
        const same = contactFactNames.every((name) => facts[name] === checked[name])
        const isYoung = checkedOn <= today && addMonths(today, -3) <= checkedOn
        expect(counts).toBe(same && isYoung)
      }),
      { numRuns: 500 },
    )
  })

  test('of which one fact changed no longer counts, whichever fact it is', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...contactFactNames), anyDay, (facts, name, on) => {
        const changed = { ...facts, [name]: facts[name] === 'a' ? 'b' : 'a' }
        expect(differentFacts(facts, changed)).toEqual([name])
        expect(lastCheckOf(hub(changed), [check(facts, on)])).toBe(null)
        expect(lastCheckOf(hub({ ...facts, [name]: undefined }), [check({ ...facts, [name]: 'a' }, on)])).toBe(null)
      }),
    )
  })

  test('of another contact is none, however equal their numbers are', () => {
    expect(lastCheckOf(hub({ number: '1' }), [check({ number: '1' }, first, 'police')])).toBe(null)
  })

  test('stands beside that of the profile: the later day counts', () => {
    const facts = { number: '1' }
    const [early, late] = [day('2026-02-01'), day('2026-03-01')]
    expect(lastCheckOf(hub(facts, early), [check(facts, late)])).toBe(late)
    expect(lastCheckOf(hub(facts, late), [check(facts, early)])).toBe(late)
    expect(lastCheckOf(hub(facts, early), [])).toBe(early)
  })

  test('is not of a day before its source; of a source with a month alone, not of a month before', () => {
    expect(isBeforeSource(day('2022-08-01'), '2022-08')).toBe(false)
    expect(isBeforeSource(day('2022-07-31'), '2022-08')).toBe(true)
    expect(isBeforeSource(day('2021-02-10'), '2021-02-11')).toBe(true)
    expect(isBeforeSource(day('2021-02-11'), '2021-02-11')).toBe(false)
    expect(isBeforeSource(first, null)).toBe(false)
  })
})

test('there is something to check where somebody can call, write or open; hours alone are nothing', () => {
  for (const facts of [{ number: '112' }, { address: 'a@b.nl' }, { url: 'https://b.nl' }])
    expect(canBeChecked({ facts })).toBe(true)
  for (const facts of [{}, { hours_nl: 'Dag en nacht' }, { always: 'day and night' }])
    expect(canBeChecked({ facts })).toBe(false)
})

test('its file has the day, the way, what was heard, and each fact that was checked on a line of its own', () => {
  const facts = { number: '070 34 "5"', hours_nl: 'Dag en nacht', url: undefined }
  expect(contactCheckText({ checkedOn: first, how: 'called', source: 'nam op: ja', facts })).toBe(
    [
      'checked_on: "2026-01-01"',
      'how: "called"',
      'source: "nam op: ja"',
      'number: "070 34 \\"5\\""',
      'hours_nl: "Dag en nacht"',
      '',
    ].join('\n'),
  )
})
