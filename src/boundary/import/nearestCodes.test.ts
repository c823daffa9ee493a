import { expect, test } from 'vitest'
import { expectedCodes } from './nearestCodes.ts'

const many = ['school', 'shelter', 'police', 'doctor', 'friend', 'victim', 'relative', 'embassy', 'other', 'youth_care']
const more = [...many, 'ministry', 'childcare', 'social_work', 'municipality']

test('few codes are all named', () => {
  expect(expectedCodes(['report', 'advice_request'], 'raport')).toBe('report, advice_request')
})

test('of many codes the five that look most like what was written are named, the nearest first', () => {
  const expected = expectedCodes(more, 'Scool').split(', ')
  expect(expected[0]).toBe('school')
  expect(expected).toHaveLength(6)
  expect(expected.at(-1)).toBe('…')
})

test('a very long text costs no more than a short one', () => {
  const codes = Array.from({ length: 250 }, (_, index) => `code_${index}`)
  expect(expectedCodes(codes, `code_7${'x'.repeat(1_000_000)}`)).toContain('code_')
})
