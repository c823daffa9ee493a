import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkReason, cleanReason } from './sealedReason.ts'

const turned = ['\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069']
const controls = ['\u0000', '\u0007', '\u001B', '\u007F', '\u0085']

test('a reason is kept without signs that make a reader see something else than was written', () => {
  const word = fc.constantFrom('Zij', 'فاطمه', 'belde', 'می\u200Cرود', '\n')
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.constantFrom('', ...turned, ...controls))), (parts) => {
      const plain = parts.map(([text]) => text).join(' ')
      expect(cleanReason(parts.map(([text, unseen]) => text + unseen).join(' '))).toBe(plain.trim())
    }),
  )
})

test('a tab becomes a space, so that no two words run together', () => {
  expect(cleanReason('regel een\r\nregel\ttwee')).toBe('regel een\r\nregel twee')
})

test('a reason of nothing but unseen signs is too short', () => {
  expect(() => checkReason('\u202E'.repeat(40))).toThrow(expect.objectContaining({ code: 'invalid-input' }))
  checkReason('Zij belde\u0000 vandaag.')
})
