import { expect, test } from 'vitest'
import { readShiftForm } from '../../../boundary/casework/duty/dutyForms.ts'
import { uncovered } from '../../../domain/casework/duty/period.ts'
import type { DutyList } from '../../../services/casework/duty/showDuty.ts'
import { nightsOf, periodText } from './dutyView.ts'

const zone = 'Europe/Amsterdam'
const empty = (now: string): DutyList => ({
  now,
  shifts: [],
  organisations: [{ id: 1, name: 'Knooppunt', kind: 'hub', post: 'hub' }],
  people: undefined,
  handing: undefined,
})
const hoursOf = ({ begins, ends }: { begins: string; ends: string }) =>
  (Date.parse(ends) - Date.parse(begins)) / 3_600_000
const form = (from: string, until: string) => ({
  role_name: 'piketdienst',
  from_day: from.slice(0, 10),
  from_time: from.slice(11),
  until_day: until.slice(0, 10),
  until_time: until.slice(11),
  answers_by: 'secure_message',
})

test('a night of a working day is from closing to opening; days off are whole days; together they leave out office hours only', () => {
  // A Wednesday at ten in the morning.
  const nights = nightsOf(empty('2026-11-18T09:00:00Z'), zone, [])
  expect(nights.map(hoursOf)).toEqual([16, 16, 16, 24, 24, 16, 16])
  expect(nights[0]?.begins).toBe('2026-11-18T16:00:00.000Z')
  expect(nights[2]?.ends).toBe(nights[3]?.begins)
})

test('after midnight it is still the night that began the day before', () => {
  const [tonight] = nightsOf(empty('2026-11-19T02:30:00.000Z'), zone, [])
  expect(tonight?.begins).toBe('2026-11-18T16:00:00.000Z')
  expect(tonight?.posts.hub.gaps).toEqual([{ begins: '2026-11-19T02:30:00.000Z', ends: '2026-11-19T08:00:00.000Z' }])
})

test('in the night in which the clock goes back, a night has an hour more, and a shift over it has it too', () => {
  const nights = nightsOf(empty('2026-10-24T20:00:00Z'), zone, [])
  expect(hoursOf(nights[0] ?? { begins: '', ends: '' })).toBe(25)
  const read = readShiftForm(form('2026-10-24T09:00', '2026-10-25T09:00'), zone)
  const shift = read.ok ? read.value : { begins: '', ends: '' }
  expect(hoursOf(shift)).toBe(25)
  expect(uncovered(nights[0] ?? shift, [shift])).toEqual([])
})

test('in the night in which the clock goes forward, it has an hour less', () => {
  const [night] = nightsOf(empty('2026-03-28T20:00:00Z'), zone, [])
  expect(hoursOf(night ?? { begins: '', ends: '' })).toBe(23)
})

test('a shift over midnight is written with both of its days', () => {
  const read = readShiftForm(form('2026-11-22T22:00', '2026-11-23T09:30'), zone)
  expect(read.ok && periodText(read.value, zone, 'nl')).toBe('zondag 22 november 22.00 – maandag 23 november 9.30')
})

test.each([
  ['from_day', { from_day: '2026-02-30' }],
  ['from_time', { from_time: '25:00' }],
  ['until_time', { until_time: '9.00' }],
  ['answers_by', { answers_by: 'pigeon' }],
  ['number', { number: 'ask Marit' }],
  ['checked_on', { checked_on: 'yesterday' }],
  ['surprise', { surprise: 'x' }],
])('a wrong %s is named', (field, change) => {
  const read = readShiftForm({ ...form('2026-11-22T22:00', '2026-11-23T09:30'), ...change }, zone)
  expect(!read.ok && read.wrong.map((wrong) => wrong.field)).toEqual([field])
})
