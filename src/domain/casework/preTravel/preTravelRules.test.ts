import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IsoDate } from '../../shared/isoDate.ts'
import { addDays } from '../../terms/calendar.ts'
import {
  mayOpenCopies,
  openableParts,
  type PreTravelFile,
  type PreTravelOutcome,
  preTravelConsents,
} from './preTravelFile.ts'
import {
  addCopy,
  confirmBack,
  decideFile,
  destroyFile,
  isAlarm,
  leaveFile,
  MOST_COPIES,
  mayGoFrom,
  tasksOf,
} from './preTravelRules.ts'

const today = '2026-11-22' as IsoDate
const terms = { alarmDays: 0, keepDays: 14 }
const journey = {
  leavesOn: '2026-12-01' as IsoDate,
  returnsOn: '2026-12-20' as IsoDate,
  consents: ['open_file'] as const,
}
const left = leaveFile(journey, today)
const file: PreTravelFile = left.ok ? left.value : ({} as never)
const day = (days: number) => addDays(today, days)
const answer = (result: { ok: true } | { ok: false; error: string }) => (result.ok ? 'done' : result.error)

test.each([
  ['done', journey],
  ['done', { ...journey, leavesOn: journey.returnsOn }],
  ['return_before_leaving', { ...journey, leavesOn: '2026-12-21' as IsoDate }],
  ['return_too_far', { ...journey, returnsOn: '2027-11-23' as IsoDate }],
  ['done', { ...journey, returnsOn: '2027-11-22' as IsoDate }],
  ['return_is_past', { ...journey, leavesOn: '2026-11-01' as IsoDate, returnsOn: '2026-11-21' as IsoDate }],
])('%s: a file for a journey of %o', (expected, given) => {
  expect(answer(leaveFile(given, today))).toBe(expected)
})

/** What can happen to a file, each on a random day. */
const deed = fc.record({
  is: fc.constantFrom('back', 'back_gone', 'other_return', 'became_report', 'can_go', 'destroy', 'nothing'),
  days: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 4000 })),
})

function outcomeOf(is: string, on: IsoDate): PreTravelOutcome {
  if (is === 'other_return') return { what: is, returnsOn: addDays(on, 30) }
  return is === 'became_report' ? { what: is, caseId: 7 } : { what: 'can_go' }
}

function done(before: PreTravelFile, is: string, on: IsoDate): PreTravelFile {
  const result =
    is === 'back' || is === 'back_gone'
      ? confirmBack(before, on, is === 'back_gone')
      : is === 'destroy'
        ? destroyFile(before, on, terms)
        : is === 'nothing'
          ? undefined
          : decideFile(before, on, outcomeOf(is, on))
  return result?.ok ? result.value : before
}

test('whatever the clock says, a file is destroyed only after the person was back or a worker decided, and not before its days are over', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 12 }), (deeds) => {
      let now = file
      let clock = today
      for (const { is, days } of deeds) {
        clock = addDays(clock, days)
        const before = now
        now = done(before, is, clock)
        if (before.destroyedOn !== null) expect(now).toEqual(before)
        if (before.destroyedOn === null && now.destroyedOn !== null) {
          const saidOn = before.backOn ?? before.decidedOn
          expect(saidOn).not.toBeNull()
          const days = before.goneAtOnce ? 0 : terms.keepDays
          expect(clock >= addDays(saidOn ?? ('9999-12-31' as IsoDate), days)).toBe(true)
        }
      }
    }),
  )
})

test('a file that nobody decided on is never destroyed, on any day of a thousand years', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 365_000 }), (days) => {
      expect(answer(destroyFile(file, day(days), terms))).toBe('not_confirmed')
      expect(mayGoFrom(file, terms)).toBeUndefined()
    }),
  )
})

test('the alarm stands from the day after the agreed return, for as long as nobody said how it ended', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4000 }), (days) => {
      expect(isAlarm(file, day(days), terms)).toBe(day(days) > journey.returnsOn)
    }),
  )
  const late = addDays(journey.returnsOn, 3)
  const back = confirmBack(file, late, false)
  const went = decideFile(file, late, { what: 'can_go' })
  for (const over of [back, went]) expect(over.ok && isAlarm(over.value, addDays(late, 9), terms)).toBe(false)
  const later = decideFile(file, late, { what: 'other_return', returnsOn: addDays(late, 5) })
  expect(later.ok && [5, 6].map((days) => isAlarm(later.value, addDays(late, days), terms))).toEqual([false, true])
})

test('at the wish of the person it goes the same day; else after fourteen days', () => {
  const [atOnce, kept] = [confirmBack(file, today, true), confirmBack(file, today, false)]
  expect(atOnce.ok && answer(destroyFile(atOnce.value, today, terms))).toBe('done')
  expect(kept.ok && answer(destroyFile(kept.value, day(13), terms))).toBe('too_early')
  expect(kept.ok && answer(destroyFile(kept.value, day(14), terms))).toBe('done')
})

test.each(['became_report', 'can_go'] as const)(
  'after a worker decided %s it is kept for fourteen days as well',
  (what) => {
    const decided = decideFile(file, today, outcomeOf(what, today))
    expect(decided.ok && answer(destroyFile(decided.value, day(13), terms))).toBe('too_early')
    expect(decided.ok && answer(destroyFile(decided.value, day(14), terms))).toBe('done')
  },
)

test('another day of return is one to come, not before the journey and within a year', () => {
  const decide = (returnsOn: IsoDate) => answer(decideFile(file, today, { what: 'other_return', returnsOn }))
  expect([decide(today), decide(day(1)), decide(journey.leavesOn)]).toEqual([
    'new_return_not_later',
    'return_before_leaving',
    'done',
  ])
  const far = ['2027-11-22', '2027-11-23', '9999-12-31'].map((returnsOn) => decide(returnsOn as IsoDate))
  expect(far).toEqual(['done', 'return_too_far', 'return_too_far'])
})

test('a file becomes the report of one case, and stays so', () => {
  const became = decideFile(file, today, { what: 'became_report', caseId: 7 })
  expect(became.ok && became.value).toMatchObject({ decided: 'became_report', caseId: 7, decidedOn: today })
  expect(became.ok && answer(decideFile(became.value, today, { what: 'became_report', caseId: 8 }))).toBe('is_over')
})

test('an alarm asks for finding out and deciding from the day after the return, and what is over asks to be destroyed when its days are', () => {
  const kindsOn = (one: PreTravelFile, on: IsoDate) => tasksOf(one, on, terms).map(({ kind }) => kind)
  expect(kindsOn(file, journey.returnsOn)).toEqual([])
  const late = addDays(journey.returnsOn, 1)
  expect(tasksOf(file, addDays(late, 90), terms)).toEqual([
    { kind: 'check_pre_travel_return', due: late },
    { kind: 'decide_pre_travel_file', due: late },
  ])
  const back = confirmBack(file, today, false)
  if (!back.ok) throw new Error(back.error)
  expect([kindsOn(back.value, day(13)), kindsOn(back.value, day(14))]).toEqual([[], ['destroy_pre_travel_file']])
  expect(kindsOn({ ...back.value, destroyedOn: day(14) }, day(14))).toEqual(['destroy_pre_travel_file'])
})

test('copies go only into a file that waits, and no more than twenty', () => {
  expect(answer(addCopy({ ...file, copies: MOST_COPIES - 1 }))).toBe('done')
  expect(answer(addCopy({ ...file, copies: MOST_COPIES }))).toBe('too_many_copies')
  expect(answer(addCopy({ ...file, backOn: today }))).toBe('is_over')
})

test('copies are part of the file: without its consent, or when it is gone, they stay closed', () => {
  fc.assert(
    fc.property(fc.subarray([...preTravelConsents]), (consents) => {
      expect(mayOpenCopies({ consents, destroyedOn: null })).toBe(consents.includes('open_file'))
      expect(mayOpenCopies({ consents, destroyedOn: today })).toBe(false)
    }),
  )
})

test('only what the consent covers can be opened, and nothing of a file that is gone', () => {
  fc.assert(
    fc.property(fc.subarray([...preTravelConsents]), (consents) => {
      const parts = openableParts({ consents, destroyedOn: null })
      expect(parts.includes('pre_travel_file')).toBe(consents.includes('open_file'))
      expect(parts.includes('pre_travel_trusted')).toBe(consents.includes('contact_trusted'))
      expect(parts).not.toContain('pre_travel_code')
      expect(openableParts({ consents, destroyedOn: today })).toEqual([])
    }),
  )
})
