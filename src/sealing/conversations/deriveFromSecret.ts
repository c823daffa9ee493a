import { scryptAsync } from '@noble/hashes/scrypt.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bech32 } from '@scure/base'
import { identityToRecipient } from 'age-encryption'
import type { ConversationCode } from '../../domain/conversations/code.ts'
import { joined, utf8Bytes } from './bytes.ts'
import { secretBytes } from './newCode.ts'

/** What the secret of a code gives, and nothing else can. */
export type ReporterKeys = {
  /** Shows the register that somebody has the code, without telling it: 32 bytes, kept there as its hash. */
  readonly verifier: Uint8Array
  /** Opens what is written to the reporter (an identity of age, X25519), and what others seal it to. */
  readonly identity: string
  readonly recipient: string
  /** Vouches to desk and reporter that a message comes from one of them: 32 bytes, the same as long as the conversation lasts. */
  readonly voucher: Uint8Array
}

/** How slow a guess is made: scrypt (RFC 7914) with these numbers takes 32 MiB. */
export const stretching = { N: 2 ** 15, r: 8, p: 1, dkLen: 96 } as const
const SALT_BYTES = 16

/** Makes 96 bytes of a secret and a salt, slowly. On the server it may be the one of Node, which leaves the thread free. */
export type Stretch = (secret: Uint8Array, salt: Uint8Array) => Promise<Uint8Array>

/** The keys of a reporter from code and salt, the same wherever it is done. Throws when the salt is not 16 bytes. */
export async function deriveFromSecret(
  code: ConversationCode,
  salt: Uint8Array,
  stretch: Stretch = stretchHere,
): Promise<ReporterKeys> {
  if (salt.length !== SALT_BYTES) throw new Error('the salt of a conversation has 16 bytes')
  const bytes = await stretch(secretBytes(code), joined(utf8Bytes('baken/conversation/secret/1\n'), salt))
  const identity = bech32.encodeFromBytes('AGE-SECRET-KEY-', bytes.slice(32, 64)).toUpperCase()
  return {
    verifier: bytes.slice(0, 32),
    identity,
    recipient: await identityToRecipient(identity),
    voucher: bytes.slice(64, 96),
  }
}

/** What the register keeps of a verifier: its SHA-256. Nobody comes in with it. */
export function verifierHash(verifier: Uint8Array): Uint8Array {
  return sha256(verifier)
}

/** In the browser: other work of the page goes on in between. */
const stretchHere: Stretch = (secret, salt) => scryptAsync(secret, salt, stretching)
