import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IsoDate } from '../../shared/isoDate.ts'
import { checkShift, overlap, type PlannedShift, type ShiftContext } from './shift.ts'

const shift: PlannedShift = {
  person: 7,
  roleName: null,
  begins: '2026-11-22T16:00:00.000Z',
  ends: '2026-11-23T08:00:00.000Z',
  answersBy: 'telephone',
  number: '+31 70 000 00 00',
  checkedOn: null,
}
const context: ShiftContext = {
  now: '2026-11-22T12:00:00.000000Z',
  today: '2026-11-22' as IsoDate,
  people: [7, 8],
  busy: [],
}
const answer = (changes: Partial<PlannedShift>, given: Partial<ShiftContext> = {}) => {
  const checked = checkShift({ ...shift, ...changes }, { ...context, ...given })
  return checked.ok ? 'stands' : checked.error
}

test.each<[string, Partial<PlannedShift>, Partial<ShiftContext>]>([
  ['stands', {}, {}],
  ['stands', { person: null, roleName: 'piketdienst' }, {}],
  ['stands', { answersBy: 'secure_message', number: null }, {}],
  ['stands', {}, { busy: [{ begins: '2026-11-22T08:00:00Z', ends: '2026-11-22T16:00:00Z' }] }],
  ['who_is_missing', { person: null }, {}],
  ['two_named', { roleName: 'piketdienst' }, {}],
  ['not_a_colleague', { person: 9 }, {}],
  ['ends_first', { ends: shift.begins }, {}],
  ['ends_first', { ends: '2026-11-22T08:00:00.000Z' }, {}],
  ['too_long', { ends: '2026-12-06T16:00:00.001Z' }, {}],
  ['over_already', {}, { now: '2026-11-23T08:00:00.000Z' }],
  ['two_places', {}, { busy: [{ begins: '2026-11-23T07:59:00Z', ends: '2026-11-23T18:00:00Z' }] }],
  ['needs_number', { number: null }, {}],
  ['checked_without_number', { answersBy: 'secure_message', number: null, checkedOn: context.today }, {}],
  ['checked_in_future', { checkedOn: '2026-11-23' as IsoDate }, {}],
])('%s: a shift with %o, where %o', (expected, changes, given) => {
  expect(answer(changes, given)).toBe(expected)
})

test('nobody is in two places: of two shifts of one person, either they share no moment or the second is refused', () => {
  const moment = fc.integer({ min: 0, max: 40 }).map((hours) => Date.UTC(2026, 10, 22, 13) + hours * 3_600_000)
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 20 }), (from, hours) => {
      const other = { begins: new Date(from).toISOString(), ends: new Date(from + hours * 3_600_000).toISOString() }
      expect(answer({}, { busy: [other] })).toBe(overlap(shift, other) ? 'two_places' : 'stands')
      expect(overlap(other, shift)).toBe(overlap(shift, other))
    }),
  )
})
