import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sourceFiles } from './sourceFiles.ts'

const protecting = [
  /\b(?:createCipheriv|createDecipheriv|createHmac|hkdfSync|scrypt|argon2|timingSafeEqual)\b[^\n]*from 'node:crypto'/,
  /^import \{[^}]*\b(?:createCipheriv|createDecipheriv|createHmac|hkdfSync)\b[^}]*\} from 'node:crypto'/m,
  /from '@noble\/hashes\/(?:hmac|hkdf|scrypt|pbkdf2|argon2)\.js'/,
  /from '@noble\/(?:ciphers|curves)/,
  /from '(?:age-encryption|otpauth|openid-client|@simplewebauthn\/server)'/,
]

test('every file that protects with a key stands in the list of cryptography, and none that does not', () => {
  const list = readFileSync('docs/cryptography.md', 'utf8')
  const listed = new Set([...list.matchAll(/`([a-zA-Z/]+\.ts)`/g)].map(([, path = '']) => path))
  const found = sourceFiles()
    .filter(({ text }) => protecting.some((pattern) => pattern.test(text)))
    .map(({ path }) => path)
  expect([...listed].toSorted()).toEqual(found.toSorted())
})

test('chance for keys, tokens and codes comes from no generator that can be guessed', () => {
  const guessable = sourceFiles().filter(({ text }) => /\bMath\.random\b/.test(text))
  expect(guessable.map(({ path }) => path)).toEqual([])
})
