import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeAccountSecrets, type SecretPlace } from './accountSecrets.ts'
import { keyEncryptionKey } from './caseKey.ts'

const secrets = makeAccountSecrets(keyEncryptionKey(randomBytes(32)))
const place: SecretPlace = { kind: 'totp', tenant: 1, of: 7 }

test('what was sealed opens again, whatever it is', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const plain = Buffer.from(bytes)
      expect(secrets.open(place, secrets.seal(place, plain))).toEqual(plain)
    }),
  )
})

test('a secret opens in its own place only', () => {
  const sealed = secrets.seal(place, Buffer.from('geheim'))
  for (const other of [
    { ...place, kind: 'draft' as const },
    { ...place, tenant: 2 },
    { ...place, of: 8 },
  ]) {
    expect(() => secrets.open(other, sealed)).toThrow()
  }
})

test('a secret of which one bit was changed does not open', () => {
  const sealed = secrets.seal(place, Buffer.from('geheim'))
  fc.assert(
    fc.property(fc.nat({ max: sealed.length * 8 - 1 }), (bit) => {
      const changed = Buffer.from(sealed)
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(() => secrets.open(place, changed)).toThrow()
    }),
  )
})

test('another key opens nothing and names everything differently', () => {
  const others = makeAccountSecrets(keyEncryptionKey(randomBytes(32)))
  expect(() => others.open(place, secrets.seal(place, Buffer.from('geheim')))).toThrow()
  expect(others.nameOf('name', 'marit@nl')).not.toEqual(secrets.nameOf('name', 'marit@nl'))
})

test('a name is the same each time, and another for each kind', () => {
  expect(secrets.nameOf('name', 'marit@nl')).toEqual(secrets.nameOf('name', 'marit@nl'))
  expect(secrets.nameOf('name', 'marit@nl')).not.toEqual(secrets.nameOf('address', 'marit@nl'))
})
