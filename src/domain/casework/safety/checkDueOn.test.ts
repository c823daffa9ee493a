import fc from 'fast-check'
import { expect, test } from 'vitest'
import { profile } from '../../../../test/support/profileNl.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import { addDays } from '../../terms/calendar.ts'
import { checkDueOn } from './checkDueOn.ts'
import { noSafetyYet, type SafetyFile } from './safetyFile.ts'

const monday = '2026-11-23' as IsoDate
const unanswered = {
  ...{ check: 1, organisation: 30, askedOn: monday, familyTalk: false },
  ...{ answer: null, answeredOn: null, answerNumber: null, validUntil: null },
}
const due = (safety: SafetyFile, answeredOn: string | null = null) =>
  checkDueOn(safety, { ...unanswered, answeredOn: answeredOn as IsoDate | null }, profile)

function planned(travel: string, toldOn: string = monday): SafetyFile {
  return {
    ...noSafetyYet,
    plannedDays: { travel: travel as IsoDate, wedding: null },
    plannedToldOn: { travel: toldOn as IsoDate, wedding: null },
  }
}
const acuteSince = (since: string, until: string | null = null): SafetyFile => ({
  ...noSafetyYet,
  acute: { since: since as IsoDate, until: until as IsoDate | null },
})

test('without danger an answer is due in the three working days that were agreed', () => {
  expect(due(noSafetyYet)).toBe('2026-11-26')
})

test.each([
  ['the day after tomorrow', planned('2026-11-25'), '2026-11-24'],
  ['tomorrow', planned('2026-11-24'), '2026-11-23'],
  ['today', planned('2026-11-23'), '2026-11-23'],
  ['long after the term', planned('2026-12-24'), '2026-11-26'],
  ['before the question: it hurries nobody', planned('2026-11-20'), '2026-11-26'],
  ['tomorrow, told of the day after the question', planned('2026-11-25', '2026-11-24'), '2026-11-24'],
])('with a journey %s, the answer is due on %#', (_when, safety, expected) => {
  expect(due(safety)).toBe(expected)
})

test('in acute danger the answer is due on the day itself, and as agreed when that was over before', () => {
  expect(due(acuteSince('2026-11-20'))).toBe('2026-11-23')
  expect(due(acuteSince('2026-11-24'))).toBe('2026-11-24')
  expect(due(acuteSince('2026-11-16', '2026-11-20'))).toBe('2026-11-26')
})

test('what was told after the answer makes no answer late', () => {
  expect(due(planned('2026-11-24', '2026-11-24'), '2026-11-23')).toBe('2026-11-26')
  expect(due(acuteSince('2026-11-24'), '2026-11-23')).toBe('2026-11-26')
})

test('an answer is never due before the question, nor after the journey that it is about', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: -40, max: 40 }), (ahead, told) => {
      const journey = addDays(monday, ahead)
      const toldOn = addDays(monday, Math.min(told, ahead))
      const found = due(planned(journey, toldOn)) ?? ''
      expect(found >= monday && found <= journey).toBe(true)
    }),
  )
})
