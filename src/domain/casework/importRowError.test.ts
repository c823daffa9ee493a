import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanedEcho } from './importRowError.ts'

describe('text of a file that is shown again', () => {
  test('stays as it is when it is short and harmless', () => {
    expect(cleanedEcho('Überprüfung 7/2018')).toBe('Überprüfung 7/2018')
  })

  test('is cut at sixty characters, with a sign that it was', () => {
    expect(cleanedEcho('x'.repeat(61))).toBe(`${'x'.repeat(59)}…`)
  })

  test('never holds a control, direction or invisible character, and is never longer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const shown = cleanedEcho(text)
        expect([...shown].length).toBeLessThanOrEqual(60)
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
      }),
    )
  })
})
