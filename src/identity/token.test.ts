import { expect, test } from 'vitest'
import { hashOf, newToken } from './token.ts'

test('a token is 256 bits in characters that a link and a cookie can hold', () => {
  const token = newToken()
  expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(Buffer.from(token, 'base64url')).toHaveLength(32)
})

test('no two tokens are the same', () => {
  expect(new Set(Array.from({ length: 1000 }, newToken)).size).toBe(1000)
})

test('the hash of a token is its SHA-256', () => {
  expect(hashOf('abc').toString('hex')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
