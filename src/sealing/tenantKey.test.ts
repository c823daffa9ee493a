import { createSecretKey, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyEncryptionKey } from './caseKey.ts'
import { newTenantKey, type TenantKeyPlace, tokenOf, unwrapTenantKey, wrapTenantKey } from './tenantKey.ts'

const kek = keyEncryptionKey(randomBytes(32))
const place: TenantKeyPlace = { tenant: 1, use: 'names' }

test('a wrapped key of a tenant opens to the same key', () => {
  const key = newTenantKey()
  expect(unwrapTenantKey(kek, place, wrapTenantKey(kek, place, key)).equals(createSecretKey(key))).toBe(true)
})

test('it does not open for another tenant, under another key, or changed', () => {
  const wrapped = wrapTenantKey(kek, place, newTenantKey())
  expect(() => unwrapTenantKey(kek, { ...place, tenant: 2 }, wrapped)).toThrow()
  expect(() => unwrapTenantKey(keyEncryptionKey(randomBytes(32)), place, wrapped)).toThrow()
  expect(() => unwrapTenantKey(kek, place, wrapped.subarray(1))).toThrow('not a wrapped key')
  fc.assert(
    fc.property(fc.nat(wrapped.length * 8 - 1), (bit) => {
      const changed = Buffer.from(wrapped)
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(() => unwrapTenantKey(kek, place, changed)).toThrow()
    }),
  )
})

test('a token is the first 64 bits of HMAC-SHA-256 (RFC 4231, test case 2), as a signed number', () => {
  const key = createSecretKey(Buffer.from('Jefe'))
  expect(tokenOf(key, 'what do ya want for nothing?')).toBe(BigInt.asIntN(64, 0x5bdcc146bf60754en).toString())
})

test('two tenants have no token in common, and one has the same each time', () => {
  const [one, other] = [createSecretKey(randomBytes(32)), createSecretKey(randomBytes(32))]
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(tokenOf(one, text)).toBe(tokenOf(one, text))
      expect(tokenOf(one, text)).not.toBe(tokenOf(other, text))
    }),
  )
})
