import { createHash, randomBytes } from 'node:crypto'

const TOKEN_BYTES = 32

/** Gives a fresh secret of 256 bits in base64url (43 characters): a session, an invitation, the cookie of a ceremony. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url')
}

/**
 * The SHA-256 of a token, which is what the database keeps. A plain hash is enough because a token has 256 bits of chance
 * (OWASP ASVS 5.0, 6.5.2); never use it for what a person made up.
 */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
