import { expect, test } from 'vitest'
import { type CaseUnderRules, reportedCase } from '../../../../test/support/caseUnderRules.ts'
import { profile } from '../../../../test/support/profileNl.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import { agendaOf } from '../agendaOf.ts'
import { eventOf } from '../rules.ts'

const day = (text: string) => text as IsoDate
const on = day('2020-01-10')
const officer = { as: 'safety_officer', today: '2020-01-13' } as const
const inTriage = reportedCase().given(eventOf(on, 'phase_changed', { phase: 'triage' }))
const ask = { do: 'ask-safety-check', on, organisation: 30, share: null } as const

function item(one: CaseUnderRules, code: string) {
  return agendaOf(profile, one.file).find((found) => found.code === code)
}

test('in triage, with suspected abandonment, the expert has to be asked on the day of the report', () => {
  expect(item(inTriage, 'expertise_centre_ask')).toMatchObject({ since: on, due: on, done: null, organisation: null })
  expect(item(inTriage.after(ask), 'expertise_centre_ask')).toMatchObject({ done: on })
  const other = reportedCase({ topic: 'forced_marriage' }).given(eventOf(on, 'phase_changed', { phase: 'triage' }))
  expect(item(other, 'expertise_centre_ask')).toBeUndefined()
})

test('what a senior waived is done on that day', () => {
  const waived = inTriage.after({ do: 'waive-safety-check', on }, { as: 'senior' })
  expect(item(waived, 'expertise_centre_ask')).toMatchObject({ done: on })
})

test('a check waits for the organisation that was asked, three working days', () => {
  expect(item(inTriage.after(ask), 'safety_check_answer')).toEqual({
    code: 'safety_check_answer',
    subject: '1',
    organisation: 30,
    since: '2020-01-10',
    due: '2020-01-15',
    done: null,
    cents: null,
  })
})

test('an answer asks to be renewed on its last day, and one that holds for nothing does not', () => {
  const answer = {
    do: 'answer-safety-check',
    on: day('2020-01-13'),
    check: 1,
    validUntil: null,
    familyTalk: false,
  } as const
  const asked = inTriage.after(ask)
  const safe = asked.after({ ...answer, answer: 'contact_not_safe' }, officer)
  expect(item(safe, 'safety_check_validity')).toMatchObject({ since: '2020-01-13', due: '2020-01-27', done: null })
  expect(item(safe, 'safety_check_answer')).toMatchObject({ done: '2020-01-13' })
  expect(item(asked.after({ ...answer, answer: 'more_needed' }, officer), 'safety_check_validity')).toBeUndefined()
})

test('who is back in the Netherlands needs no new answer, but somebody who is away again does', () => {
  const answer = {
    do: 'answer-safety-check',
    on: day('2020-01-13'),
    check: 1,
    answer: 'contact_possible',
    validUntil: null,
    familyTalk: false,
  } as const
  const back = inTriage
    .after(ask)
    .after(answer, officer)
    .given(eventOf(day('2020-01-20'), 'arrived', { by_self: true }))
  expect(item(back, 'safety_check_validity')).toMatchObject({ done: '2020-01-20' })
  const move = { do: 'change-place', on: day('2020-01-22'), place: 'abroad', country: 'MA' } as const
  expect(item(back.after(move), 'safety_check_validity')).toMatchObject({ due: '2020-01-27', done: null })
})

test('acute danger is answered on its own day, and is over when it is no longer acute', () => {
  const level = { do: 'set-safety-level', on: day('2020-01-14'), level: 'acute', police: 'called' } as const
  const acute = inTriage.after(level)
  expect(item(acute, 'acute_answer')).toMatchObject({ since: '2020-01-14', due: '2020-01-14', done: null })
  expect(item(acute, 'alert_police')).toBeUndefined()
  const over = acute.after({ ...level, on: day('2020-01-15'), level: 'structural', police: null })
  expect(item(over, 'acute_answer')).toMatchObject({ due: '2020-01-14', done: '2020-01-15' })
})

test('the police are to be alerted as long as nobody wrote down what became of it', () => {
  const danger = inTriage.after(ask).after(
    {
      do: 'answer-safety-check',
      on: day('2020-01-13'),
      check: 1,
      answer: 'acute_danger',
      validUntil: null,
      familyTalk: false,
    },
    officer,
  )
  expect(item(danger, 'alert_police')).toMatchObject({ due: '2020-01-13', done: null })
})

test('a planned wedding is watched from its first warning on, and no longer when it is off', () => {
  const wedding = { do: 'set-planned-day', on, kind: 'wedding', date: day('2020-03-01') } as const
  const planned = inTriage.after(wedding)
  expect(item(planned, 'planned_wedding_warnings')).toMatchObject({ since: '2020-01-31', due: '2020-03-01' })
  expect(item(planned.after({ ...wedding, date: null }), 'planned_wedding_warnings')).toBeUndefined()
})

test('a deviation is looked at within a working day, by a manager, also in a case that was closed since', () => {
  const made = inTriage.after({ do: 'override-rule', on, rule: 'interpreter_checked' }, { as: 'senior' })
  expect(item(made, 'override_review')).toMatchObject({ due: '2020-01-13', done: null })
  const seen = made.after(
    { do: 'review-override', on: day('2020-01-13'), override: 1, justified: false },
    { as: 'manager' },
  )
  expect(item(seen, 'override_review')).toMatchObject({ done: '2020-01-13' })
})

test('a case that nobody took up asks nothing', () => {
  expect(agendaOf(profile, reportedCase().after(ask).file)).toEqual([])
})
