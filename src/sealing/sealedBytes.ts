import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto'

/** Where a piece of a document belongs. `pieces` is how many there are, so that a document cut short does not open. */
export type PiecePlace = {
  readonly tenant: number
  readonly stream: number
  readonly document: number
  readonly kind: string
  readonly piece: number
  readonly pieces: number
}

/** A file is sealed in pieces of this size, so that neither side ever holds more than one of them twice. */
export const PIECE_BYTES = 1_048_576

const VERSION = 1
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Bytes that sealing adds to a piece. */
export const SEAL_BYTES = 1 + NONCE_BYTES + TAG_BYTES

/** Where the pieces of so many bytes begin. A file without a byte has one piece. */
export function pieceStarts(bytes: number): readonly number[] {
  return Array.from({ length: Math.max(1, Math.ceil(bytes / PIECE_BYTES)) }, (_, piece) => piece * PIECE_BYTES)
}

/** Seals a piece under the key of its stream: AES-256-GCM (NIST SP 800-38D), a random nonce of 96 bits; version, nonce, ciphertext, tag. */
export function sealPiece(key: Buffer, place: PiecePlace, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', createSecretKey(key), nonce).setAAD(associatedData(place))
  return Buffer.concat([Buffer.of(VERSION), nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}

/** Throws when the key or the place is another, or when one bit was changed; never gives anything that was not authenticated. */
export function openPiece(key: Buffer, place: PiecePlace, sealed: Buffer): Buffer {
  if (sealed.length < SEAL_BYTES || sealed[0] !== VERSION) throw new Error('not a sealed piece of a known version')
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', createSecretKey(key), nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(associatedData(place)).setAuthTag(sealed.subarray(sealed.length - TAG_BYTES))
  return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE_BYTES, -TAG_BYTES)), decipher.final()])
}

function associatedData({ tenant, stream, document, kind, piece, pieces }: PiecePlace): Buffer {
  return Buffer.from(`baken/document/1|${tenant}|${stream}|${document}|${kind}|${piece}|${pieces}`, 'utf8')
}
