import { expect, test } from 'vitest'
import { type CaseUnderRules, reportedCase } from '../../../../test/support/caseUnderRules.ts'
import { profile } from '../../../../test/support/profileNl.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import { agendaOf } from '../agendaOf.ts'
import type { CaseEvent } from '../caseEvent.ts'
import { foldCase } from '../caseFile.ts'
import type { WorkPhase } from '../register/registerFile.ts'
import { eventOf } from '../rules.ts'

const reported = '2020-01-10' as IsoDate
const later = '2020-03-02' as IsoDate

function inPhase(phase: WorkPhase, one = reportedCase()): CaseUnderRules {
  return one.given(eventOf(later, 'phase_changed', { phase }))
}

/** What the reporter is still owed. */
function owed(one: CaseUnderRules): readonly string[] {
  return agendaOf(profile, one.file)
    .filter(({ code, done }) => done === null && ['reporter_instruction', 'first_answer'].includes(code))
    .map(({ code }) => code)
}

test.each(['triage', 'verification'] as const)('in %s the reporter waits for an answer', (phase) => {
  expect(owed(inPhase(phase))).toEqual(['reporter_instruction', 'first_answer'])
})

test.each(['return', 'support'] as const)(
  'in %s a first answer is no first answer any more; what not to do matters as long as the client is away',
  (phase) => {
    expect(owed(inPhase(phase))).toEqual(['reporter_instruction'])
    const atHome = eventOf(later, 'place_changed', { place: 'in_netherlands', country: 'NL' })
    expect(owed(inPhase(phase).given(atHome))).toEqual([])
  },
)

test('a case from a partner on somebody with a name asks who is like the client, until a person decided; the hub decides before', () => {
  const looks = (channel: string, ...after: readonly CaseEvent[]) => {
    const [report, ...others] = inPhase('triage').events
    const facts = { ...report?.facts, channel } as CaseEvent['facts']
    const file = foldCase([{ ...report, facts } as CaseEvent, ...others, ...after])
    return agendaOf(profile, file).flatMap(({ code, done }) => (code === 'look_for_double' ? [done] : []))
  }
  const named = eventOf(later, 'client_identified', {})
  const decided = eventOf(later, 'double_decided', { decision: 'none_found', other: null })
  expect(looks('phone', named)).toEqual([])
  expect(looks('partner')).toEqual([])
  expect(looks('partner', named)).toEqual([null])
  expect(looks('partner', named, decided)).toEqual([later])
})

test('a reporter who was told stays written down as told, however far the case is', () => {
  const told = reportedCase().after({ do: 'instruct-reporter', on: reported }, { as: 'intake' })
  for (const phase of ['triage', 'return'] as const) {
    const done = agendaOf(profile, inPhase(phase, told).file).filter((item) => item.done === reported)
    expect([phase, done.map(({ code }) => code)]).toEqual([phase, ['reporter_instruction', 'first_answer']])
  }
})
