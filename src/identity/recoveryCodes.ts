import { randomBytes } from 'node:crypto'
import { hashOf } from './token.ts'

declare const recoveryCode: unique symbol

/** A code in its one written form: six groups of four from the alphabet below. Made by `newRecoveryCodes` and `normaliseRecoveryCode` only. */
export type RecoveryCode = string & { readonly [recoveryCode]: true }

/** Crockford's base 32: no I, L, O or U, so that nothing on paper is mistaken for something else. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODES = 10
const GROUPS = 6
const GROUP_LENGTH = 4
const LONGEST_INPUT = 100

const written = new RegExp(`^[${ALPHABET}]{${GROUPS * GROUP_LENGTH}}$`)

/** Gives ten fresh codes of 120 bits each, to be shown once. */
export function newRecoveryCodes(): readonly RecoveryCode[] {
  return Array.from({ length: CODES }, newRecoveryCode)
}

/** Reads a code as people type it: small letters, spaces, no hyphens, O for 0 and I or L for 1. Missing when it can't be a code. */
export function normaliseRecoveryCode(text: string): RecoveryCode | undefined {
  if (text.length > LONGEST_INPUT) return undefined
  const bare = text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  return written.test(bare) ? grouped(bare) : undefined
}

/**
 * What the database keeps of a code. A plain SHA-256: a code has more than 112 bits of chance, and only a shorter one would
 * need a salt and a slow hash (OWASP ASVS 5.0, 6.5.2).
 */
export function recoveryHash(code: RecoveryCode): Buffer {
  return hashOf(`baken/recovery/1 ${code}`)
}

/** A byte modulo 32 is even over the alphabet, because 256 is a multiple of 32. */
function newRecoveryCode(): RecoveryCode {
  const letters = [...randomBytes(GROUPS * GROUP_LENGTH)].map((byte) => ALPHABET.charAt(byte % ALPHABET.length))
  return grouped(letters.join(''))
}

function grouped(bare: string): RecoveryCode {
  const groups = Array.from({ length: GROUPS }, (_, at) => bare.slice(at * GROUP_LENGTH, (at + 1) * GROUP_LENGTH))
  return groups.join('-') as RecoveryCode
}
