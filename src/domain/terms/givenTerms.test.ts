import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { profile } from '../../../test/support/profileNl.ts'
import { type Term, type Terms, termOf } from '../codes/terms.ts'
import { givenTerm, type Situation, termsForDesk } from './givenTerms.ts'

const { terms } = profile
const safe: Situation = { clientPlace: 'in_netherlands', safetyAssessmentValid: true }
const desks = fc.constantFrom('hub', 'ministry', 'safety', 'shelter', 'veilig_thuis', 'Veilig_Thuis', '')
const places = fc.constantFrom(null, 'in_netherlands', 'about_to_travel', 'abroad', 'unknown')
const situations: fc.Arbitrary<Situation> = fc.record({ clientPlace: places, safetyAssessmentValid: fc.boolean() })

/** Terms as a profile could have them, also one whose settings would let the family be told too early. */
const anyTerm: fc.Arbitrary<Term> = fc
  .record({
    base: fc.constantFrom(...terms.entries),
    desk: fc.constantFrom<Term['desk'][]>(undefined, 'veilig_thuis'),
    informsFamily: fc.option(
      fc.record({
        blockedAt: fc.subarray(['abroad', 'unknown', 'about_to_travel']),
        needs: fc.subarray(['valid_safety_assessment', 'something_else']),
      }),
      { nil: undefined },
    ),
  })
  .map(({ base, desk, informsFamily }) => ({ ...base, desk, informsFamily }))
const anyTerms: fc.Arbitrary<Terms> = fc.array(anyTerm, { maxLength: 12 }).map((entries) => ({ entries, holidays: [] }))

const codes = (desk: string, situation: Situation) => termsForDesk(terms, desk, situation).map(({ code }) => code)

describe('telling the family', () => {
  test('is never asked while the client is abroad or the place unknown, nor without a valid assessment', () => {
    fc.assert(
      fc.property(anyTerms, desks, situations, (some, desk, situation) => {
        const asks = termsForDesk(some, desk, situation).some(({ informsFamily }) => informsFamily)
        const { clientPlace, safetyAssessmentValid } = situation
        const isHere = clientPlace !== null && clientPlace !== 'abroad' && clientPlace !== 'unknown'
        if (asks) expect([isHere, safetyAssessmentValid, desk]).toEqual([true, true, 'veilig_thuis'])
      }),
      { numRuns: 2000 },
    )
  })

  test('is asked of Veilig Thuis when the client is here and an assessment stands', () => {
    expect(codes('veilig_thuis', safe)).toContain('vt_inform_family')
  })

  test.each([
    ['abroad', { ...safe, clientPlace: 'abroad' }],
    ['at an unknown place', { ...safe, clientPlace: 'unknown' }],
    ['at a place that nobody recorded', { ...safe, clientPlace: null }],
    ['here, without a valid assessment', { ...safe, safetyAssessmentValid: false }],
  ])('is not asked with the client %s', (_, situation) => {
    expect(codes('veilig_thuis', situation)).not.toContain('vt_inform_family')
    expect(givenTerm(terms, 'vt_inform_family', 'veilig_thuis', situation)).toBeUndefined()
  })

  test('is not asked when the profile needs something that no rule knows', () => {
    const term = termOf(terms, 'vt_inform_family')
    if (!term) throw new Error('no term vt_inform_family')
    const informsFamily = { blockedAt: [], needs: ['valid_safety_assessment', 'full_moon'] }
    const changed = { entries: [{ ...term, informsFamily }], holidays: [] }
    expect(termsForDesk(changed, 'veilig_thuis', safe)).toEqual([])
  })
})

describe('terms of a desk', () => {
  test('go to that desk only', () => {
    fc.assert(
      fc.property(anyTerms, desks, situations, (some, desk, situation) => {
        for (const term of termsForDesk(some, desk, situation)) expect(term.desk ?? desk).toBe(desk)
      }),
    )
  })

  test('of Veilig Thuis are three, and no other desk sees one', () => {
    const own = ['vt_safety_assessment', 'vt_investigation', 'vt_inform_family']
    expect(codes('veilig_thuis', safe)).toEqual(expect.arrayContaining(own))
    for (const desk of ['hub', 'ministry', 'safety', 'shelter', 'child_protection_board', '']) {
      expect(codes(desk, safe).filter((code) => own.includes(code))).toEqual([])
    }
  })

  test('without a desk go to everyone', () => {
    expect(codes('hub', safe)).toHaveLength(terms.entries.length - 3)
  })
})
