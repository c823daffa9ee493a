import fc from 'fast-check'
import { Secret, TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { readDrawing } from '../web/look/parts/readDrawing.ts'
import { matchingStep, newTotpSecret, totpQr, totpText, totpUri } from './totp.ts'

/** RFC 6238, appendix B, SHA-1: seconds and the last six of the eight digits. */
const vectors: readonly (readonly [number, string])[] = [
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
]
const rfcSecret = Buffer.from('12345678901234567890')
const now = Date.UTC(2026, 0, 1, 12, 0, 10)

test.each(vectors)('the code of RFC 6238 at %i seconds is good in its own step', (seconds, code) => {
  expect(matchingStep(rfcSecret, code, seconds * 1000)).toBe(Math.floor(seconds / 30))
})

test('a code gives the same step whether it comes early, in time or late', () => {
  const seconds = fc.integer({ min: 1_000_000_000, max: 3_000_000_000 })
  fc.assert(
    fc.property(seconds, fc.constantFrom(-30, 0, 30), (at, off) => {
      const secret = newTotpSecret()
      expect(matchingStep(secret, codeAt(secret, at), (at + off) * 1000)).toBe(Math.floor(at / 30))
    }),
  )
})

test('a code is wrong two steps before and after its own', () => {
  expect(matchingStep(rfcSecret, codeAt(rfcSecret, now / 1000), now - 60_000)).toBeUndefined()
  expect(matchingStep(rfcSecret, codeAt(rfcSecret, now / 1000), now + 60_000)).toBeUndefined()
})

test('a code of another secret is wrong', () => {
  const others = Array.from({ length: 50 }, newTotpSecret)
  const good = others.filter((secret) => matchingStep(rfcSecret, codeAt(secret, now / 1000), now) !== undefined)
  expect(good.length).toBeLessThan(3) // by chance three in a million each
})

test('a code may be typed in two groups', () => {
  expect(matchingStep(rfcSecret, ' 287 082 ', 59_000)).toBe(1)
})

test.each(['', '28708', '2870823', '28708a', '٢٨٧٠٨٢', '-87082', '1e5000', '9'.repeat(100_000)])(
  'what is not six digits is no code (%#)',
  (code) => expect(matchingStep(rfcSecret, code, 59_000)).toBeUndefined(),
)

test('the address names the person and the issuer, and its secret is the secret', () => {
  const uri = new URL(totpUri(rfcSecret, 'marit@nl', 'Baken'))
  expect(uri.protocol).toBe('otpauth:')
  expect(decodeURIComponent(uri.pathname)).toContain('Baken:marit@nl')
  expect(uri.searchParams.get('secret')).toBe(totpText(rfcSecret).replaceAll(' ', ''))
})

test('the secret is shown in groups of four', () => {
  expect(totpText(rfcSecret)).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ')
})

test('the QR code is a drawing that the pages accept, and holds no text of the address', () => {
  const svg = totpQr(totpUri(newTotpSecret(), '<b style="x">@nl', 'Baken'))
  expect(readDrawing(svg)).toBe(svg)
  expect(svg).not.toMatch(/style|script|otpauth|href/)
})

function codeAt(secret: Buffer, seconds: number): string {
  return TOTP.generate({ secret: new Secret({ buffer: Uint8Array.from(secret).buffer }), timestamp: seconds * 1000 })
}
