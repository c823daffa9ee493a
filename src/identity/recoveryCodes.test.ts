import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newRecoveryCodes, normaliseRecoveryCode, type RecoveryCode, recoveryHash } from './recoveryCodes.ts'

const codes = fc.constant(null).map(() => newRecoveryCodes()[0] as RecoveryCode)

test('there are ten codes, all different, of more than 112 bits', () => {
  const made = newRecoveryCodes()
  expect(new Set(made).size).toBe(10)
  for (const code of made) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){5}$/)
  expect(24 * Math.log2(32)).toBeGreaterThan(112)
})

test('each letter of the alphabet comes up about as often', () => {
  const letters = Array.from({ length: 100 }, newRecoveryCodes).flat().join('').replaceAll('-', '')
  const counts = [...Map.groupBy(letters, (letter) => letter).values()].map((same) => same.length)
  expect(counts).toHaveLength(32)
  expect(Math.min(...counts)).toBeGreaterThan(600) // 750 expected; 600 is more than five deviations away
  expect(Math.max(...counts)).toBeLessThan(900)
})

test('a code is read however it is typed', () => {
  const sloppy = fc.record({ code: codes, low: fc.boolean(), gap: fc.constantFrom('', ' ', '-', ' - ', '\t') })
  fc.assert(
    fc.property(sloppy, ({ code, low, gap }) => {
      const typed = ` ${code.replaceAll('-', gap)}\n`
      expect(normaliseRecoveryCode(low ? typed.toLowerCase() : typed)).toBe(code)
    }),
  )
})

test('a letter that looks like a digit is read as that digit', () => {
  expect(normaliseRecoveryCode('oOiI-lL01-AAAA-AAAA-AAAA-AAAA')).toBe('0011-1101-AAAA-AAAA-AAAA-AAAA')
})

test.each(['', 'AAAA', 'UUUU-AAAA-AAAA-AAAA-AAAA-AAAA', `${'A'.repeat(24)}B`, 'A'.repeat(1_000_000), 'é'.repeat(24)])(
  'what can not be a code is no code (%#)',
  (text) => expect(normaliseRecoveryCode(text)).toBeUndefined(),
)

test('the same code gives the same hash, another code another one, and the hash is not that of the bare text', () => {
  const [one, two] = newRecoveryCodes() as [RecoveryCode, RecoveryCode]
  expect(recoveryHash(one)).toEqual(recoveryHash(normaliseRecoveryCode(one.toLowerCase()) as RecoveryCode))
  expect(recoveryHash(one)).not.toEqual(recoveryHash(two))
  expect(recoveryHash(one)).toHaveLength(32)
})
