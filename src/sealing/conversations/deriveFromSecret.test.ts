import { createHash, randomBytes, scryptSync } from 'node:crypto'
import { bech32 } from '@scure/base'
import { identityToRecipient } from 'age-encryption'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ConversationCode, codeOf } from '../../domain/conversations/code.ts'
import { nativeStretch } from '../nativeStretch.ts'
import { deriveFromSecret, verifierHash } from './deriveFromSecret.ts'
import { locatorHash, newCode, secretBytes } from './newCode.ts'

const salt = Uint8Array.from({ length: 16 }, (_, index) => index)
const code = asCode([0, 2047, 1, 2, 3, 5, 8, 1024, 2046, 777])

test('a code and a salt always give the same keys, on every machine and in every release', async () => {
  const keys = await deriveFromSecret(code, salt)
  expect({ ...keys, verifier: hex(keys.verifier), voucher: hex(keys.voucher) }).toEqual({
    verifier: 'beef920a75d16f77d88301b97e4b71a834e90a206b87c745cb710d5c6a0c367c',
    identity: 'AGE-SECRET-KEY-1U5P9DXQYT3Z92GMA3PF4F23RHYGC59NK5W8F43CW5G8NX3YEQU3Q5RT6SK',
    recipient: 'age1qkazj2dj96apkn7z64jh8lq7v608696evlwl4mzhklkxp5h6mdqshjmdhx',
    voucher: 'e5750fb67a9e20667eea5a6b00080ae22af8a1080bd128e22a923bc8a19252a5',
  })
  expect(hex(locatorHash(code))).toBe('1d0ed504e5f2411d134d6e72323b3f6a855cebe183aeb4e3cab4aed4731b924e')
})

test('they are what scrypt of Node gives for the secret: verifier, seed of the identity, voucher', async () => {
  const secret = Buffer.from(
    [1, 2, 3, 5, 8, 1024, 2046, 777]
      .map((number) => number.toString(2).padStart(11, '0'))
      .join('')
      .match(/.{8}/g)
      ?.map((byte) => Number.parseInt(byte, 2)) ?? [],
  )
  const salted = Buffer.concat([Buffer.from('baken/conversation/secret/1\n'), salt])
  const bytes = scryptSync(secret, salted, 96, { N: 32_768, r: 8, p: 1, maxmem: 64 * 1024 * 1024 })
  const keys = await deriveFromSecret(code, salt)
  expect(hex(keys.verifier)).toBe(bytes.subarray(0, 32).toString('hex'))
  expect(hex(bech32.decodeToBytes(keys.identity).bytes)).toBe(bytes.subarray(32, 64).toString('hex'))
  expect(hex(keys.voucher)).toBe(bytes.subarray(64).toString('hex'))
  expect(await identityToRecipient(keys.identity)).toBe(keys.recipient)
})

test('the browser and the server come to the same keys', async () => {
  expect(await deriveFromSecret(code, salt, nativeStretch)).toEqual(await deriveFromSecret(code, salt))
})

test('another salt, or one number more or less, gives other keys; a locator gives none', async () => {
  const from = async (numbers: readonly number[], with_: Uint8Array) =>
    hex((await deriveFromSecret(asCode(numbers), with_, nativeStretch)).verifier)
  const right = await from(code, salt)
  expect(await from(code, randomBytes(16))).not.toBe(right)
  for (let place = 2; place < 10; place += 1) {
    expect(await from(code.with(place, (code[place] ?? 0) ^ 1), salt)).not.toBe(right)
  }
  expect(await from(code.with(0, 1).with(1, 2), salt)).toBe(right)
})

test('a salt that is not 16 bytes is refused', async () => {
  for (const length of [0, 15, 17])
    await expect(deriveFromSecret(code, new Uint8Array(length))).rejects.toThrow('16 bytes')
})

test('the register keeps the hash of a verifier, which is not the verifier', () => {
  const verifier = randomBytes(32)
  expect(hex(verifierHash(verifier))).toBe(createHash('sha256').update(verifier).digest('hex'))
})

test('eight numbers are eleven bytes, and no two secrets the same ones', () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 2047 }), { minLength: 10, maxLength: 10 })
  fc.assert(
    fc.property(numbers, (given) => {
      const bytes = secretBytes(asCode(given))
      expect(bytes).toHaveLength(11)
      const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
      expect(bits.match(/.{11}/g)?.map((number) => Number.parseInt(number, 2))).toEqual(given.slice(2))
    }),
  )
})

test('a new code has every number, in every place, and none comes twice', () => {
  const codes = Array.from({ length: 5_000 }, () => newCode())
  expect(new Set(codes.flat()).size).toBe(2048)
  expect(new Set(codes.map((each) => each.join(' '))).size).toBe(codes.length)
  const means = Array.from(
    { length: 10 },
    (_, place) => codes.reduce((sum, each) => sum + (each[place] ?? 0), 0) / codes.length,
  )
  // Eight standard errors of a mean of 5,000 numbers that are spread evenly.
  for (const mean of means) expect(Math.abs(mean - 1023.5)).toBeLessThan(67)
})

test('codes of another secret and the same locator are found under one hash', () => {
  expect(locatorHash(asCode([0, 2047, ...code.slice(2).toReversed()]))).toEqual(locatorHash(code))
  expect(locatorHash(asCode([2047, 0, ...code.slice(2)]))).not.toEqual(locatorHash(code))
})

function asCode(numbers: readonly number[]): ConversationCode {
  const found = codeOf(numbers)
  if (!found) throw new Error('no code')
  return found
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
