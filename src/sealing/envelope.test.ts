import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commitmentOf, open, type SealedPlace, seal } from './envelope.ts'

const key = randomBytes(32)
const salt = randomBytes(32)
const place: SealedPlace = { tenant: 1, stream: 7, version: 2, part: 'identity' }

test('what is sealed opens to the same text and salt', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const whole = Buffer.from(text, 'utf8').toString('utf8')
      expect(open(key, place, seal(key, place, salt, whole))).toEqual({ salt, text: whole })
    }),
  )
})

const elsewhere: readonly (readonly [string, SealedPlace])[] = [
  ['tenant', { ...place, tenant: 2 }],
  ['case', { ...place, stream: 8 }],
  ['event', { ...place, version: 3 }],
  ['field', { ...place, part: 'contact' }],
]

test.each(elsewhere)('a part moved to another %s does not open', (_, other) => {
  const sealed = seal(key, place, salt, 'secret')
  expect(() => open(key, other, sealed)).toThrow()
})

test('a part does not open with the key of another case', () => {
  expect(() => open(randomBytes(32), place, seal(key, place, salt, 'secret'))).toThrow()
})

test('one flipped bit anywhere is refused', () => {
  const sealed = seal(key, place, salt, 'secret')
  fc.assert(
    fc.property(fc.nat(sealed.length * 8 - 1), (bit) => {
      const changed = Buffer.from(sealed)
      const index = bit >> 3
      changed[index] = (changed[index] ?? 0) ^ (1 << (bit & 7))
      expect(() => open(key, place, changed)).toThrow()
    }),
  )
})

test('a shortened part is refused', () => {
  const sealed = seal(key, place, salt, '')
  for (let length = 0; length < sealed.length; length += 1) {
    expect(() => open(key, place, sealed.subarray(0, length))).toThrow()
  }
})

test('sealing the same text twice gives two ciphertexts', () => {
  expect(seal(key, place, salt, 'secret')).not.toEqual(seal(key, place, salt, 'secret'))
})

test('a commitment depends on part, salt and text, and not on the order of the parts', () => {
  const a = { part: 'a', salt, text: 'x' }
  const b = { part: 'b', salt: randomBytes(32), text: 'y' }
  expect(commitmentOf([a, b])).toEqual(commitmentOf([b, a]))
  const others = [[{ ...a, text: 'z' }, b], [{ ...a, salt: b.salt }, b], [{ ...a, part: 'c' }, b], [a], []]
  for (const other of others) expect(commitmentOf(other)).not.toEqual(commitmentOf([a, b]))
})
