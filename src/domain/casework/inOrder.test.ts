import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CaseUnderRules, reportedCase } from '../../../test/support/caseUnderRules.ts'
import { schoolReport } from '../../../test/support/takenReport.ts'
import type { IsoDate } from '../shared/isoDate.ts'
import { addDays } from '../terms/calendar.ts'
import type { CaseCommand } from './caseCommand.ts'
import { foldCase } from './caseFile.ts'
import { joinTaken } from './intake/joinTaken.ts'
import { eventOf } from './rules.ts'

const day = (text: string) => text as IsoDate
const before = day('2020-02-09')
const on = day('2020-02-10')
const reported = reportedCase()
const level = (name: string, from: IsoDate) =>
  ({ do: 'set-safety-level', on: from, level: name, police: name === 'acute' ? 'called' : null }) as const

/** What somebody writes after the last thing that happened, of a day before it. */
const swallowed: readonly (readonly [string, CaseUnderRules, (on: IsoDate) => CaseCommand])[] = [
  ['acute danger, after another level', reported.after(level('structural', on)), (from) => level('acute', from)],
  [
    'a place, after the arrival',
    reported.given(eventOf(on, 'arrived', { by_self: false })),
    (from) => ({ do: 'change-place', on: from, place: 'abroad', country: 'MA' }),
  ],
  [
    'an arrival, after another place',
    reported.given(
      eventOf(day('2020-01-20'), 'departed', {}),
      eventOf(on, 'place_changed', { place: 'abroad', country: 'MA' }),
    ),
    (from) => ({ do: 'record-arrival', on: from, bySelf: false }),
  ],
  [
    'a phase, after another phase',
    reported.given(eventOf(on, 'phase_changed', { phase: 'verification' })),
    (from) => ({ do: 'move-phase', on: from, phase: 'triage' }),
  ],
  [
    'that a case is one after all, after it was voided',
    reported.given(eventOf(on, 'case_voided', {})),
    (from) => ({ do: 'unvoid-case', on: from }),
  ],
  [
    'a plan, after the departure of the one before',
    reported.given(eventOf(on, 'departed', {}), eventOf(on, 'arrived', { by_self: false })),
    (from) => ({ do: 'start-plan', on: from, template: 'minor_guardianship', situations: [] }),
  ],
  [
    'a topic, after another topic',
    reported.given(eventOf(on, 'topic_verified', { topic: 'abandonment' })),
    (from) => ({ do: 'verify-topic', on: from, topic: 'forced_marriage' }),
  ],
]

test.each(swallowed)('%s, is not dated before it: it would count for nothing', (_, standing, command) => {
  const as = { as: 'senior', today: '2020-02-12' } as const
  expect(standing.refusal(command(before), as)).toEqual({
    chapter: 'casework',
    reason: 'before-begun',
    values: { last: on },
  })
  expect(standing.answer(command(on), as)).toBe('allowed')
})

test('a level that a rule lets happen is the level of the case, in whatever order days are named', () => {
  const levels = fc.constantFrom('acute', 'structural', 'none_known')
  const steps = fc.array(fc.tuple(levels, fc.integer({ min: 0, max: 9 })), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(steps, (named) => {
      let standing = reported
      for (const [name, later] of named) {
        const command = level(name, addDays(on, later))
        if (standing.answer(command, { today: '2020-03-01' }) !== 'allowed') continue
        standing = standing.after(command, { today: '2020-03-01' })
        expect(standing.file?.safety.level).toBe(name)
      }
    }),
  )
})

test('the expert’s word on acute danger counts also when the hub set a level after the day of the answer', () => {
  const asked = reported.after({ do: 'ask-safety-check', on: before, organisation: 30, share: null })
  const answer = { do: 'answer-safety-check', on: before, check: 1, validUntil: null, familyTalk: false } as const
  const officer = { as: 'safety_officer', today: on } as const
  const answered = asked.after(level('structural', on)).after({ ...answer, answer: 'acute_danger' }, officer)
  expect(answered.file?.safety).toMatchObject({ level: 'acute', levelOn: on })
  const again = answered
    .after({ do: 'ask-safety-check', on, organisation: 30, share: null })
    .after({ ...answer, on, check: 2, answer: 'more_needed' }, officer)
  expect(again.file?.safety.checks).toHaveLength(2)
})

test('an answer to one check is not dated before the answer to another: the newest counts', () => {
  const ask = { do: 'ask-safety-check', on: before, organisation: 30, share: null } as const
  const answer = { do: 'answer-safety-check', validUntil: null, familyTalk: false } as const
  const twice = reported.after(ask).given(eventOf(before, 'safety_check_asked', { check: 2, organisation: 30 }))
  const officer = { as: 'safety_officer', today: on } as const
  const one = twice.after({ ...answer, on, check: 2, answer: 'contact_possible' }, officer)
  expect(one.answer({ ...answer, on: before, check: 1, answer: 'acute_danger' }, officer)).toBe('before-begun')
  expect(one.answer({ ...answer, on, check: 1, answer: 'acute_danger' }, officer)).toBe('allowed')
})

test('danger in a report of yesterday counts also when a level and a day were written down today', () => {
  const standing = reported
    .after(level('structural', on))
    .after({ do: 'set-planned-day', on, kind: 'travel', date: day('2020-07-01') })
  const said = { danger: 'now', police: 'called', planned: { travel: day('2020-03-01'), wedding: null } } as const
  const taken = { ...schoolReport, on: before, ...said }
  if (!standing.file) throw new Error('there is no case')
  const doneBy = standing.events.map((event) => ({ event, person: 1 }))
  const steps = joinTaken(standing.file, taken, doneBy)
  const after = foldCase([...standing.events, ...steps.flatMap(({ events }) => events)])
  expect(after?.safety).toMatchObject({ level: 'acute', levelOn: on, plannedDays: { travel: '2020-03-01' } })
})
