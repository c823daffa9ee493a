import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { keyEncryptionKey, newCaseKey, unwrapCaseKey, wrapCaseKey } from './caseKey.ts'

const kek = keyEncryptionKey(randomBytes(32))
const owner = { tenant: 1, stream: 7 }

test('a wrapped key comes back the same', () => {
  const key = newCaseKey()
  expect(unwrapCaseKey(kek, owner, wrapCaseKey(kek, owner, key))).toEqual(key)
})

test('a key wrapped for one case does not unwrap for another case or tenant', () => {
  const wrapped = wrapCaseKey(kek, owner, newCaseKey())
  expect(() => unwrapCaseKey(kek, { ...owner, stream: 8 }, wrapped)).toThrow()
  expect(() => unwrapCaseKey(kek, { ...owner, tenant: 2 }, wrapped)).toThrow()
})

test('a key does not unwrap with another key-encryption key', () => {
  const wrapped = wrapCaseKey(kek, owner, newCaseKey())
  expect(() => unwrapCaseKey(keyEncryptionKey(randomBytes(32)), owner, wrapped)).toThrow()
})

test('a key-encryption key of another length is refused', () => {
  expect(() => keyEncryptionKey(randomBytes(16))).toThrow('32 bytes')
})
