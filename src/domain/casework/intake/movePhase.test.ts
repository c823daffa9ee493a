import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CaseUnderRules, reportedCase } from '../../../../test/support/caseUnderRules.ts'
import { profile } from '../../../../test/support/profileNl.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import type { CaseEvent } from '../caseEvent.ts'
import { workPhases } from '../register/registerFile.ts'
import { eventOf } from '../rules.ts'
import { heldBy } from './phaseGate.ts'

const on = '2020-02-01' as IsoDate
const move = (phase: (typeof workPhases)[number]) => ({ do: 'move-phase', on, phase }) as const
const asked = eventOf(on, 'safety_check_asked', { check: 1, organisation: 30 })
const waived = eventOf(on, 'safety_check_waived', {})
const said = { proposal: 1, topic: 'abandonment', outcome: 'yes' }
const established = [
  eventOf(on, 'determination_proposed', { ...said, organisation: 20 }),
  eventOf(on, 'determination_confirmed', said),
]
const inTriage = (topic = 'abandonment') => reportedCase({ topic }).after(move('triage'))

describe('with a suspicion of abandonment a case leaves triage', () => {
  test.each(['verification', 'return', 'support'] as const)('to %s not before a safety check was asked', (phase) => {
    expect(inTriage().refusal(move(phase))).toMatchObject({
      reason: 'check-not-asked',
      rule: 'expertise_centre_involved',
    })
  })

  test('when it was asked, or a senior recorded why not', () => {
    expect(inTriage().given(asked).answer(move('verification'))).toBe('allowed')
    expect(inTriage().given(waived).answer(move('verification'))).toBe('allowed')
  })

  test('also when the suspicion came up after the report', () => {
    const later = inTriage('forced_marriage').given(eventOf(on, 'topic_verified', { topic: 'abandonment' }))
    expect(later.answer(move('verification'))).toBe('check-not-asked')
    expect(inTriage('forced_marriage').answer(move('verification'))).toBe('allowed')
  })

  test('also when it was verified to be something else: what was reported keeps counting', () => {
    const other = inTriage().given(eventOf(on, 'topic_verified', { topic: 'forced_marriage' }))
    expect(other.answer(move('verification'))).toBe('check-not-asked')
  })
})

test('leaving triage out is no way round: a case that nobody took up is held as well', () => {
  expect(reportedCase({ topic: 'abandonment' }).answer(move('verification'))).toBe('check-not-asked')
})

test('a case of which the outcome came with a file was determined elsewhere, and is taken up where it stands', () => {
  const imported = reportedCase().given(eventOf(on, 'determination_imported', { outcome: 'yes', import_file: 1 }))
  expect(imported.answer(move('support'))).toBe('allowed')
})

describe('return and support begin', () => {
  const checked = (tie: string) =>
    reportedCase({ topic: 'abandonment', tie }).after(move('triage')).given(asked).after(move('verification'))

  test.each(['return', 'support'] as const)('%s: not before it is established what happened', (phase) => {
    expect(checked('nationality').refusal(move(phase))).toMatchObject({
      reason: 'outcome-needed',
      rule: 'two_parties_determine',
    })
    expect(
      checked('nationality')
        .given(...established)
        .answer(move(phase)),
    ).toBe('allowed')
  })

  test.each(['none', 'unknown', 'permit_lapsed'])(
    'return: not with the tie "%s"; support is no matter of a tie',
    (tie) => {
      expect(
        checked(tie)
          .given(...established)
          .answer(move('return')),
      ).toBe('tie-for-return')
      expect(
        checked(tie)
          .given(...established)
          .answer(move('support')),
      ).toBe('allowed')
    },
  )
})

test('a case goes back to triage at any time, and to where it stands not again', () => {
  const further = inTriage('forced_marriage').after(move('verification'))
  expect(further.answer(move('triage'))).toBe('allowed')
  expect(further.answer(move('verification'))).toBe('phase-already')
})

test('only who handles cases of the hub moves one', () => {
  for (const as of ['consular_officer', 'safety_officer', 'partner_worker', 'import'] as const) {
    expect(inTriage().given(asked).answer(move('verification'), { as })).toBe('not-yours')
  }
})

test('whatever is tried in whatever order, no suspected abandonment is past triage without a check, and none in return without an outcome', () => {
  const events: readonly (readonly CaseEvent[])[] = [
    [asked],
    [waived],
    established,
    [eventOf(on, 'topic_verified', { topic: 'abandonment' })],
  ]
  const step = fc.oneof(
    fc.constantFrom(...workPhases).map((phase) => ({ phase }) as const),
    fc.constantFrom(...events).map((given) => ({ given }) as const),
  )
  fc.assert(
    fc.property(
      fc.constantFrom('abandonment', 'forced_marriage'),
      fc.array(step, { maxLength: 12 }),
      (topic, steps) => {
        let stands: CaseUnderRules = reportedCase({ topic })
        for (const one of steps) {
          if ('given' in one) stands = stands.given(...one.given)
          else if (stands.answer(move(one.phase)) === 'allowed') {
            const from = stands.file?.phase
            stands = stands.after(move(one.phase))
            const file = stands.file
            if (one.phase === 'triage' || !file) continue
            // Suspicion that comes up when triage is over sends no case back.
            if (from === 'reported' || from === 'triage') {
              expect(heldBy(profile, { ...file, workPhase: 'triage' })).toBe(undefined)
            }
            if (one.phase !== 'verification') expect(file.outcome).not.toBe(null)
          }
        }
      },
    ),
  )
})
