import { describe, expect, test } from 'vitest'
import { allowedResults, type CaseCodes, refusalsOf, unexpectedOf } from './codeCombination.ts'
import type { CodeRules } from './profile.ts'

const profile: CodeRules = {
  allowedResults: [
    { topic: 'abandonment', outcome: 'yes', results: ['returned', 'prevented'], inNl2018: ['returned'] },
    { topic: 'abandonment', outcome: 'no', results: ['abduction'], inNl2018: [] },
    { topic: 'abandonment', outcome: 'no_right', results: ['no_right'], inNl2018: [] },
  ],
  outcomeConditions: [{ outcome: 'no_right', needs: { ties: ['none'] } }],
  resultConditions: [
    { result: 'prevented', needs: { client_locations: ['in_netherlands'] }, expects: {} },
    { result: 'abduction', needs: {}, expects: { victim_groups: ['minor'] } },
    { result: 'returned', needs: { ties: ['nationality'], client_locations: ['abroad'] }, expects: {} },
  ],
}

const abandonment: CaseCodes = { topic: 'abandonment' }

describe('results of an outcome', () => {
  test('a pair of topic and outcome allows its own results', () => {
    expect(allowedResults(profile, 'abandonment', 'yes')).toEqual(['returned', 'prevented'])
  })

  test('a pair that the profile does not know allows none', () => {
    expect(allowedResults(profile, 'forced_marriage', 'yes')).toEqual([])
  })

  test('a result that the pair does not allow is refused, with the ones it does', () => {
    const refusals = refusalsOf(profile, { ...abandonment, outcome: 'yes', result: 'abduction' })
    expect(refusals).toEqual([{ reason: 'result-not-allowed', allowed: ['returned', 'prevented'] }])
  })

  test('an allowed result is not refused', () => {
    expect(refusalsOf(profile, { ...abandonment, outcome: 'yes', result: 'returned' })).toEqual([])
  })
})

describe('conditions', () => {
  test('an outcome that needs a tie refuses another tie, also without a result', () => {
    const refusals = refusalsOf(profile, { ...abandonment, outcome: 'no_right', tie: 'nationality' })
    expect(refusals).toEqual([{ reason: 'condition', of: 'outcome', on: 'ties', needed: ['none'] }])
  })

  test('a result that needs a place refuses another place', () => {
    const codes = { ...abandonment, outcome: 'yes', result: 'prevented', clientLocation: 'abroad' }
    expect(refusalsOf(profile, codes)).toEqual([
      { reason: 'condition', of: 'result', on: 'client_locations', needed: ['in_netherlands'] },
    ])
  })

  test('each broken condition is named', () => {
    const codes = { ...abandonment, outcome: 'yes', result: 'returned', tie: 'none', clientLocation: 'in_netherlands' }
    expect(refusalsOf(profile, codes)).toHaveLength(2)
  })

  test('what is not known yet breaks no condition', () => {
    expect(refusalsOf(profile, { ...abandonment, outcome: 'yes', result: 'prevented' })).toEqual([])
    expect(refusalsOf(profile, {})).toEqual([])
  })

  test('what is only expected is no reason to refuse, but is named', () => {
    const codes = { ...abandonment, outcome: 'no', result: 'abduction', victimGroup: 'adult' }
    expect(refusalsOf(profile, codes)).toEqual([])
    expect(unexpectedOf(profile, codes)).toEqual(['victim_groups'])
    expect(unexpectedOf(profile, { ...codes, victimGroup: 'minor' })).toEqual([])
  })
})
