import { sha256 } from '@noble/hashes/sha2.js'
import {
  CODE_LENGTH,
  type ConversationCode,
  codeOf,
  locatorOf,
  NUMBERS,
  secretOf,
} from '../../domain/conversations/code.ts'
import { utf8Bytes } from './bytes.ts'

const BITS = 11

/** A new code: ten numbers by chance. 2^16 is a multiple of 2^11, so no number comes more often than another. */
export function newCode(): ConversationCode {
  const numbers = globalThis.crypto.getRandomValues(new Uint16Array(CODE_LENGTH))
  const code = codeOf([...numbers].map((number) => number % NUMBERS))
  if (!code) throw new Error('no code came of ten numbers')
  return code
}

/**
 * By what the register finds a conversation: 32 bytes (SHA-256). With 22 bits behind it this hides nothing from who has the table; it
 * only keeps what people type out of it.
 */
export function locatorHash(code: ConversationCode): Uint8Array {
  return sha256(utf8Bytes(`baken/conversation/locator/1\n${locatorOf(code).join(' ')}`))
}

/** The secret of a code as 11 bytes: eight numbers of eleven bits, one after the other. */
export function secretBytes(code: ConversationCode): Uint8Array {
  const bits = secretOf(code)
    .map((number) => number.toString(2).padStart(BITS, '0'))
    .join('')
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2))
}
