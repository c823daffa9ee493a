import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reportedCase } from '../../../../test/support/caseUnderRules.ts'
import { profile } from '../../../../test/support/profileNl.ts'
import { ageBands } from '../../codes/ageBand.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import { addDays } from '../../terms/calendar.ts'
import { agendaOf } from '../agendaOf.ts'
import { eventOf } from '../rules.ts'

const day = (text: string) => text as IsoDate
const on = day('2020-01-10')
const takenUp = reportedCase().given(eventOf(on, 'phase_changed', { phase: 'triage' }))
type Case = typeof takenUp

const residence = (permit: string | null, until: IsoDate | null) =>
  eventOf(on, 'residence_recorded', {
    permit_kind: permit,
    permit_valid_until: until,
    left_netherlands: day('2019-12-01'),
    left_eu: day('2019-12-01'),
  })

function dueOf({ file }: Case, code: string): string | null | undefined {
  return agendaOf(profile, file).find((item) => item.code === code)?.due
}

test('a case in which nothing happens asks for a look fourteen days after its last event', () => {
  expect(dueOf(takenUp, 'case_without_event')).toBe('2020-01-24')
  const moved = takenUp.given(eventOf(day('2020-01-20'), 'client_identified', {}))
  expect(dueOf(moved, 'case_without_event')).toBe('2020-02-03')
})

test('a closed case asks for no look, and an imported one that nobody took up asks nothing at all', () => {
  const closed = takenUp.given(eventOf(day('2020-01-20'), 'case_closed', { reason: 'returned_with_support' }))
  expect(dueOf(closed, 'case_without_event')).toBeUndefined()
  expect(agendaOf(profile, reportedCase().file)).toEqual([])
})

test('who came back on a dependent permit is to ask for one of their own at once', () => {
  const back = takenUp.given(
    residence('temporary_partner_dependent', day('2020-06-01')),
    eventOf(day('2020-03-01'), 'arrived', { by_self: false }),
  )
  expect(dueOf(back, 'independent_permit_application')).toBe('2020-03-01')
  const other = takenUp.given(residence('permanent', null), eventOf(day('2020-03-01'), 'arrived', { by_self: false }))
  expect(dueOf(other, 'independent_permit_application')).toBeUndefined()
})

/** Everything that puts a term on the agenda, in any order and number. */
const anyCase = fc
  .record({
    place: fc.constantFrom('abroad', 'unknown', 'in_netherlands', 'about_to_travel'),
    permit: fc.constantFrom(null, 'unknown', ...profile.casework.permit_kinds.entries.map(({ code }) => code)),
    level: fc.constantFrom('acute', 'structural', 'none_known'),
    age: fc.constantFrom(...ageBands),
    familyTalk: fc.boolean(),
    validDays: fc.integer({ min: 0, max: 14 }),
    arrived: fc.boolean(),
  })
  .map(({ place, permit, level, age, familyTalk, validDays, arrived }) =>
    reportedCase({ place, age_band: age }).given(
      eventOf(on, 'phase_changed', { phase: 'triage' }),
      eventOf(on, 'safety_level_set', { level, police: null }),
      eventOf(on, 'safety_assessed', { signals: [], risk_factors: [], red_flags: [] }),
      eventOf(on, 'planned_day_set', { kind: 'wedding', date: day('2020-03-01') }),
      eventOf(on, 'planned_day_set', { kind: 'travel', date: day('2020-02-01') }),
      eventOf(on, 'safety_check_asked', { check: 1, organisation: 30 }),
      eventOf(on, 'safety_check_answered', {
        check: 1,
        answer: 'contact_not_safe',
        valid_until: addDays(on, validDays),
        family_talk: familyTalk,
      }),
      residence(permit, day('2020-04-01')),
      eventOf(on, 'custody_recorded', { custody: 'provisional_guardianship', since: on, until: null }),
      ...(arrived ? [eventOf(day('2020-01-12'), 'arrived', { by_self: false })] : []),
    ),
  )

test('nothing stands on the agenda twice', () => {
  fc.assert(
    fc.property(anyCase, ({ file }) => {
      const keys = agendaOf(profile, file).map(({ code, subject }) => `${code} ${subject}`)
      expect(keys).toEqual([...new Set(keys)])
    }),
    { numRuns: 60 },
  )
})

test('whatever the situation, nothing asks to tell the family, and nothing is of the desk of Veilig Thuis', () => {
  const forbidden = profile.terms.entries.filter(({ desk, informsFamily }) => desk !== undefined || informsFamily)
  expect(forbidden.map(({ code }) => code)).toContain('vt_inform_family')
  fc.assert(
    fc.property(anyCase, ({ file }) => {
      const codes = agendaOf(profile, file).map(({ code }) => code)
      for (const { code } of forbidden) expect(codes).not.toContain(code)
    }),
    { numRuns: 60 },
  )
})

test('each item is a term or a kind of task of the profile, which has words for it', () => {
  const known = [...profile.terms.entries, ...profile.casework.task_kinds.entries].map(({ code }) => code)
  fc.assert(
    fc.property(anyCase, ({ file }) => {
      for (const { code } of agendaOf(profile, file)) expect(known).toContain(code)
    }),
    { numRuns: 30 },
  )
})

test('a term of the desk of Veilig Thuis stays off the agenda of the hub, also when it counts from the report', () => {
  const entries = profile.terms.entries.map((term) =>
    term.desk === undefined ? term : { ...term, countsFrom: 'report_received' as const, inPhase: undefined },
  )
  const moved = { ...profile, terms: { ...profile.terms, entries } }
  const file = reportedCase({ place: 'in_netherlands' }).given(eventOf(on, 'phase_changed', { phase: 'triage' })).file
  const codes = agendaOf(moved, file).map(({ code }) => code)
  expect(codes).toContain('case_without_event')
  expect(codes.filter((code) => code.startsWith('vt_'))).toEqual([])
})
