import { expect, test } from 'vitest'
import { reportedCase } from '../../../../test/support/caseUnderRules.ts'
import { profile } from '../../../../test/support/profileNl.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import { agendaOf } from '../agendaOf.ts'
import type { CaseCommand } from '../caseCommand.ts'
import type { CaseEvent } from '../caseEvent.ts'
import { movedSince } from './movedSince.ts'

const on = '2020-01-13' as IsoDate
const agree: CaseCommand = {
  do: 'agree-safe-contact',
  on,
  ways: ['message'],
  never: ['call'],
  days: [],
  from: null,
  to: null,
  timeZone: 'Africa/Casablanca',
  through: null,
  validUntil: null,
}
const place = (where: string, country: string): CaseCommand => ({ do: 'change-place', on, place: where, country })
const takenUp: CaseEvent = { type: 'phase_changed', occurred: on, facts: { phase: 'triage' } }
const arrived: CaseEvent = { type: 'arrived', occurred: '2020-01-20' as IsoDate, facts: { by_self: null } }
const abroad = reportedCase({ place: 'abroad', country: 'MA' }).given(takenUp)
const leaving = reportedCase({ place: 'about_to_travel', country: 'MA' }).given(takenUp)

const moved = ({ file }: typeof abroad) => file && movedSince(file.contact, file.report)
const asked = ({ file }: typeof abroad) =>
  agendaOf(profile, file)
    .map(({ code }) => code)
    .filter((code) => ['call_client', 'renew_contact', 'contact_review'].includes(code))

test('an agreement for the country that the client left is to be made anew, until there is a new one', () => {
  const back = abroad.after(agree).given(arrived)
  expect(moved(back)).toEqual({ from: 'MA', on: '2020-01-20' })
  expect(asked(back)).toEqual(['renew_contact'])
  const again = back.after({ ...agree, on: '2020-01-21' as IsoDate, timeZone: 'Europe/Amsterdam' })
  expect(moved(again)).toBeUndefined()
  expect(asked(again)).toEqual(['contact_review'])
})

test('another country abroad asks for a new agreement, the same one does not', () => {
  expect(moved(abroad.after(agree).after(place('abroad', 'DZ')))?.from).toBe('MA')
  expect(moved(abroad.after(agree).after(place('abroad', 'DZ')).after(place('abroad', 'MA')))).toBeUndefined()
})

test('what was agreed before a journey holds at home and where it goes, and nowhere else', () => {
  const agreed = leaving.after(agree)
  expect(moved(agreed.after(place('abroad', 'MA')))).toBeUndefined()
  expect(moved(agreed.after(place('in_netherlands', 'NL')))).toBeUndefined()
  expect(moved(agreed.after(place('abroad', 'DZ')))?.from).toBe('NL')
})

test('who was not told of the report is told that the client moved, not from where', () => {
  const { file } = abroad.after(agree).given(arrived)
  expect(file && movedSince(file.contact, undefined)).toEqual({ from: null, on: '2020-01-20' })
})
