import { expect, test } from 'vitest'
import { type CaseUnderRules, reportedCase } from '../../../test/support/caseUnderRules.ts'
import { profile } from '../../../test/support/profileNl.ts'
import type { IsoDate } from '../shared/isoDate.ts'
import { agendaOf } from './agendaOf.ts'
import { eventOf } from './rules.ts'
import { dangerOn } from './safety/dangerOn.ts'

const day = (text: string) => text as IsoDate
const closedOn = day('2020-03-02')
const later = day('2020-03-09')
const wedding = day('2020-06-01')

/** A case at work, in whose life a wedding was planned and a senior deviated from a rule. */
const atWork = reportedCase().given(
  eventOf(day('2020-01-10'), 'phase_changed', { phase: 'triage' }),
  eventOf(day('2020-01-11'), 'planned_day_set', { kind: 'wedding', date: wedding }),
  eventOf(day('2020-01-12'), 'rule_overridden', { override: 1, rule: 'safety_check_valid' }),
)
const closed = atWork.given(
  eventOf(day('2020-02-01'), 'determination_imported', { outcome: 'yes', import_file: 1 }),
  eventOf(day('2020-03-01'), 'result_recorded', { result: 'returned_with_support' }),
  eventOf(closedOn, 'case_closed', { reason: 'result_reached' }),
)
const join = { do: 'join-report', channel: 'phone', reporterRole: 'friend', topic: 'abandonment' } as const
const worried = closed.after({ do: 'record-follow-up', on: later, moment: 'after_1_month', outcome: 'new_worries' })

function open(one: CaseUnderRules): readonly string[] {
  return agendaOf(profile, one.file).flatMap(({ code, done }) => (done === null ? [code] : []))
}

test('of a closed case aftercare goes on, and looking at what was deviated from', () => {
  expect(new Set(open(closed))).toEqual(new Set(['follow_up', 'override_review']))
})

test('a report that joins a closed case is looked at that day, until who made it was answered or the case is open again', () => {
  const joined = closed.after({ ...join, on: later }, { as: 'intake' })
  const item = agendaOf(profile, joined.file).find(({ code }) => code === 'answer_report')
  expect(item).toMatchObject({ since: later, due: later, done: null, organisation: null })
  const told = joined.after({ do: 'instruct-reporter', on: later }, { as: 'intake' })
  expect(open(told)).not.toContain('answer_report')
  expect(open(told.after({ ...join, on: later }, { as: 'intake' }))).toContain('answer_report')
  expect(open(joined.after({ do: 'reopen', on: later }))).not.toContain('answer_report')
})

test('a report from before the closing that is written down after it is looked at too', () => {
  const joined = closed.after({ ...join, on: day('2020-02-20') }, { as: 'intake', today: later })
  expect(open(joined)).toContain('answer_report')
})

test('a report that joins a closed case that nobody took up takes it up', () => {
  const imported = reportedCase().given(
    eventOf(day('2020-02-01'), 'determination_imported', { outcome: 'yes', import_file: 1 }),
    eventOf(closedOn, 'case_closed', { reason: null }),
  )
  expect(open(imported)).toEqual([])
  expect(open(imported.after({ ...join, on: later }, { as: 'intake' }))).toContain('answer_report')
})

test('new worries in aftercare ask for a look at the safety, which is given without opening the case', () => {
  expect(open(worried)).toContain('assess_safety')
  const assess = { do: 'assess-safety', on: later, signals: [], riskFactors: [], redFlags: [] } as const
  expect(open(worried.after(assess))).not.toContain('assess_safety')
})

test('acute danger in a closed case asks for the police and an answer on the day itself', () => {
  const level = { do: 'set-safety-level', on: later, level: 'acute', police: 'called' } as const
  expect(open(closed.after(level, { as: 'intake' }))).toContain('acute_answer')
  const untold = closed.given(eventOf(later, 'safety_level_set', { level: 'acute', police: null }))
  expect(open(untold)).toEqual(expect.arrayContaining(['alert_police', 'acute_answer']))
})

test('of days that danger hangs on, those that were told of after the closing count', () => {
  expect(closed.file && dangerOn(closed.file)).toBeNull()
  const travel = { do: 'set-planned-day', on: later, kind: 'travel', date: day('2020-05-01') } as const
  const planned = closed.after(travel, { as: 'intake' })
  expect(open(planned)).toContain('planned_travel_warnings')
  expect(open(planned)).not.toContain('planned_wedding_warnings')
  expect(planned.file && dangerOn(planned.file)).toBe('2020-05-01')
  const reopened = closed.after({ do: 'reopen', on: later })
  expect(open(reopened)).toContain('planned_wedding_warnings')
  expect(reopened.file && dangerOn(reopened.file)).toBe(wedding)
})
