import { expect, test } from 'vitest'
import { reportedCase } from '../../../../test/support/caseUnderRules.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import { eventOf } from '../rules.ts'

const day = (text: string) => text as IsoDate
const on = day('2020-02-01')
const join = { do: 'join-report', on, channel: 'phone', reporterRole: 'friend', topic: 'abandonment' } as const
const double = { do: 'decide-double', on, decision: 'other', other: '20-7', otherCase: { stream: 7, own: 1 } } as const
const instruct = { do: 'instruct-reporter', on } as const

test('another report joins a case with the codes of the profile, and each has its number', () => {
  const twice = reportedCase().after(join).after(join)
  expect(twice.file).toMatchObject({ reports: 3, lastReportOn: on })
  const joined = twice.events.filter(({ type }) => type === 'report_joined')
  expect(joined.map(({ facts }) => facts)).toMatchObject([{ report: 2 }, { report: 3 }])
  for (const changed of [{ channel: 'pigeon' }, { reporterRole: 'nobody' }, { topic: 'lost' }]) {
    expect(reportedCase().answer({ ...join, ...changed })).toBe('unknown-code')
  }
})

test('a report joins a closed case too: nobody who calls is sent away', () => {
  const closed = reportedCase().given(eventOf(on, 'case_closed', { reason: null }))
  expect(closed.answer(join, { as: 'intake' })).toBe('allowed')
})

test('a decision on a likely double names the case that it is about, and none when nobody was found', () => {
  expect(reportedCase().answer(double)).toBe('allowed')
  expect(reportedCase().after(double).events.at(-1)?.facts).toEqual({ decision: 'other', other: 7 })
  expect(reportedCase().answer({ ...double, other: null })).toBe('other-needed')
  expect(reportedCase().answer({ ...double, otherCase: null })).toBe('no-other-case')
  expect(reportedCase().answer({ ...double, otherCase: { stream: 1, own: 1 } })).toBe('same-case')
  expect(reportedCase().answer({ ...double, decision: 'none_found' })).toBe('other-unneeded')
  expect(reportedCase().answer({ ...double, decision: 'none_found', other: null })).toBe('allowed')
})

test('that the reporter was told what not to do is written once, and again for who reports after them', () => {
  const told = reportedCase().after(instruct)
  expect(told.file?.instructedOn).toBe(on)
  expect(told.answer(instruct)).toBe('already-instructed')
  const again = told.after({ ...join, on: day('2020-02-03') })
  expect(again.answer(instruct, { today: '2020-02-03' })).toBe('before-last-report')
  expect(again.after({ ...instruct, on: day('2020-02-03') }).file).toMatchObject({
    instructedOn: on,
    lastInstructedOn: '2020-02-03',
  })
})

test('a report takes up a case that nobody worked on, and leaves another where it is', () => {
  const inVerification = reportedCase().given(eventOf(on, 'phase_changed', { phase: 'verification' }))
  expect(reportedCase().after(join).file).toMatchObject({ phase: 'triage', takenUpOn: on })
  expect(inVerification.after(join).file).toMatchObject({ phase: 'verification' })
})

test.each([join, double, instruct])('$do is for who handles cases of the hub', (command) => {
  expect(reportedCase().answer(command, { as: 'intake' })).toBe('allowed')
  for (const as of ['consular_officer', 'safety_officer', 'partner_worker', 'import'] as const) {
    expect(reportedCase().answer(command, { as })).toBe('not-yours')
  }
})
