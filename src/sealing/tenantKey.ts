import { createCipheriv, createDecipheriv, createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import type { KeyEncryptionKey } from './caseKey.ts'

/** A key that belongs to a whole tenant, for one use. */
export type TenantKeyPlace = { readonly tenant: number; readonly use: TenantKeyUse }
export type TenantKeyUse = 'names'

const NONCE_BYTES = 12
const TAG_BYTES = 16
const KEY_BYTES = 32
const TOKEN_BYTES = 8

export function newTenantKey(): Buffer {
  return randomBytes(KEY_BYTES)
}

/** Wraps a key of a tenant with AES-256-GCM, bound to its place and to the key that wraps it. */
export function wrapTenantKey(kek: KeyEncryptionKey, place: TenantKeyPlace, key: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', kek.secret, nonce).setAAD(associatedData(kek, place))
  return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()])
}

/** Throws when it was wrapped by another key, for another tenant or use, or changed since. */
export function unwrapTenantKey(kek: KeyEncryptionKey, place: TenantKeyPlace, wrapped: Buffer): KeyObject {
  if (wrapped.length !== NONCE_BYTES + KEY_BYTES + TAG_BYTES) throw new Error('not a wrapped key of a tenant')
  const nonce = wrapped.subarray(0, NONCE_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', kek.secret, nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(associatedData(kek, place)).setAuthTag(wrapped.subarray(wrapped.length - TAG_BYTES))
  const key = Buffer.concat([decipher.update(wrapped.subarray(NONCE_BYTES, NONCE_BYTES + KEY_BYTES)), decipher.final()])
  return createSecretKey(key)
}

/** The token of a text: the first 64 bits of its HMAC-SHA-256 (RFC 2104), as the decimal text of a signed number. */
export function tokenOf(key: KeyObject, text: string): string {
  const digest = createHmac('sha256', key).update(text, 'utf8').digest()
  return digest.subarray(0, TOKEN_BYTES).readBigInt64BE().toString()
}

function associatedData(kek: KeyEncryptionKey, { tenant, use }: TenantKeyPlace): Buffer {
  return Buffer.from(`baken/tenant-key/1|${tenant}|${use}|${kek.id}`, 'utf8')
}
