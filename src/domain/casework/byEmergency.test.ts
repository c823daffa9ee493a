import { describe, expect, test } from 'vitest'
import { reportedCase } from '../../../test/support/caseUnderRules.ts'
import type { IsoDate } from '../shared/isoDate.ts'
import { inEmergency } from './byEmergency.ts'
import { commandNames } from './caseCommand.ts'
import { eventOf } from './rules.ts'

const on = '2020-02-01' as IsoDate
const acting = { inEmergency: true } as const

describe('who sees a case by emergency access only', () => {
  test.each(commandNames.filter((name) => !inEmergency.some((fits) => fits === name)))('never does %s', (name) => {
    const command = { do: name, on } as never
    for (const as of ['intake', 'caseworker', 'senior'] as const) {
      expect(['emergency-access', 'not-yours']).toContain(reportedCase().answer(command, { as, ...acting }))
    }
  })

  test.each([
    [null, 'acute', 'allowed'],
    [null, 'structural', 'allowed'],
    [null, 'none_known', 'emergency-access'],
    ['none_known', 'structural', 'allowed'],
    ['none_known', 'acute', 'allowed'],
    ['structural', 'structural', 'allowed'],
    ['structural', 'none_known', 'emergency-access'],
    ['acute', 'structural', 'emergency-access'],
    ['acute', 'none_known', 'emergency-access'],
    ['acute', 'acute', 'allowed'],
    ['a_code_of_before', 'none_known', 'emergency-access'],
  ])('raises the level of danger and never lowers it: from %s to %s is %s', (was, level, answer) => {
    const before = was === null ? [] : [eventOf(on, 'safety_level_set', { level: was, police: null })]
    const police = level === 'acute' ? 'called' : null
    const command = { do: 'set-safety-level', on, level, police } as never
    expect(
      reportedCase()
        .given(...before)
        .answer(command, acting),
    ).toBe(answer)
  })

  test('adds to an assessment and leaves out nothing that was seen before', () => {
    const facts = { signals: ['ticket_bought'], risk_factors: [], red_flags: ['despair'] }
    const assessed = reportedCase().given(eventOf(on, 'safety_assessed', facts))
    const command = (redFlags: readonly string[], signals = ['ticket_bought']) =>
      ({ do: 'assess-safety', on, signals, riskFactors: [], redFlags }) as never
    expect(assessed.answer(command([]), acting)).toBe('emergency-access')
    expect(assessed.answer(command(['despair'], []), acting)).toBe('emergency-access')
    expect(assessed.answer(command(['despair', 'weapon']), acting)).not.toBe('emergency-access')
    expect(reportedCase().answer(command([], []), acting)).toBe('allowed')
  })

  test('writes in the journal, and asks for a safety check where it is shared already', () => {
    expect(reportedCase().answer({ do: 'write-entry', on, kind: 'fact' }, acting)).toBe('allowed')
    const asking = { do: 'ask-safety-check', on, organisation: 30, share: null } as never
    expect(reportedCase().answer(asking, acting)).toBe('allowed')
  })
})
