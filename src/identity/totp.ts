import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { encode } from 'uqr'

const SECRET_BYTES = 20
const STEP_SECONDS = 30
const DIGITS = 6
const WINDOW = 1
const QUIET_ZONE = 4

/** The settings that every authenticator app understands; SHA-1 is safe here, because HMAC does not rest on collisions (RFC 6238, 1.2). */
const settings = { algorithm: 'SHA1', digits: DIGITS, period: STEP_SECONDS } as const

/** Gives a fresh secret of 160 bits, as RFC 4226 (4, R6) recommends. Keep it sealed. */
export function newTotpSecret(): Buffer {
  return randomBytes(SECRET_BYTES)
}

/** The address that an authenticator app reads. Holds the secret: show it once, never log it. */
export function totpUri(secret: Buffer, label: string, issuer: string): string {
  return new TOTP({ ...settings, secret: asSecret(secret), label, issuer }).toString()
}

/** The secret as people type it into an app without a camera: base 32 in groups of four. */
export function totpText(secret: Buffer): string {
  return asSecret(secret).base32.replaceAll(/.{4}(?=.)/g, '$& ')
}

/**
 * The number of the 30-second step (since 1970) that a code belongs to: the present one, the one before or the one after.
 * Missing when the code is wrong. A code stays good for its steps, so the caller refuses a step at or before the last one used
 * (RFC 6238, 5.2).
 */
export function matchingStep(secret: Buffer, code: string, nowMs: number): number | undefined {
  const token = code.replaceAll(/\s/g, '')
  if (!/^[0-9]{6}$/.test(token)) return undefined
  const delta = TOTP.validate({ ...settings, secret: asSecret(secret), token, timestamp: nowMs, window: WINDOW })
  return delta === null ? undefined : Math.floor(nowMs / 1000 / STEP_SECONDS) + delta
}

/**
 * An address as a QR code: an SVG with one path, without style, script or link, so that `style-src 'self'` lets it through.
 * Black on white with its quiet zone of four, also in a dark theme: scanners need it (ISO/IEC 18004).
 */
export function totpQr(uri: string): string {
  const { data, size } = encode(uri, { ecc: 'M', border: QUIET_ZONE })
  const bars = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">`,
    `<rect width="${size}" height="${size}" fill="#fff"/><path fill="#000" d="${bars.join('')}"/></svg>`,
  ].join('')
}

function asSecret(secret: Buffer): Secret {
  return new Secret({ buffer: Uint8Array.from(secret).buffer })
}
