import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reportedCase } from '../../../test/support/caseUnderRules.ts'
import { profile } from '../../../test/support/profileNl.ts'
import type { IsoDate } from '../shared/isoDate.ts'
import { addDays } from '../terms/calendar.ts'
import { agendaOf } from './agendaOf.ts'
import { acuteTasks, heaviestFirst } from './agendaWeight.ts'
import { eventOf } from './rules.ts'

const today = '2026-11-22' as IsoDate

type Line = {
  readonly code: string
  readonly subject: string
  readonly organisation: number | null
  readonly since: IsoDate
  readonly due: IsoDate | null
}

/** Something to do that is due in so many days; missing for no day. */
function line(code: string, days?: number, subject = ''): Line {
  const due = days === undefined ? null : addDays(today, days)
  return { code, subject, organisation: null, since: addDays(today, -400), due }
}

const inOrder = (lines: readonly Line[], inDanger?: (item: Line) => boolean) =>
  heaviestFirst(lines, { profile, today, ...(inDanger && { isInAcuteDanger: inDanger }) }).map(({ code }) => code)

const inTriage = reportedCase({}, today).given(eventOf(today, 'phase_changed', { phase: 'triage' }))
const acute = inTriage.given(eventOf(today, 'safety_level_set', { level: 'acute', police: null }))

test('of a case in acute danger the first thing to do is to alert the police, the second to answer', () => {
  const open = agendaOf(profile, acute.file).filter(({ done }) => done === null)
  const codes = heaviestFirst(open, { profile, today }).map(({ code }) => code)
  expect(codes.length).toBeGreaterThan(4)
  expect(codes.slice(0, 3)).toEqual(['alert_police', 'acute_answer', 'expertise_centre_ask'])
})

test('acute danger, then safety, then late, then today, then what ended, then what comes', () => {
  const lines = [
    line('permit_expiry_warnings', 200),
    line('close_case'),
    line('determination_answer', 3),
    line('residence_absence_continuous', -30),
    line('determination_answer', 0),
    line('return_step', -160),
    line('call_client'),
    line('expertise_centre_ask', 0),
    line('acute_answer', 0),
    line('alert_police', 0),
  ]
  const codes = [
    ...['alert_police', 'acute_answer', 'expertise_centre_ask', 'call_client', 'return_step', 'determination_answer'],
    ...['residence_absence_continuous', 'determination_answer', 'close_case', 'permit_expiry_warnings'],
  ]
  expect(inOrder(lines)).toEqual(codes)
  expect(inOrder(lines.toReversed())).toEqual(codes)
})

test('what the ministry disputed is before what is still ahead, and after what is late', () => {
  expect(
    inOrder([line('safety_check_validity', 12), line('propose_determination'), line('fund_decision', -1)]),
  ).toEqual(['fund_decision', 'propose_determination', 'safety_check_validity'])
})

test('what was asked today for somebody’s safety stands above what is late by half a year', () => {
  expect(
    inOrder([line('safety_reassessment', -160), line('return_step', -160), line('expertise_centre_ask', 0)]),
  ).toEqual(['expertise_centre_ask', 'safety_reassessment', 'return_step'])
})

test('a case in acute danger goes before others, also where an organisation was asked with some days to go', () => {
  const asked = (subject: string, days: number) => ({ ...line('safety_check_answer', days, subject), organisation: 30 })
  const isAcute = ({ subject }: Line) => subject === 'acute'
  const lines = [asked('late', -3), line('return_step', -9), asked('acute', 3), line('pay_from_fund', -1, 'acute')]
  expect(heaviestFirst(lines, { profile, today, isInAcuteDanger: isAcute }).map(({ subject }) => subject)).toEqual([
    'acute',
    'acute',
    'late',
    '',
  ])
  expect(inOrder([...lines, line('alert_police', 0)], isAcute)[0]).toBe('alert_police')
})

test('whatever there is to do: nothing stands above what acute danger asks for, and the order does not hang on where it came from', () => {
  const codes = [...profile.terms.entries, ...profile.casework.task_kinds.entries].map(({ code }) => code)
  const item = fc
    .record({
      code: fc.constantFrom(...codes, ...acuteTasks),
      days: fc.option(fc.integer({ min: -300, max: 300 }), { nil: undefined }),
    })
    .map(({ code, days }) => line(code, days))
  fc.assert(
    fc.property(fc.array(item, { maxLength: 12 }), fc.func(fc.boolean()), (lines, danger) => {
      const found = inOrder(lines, ({ code }) => danger(code))
      const firstOther = found.findIndex((code) => !acuteTasks.includes(code))
      if (firstOther >= 0) expect(found.slice(firstOther).some((code) => acuteTasks.includes(code))).toBe(false)
      expect(inOrder(lines.toReversed(), ({ code }) => danger(code))).toEqual(found)
    }),
  )
})
