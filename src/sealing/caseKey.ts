import { createCipheriv, createDecipheriv, createHash, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'

/** The key-encryption key: 256 bits from the key file, which lies in neither database. `id` tells which one wrapped a key. */
export type KeyEncryptionKey = { readonly id: string; readonly secret: KeyObject }

/** Whose key it is: a case or an advice request of a tenant. */
export type KeyOwner = { readonly tenant: number; readonly stream: number }

const NONCE_BYTES = 12
const TAG_BYTES = 16
const KEY_BYTES = 32

export function keyEncryptionKey(secret: Buffer): KeyEncryptionKey {
  if (secret.length !== KEY_BYTES) throw new Error('a key-encryption key has 32 bytes')
  const id = createHash('sha256').update('baken/kek/1').update(secret).digest('hex').slice(0, 16)
  return { id, secret: createSecretKey(secret) }
}

export function newCaseKey(): Buffer {
  return randomBytes(KEY_BYTES)
}

/** Wraps a case key with AES-256-GCM, bound to its owner and to the key that wraps it. */
export function wrapCaseKey(kek: KeyEncryptionKey, owner: KeyOwner, key: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', kek.secret, nonce).setAAD(associatedData(kek, owner))
  return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()])
}

/** Throws when it was wrapped by another key, for another owner, or changed since. */
export function unwrapCaseKey(kek: KeyEncryptionKey, owner: KeyOwner, wrapped: Buffer): Buffer {
  if (wrapped.length !== NONCE_BYTES + KEY_BYTES + TAG_BYTES) throw new Error('not a wrapped case key')
  const nonce = wrapped.subarray(0, NONCE_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', kek.secret, nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(associatedData(kek, owner)).setAuthTag(wrapped.subarray(wrapped.length - TAG_BYTES))
  return Buffer.concat([decipher.update(wrapped.subarray(NONCE_BYTES, NONCE_BYTES + KEY_BYTES)), decipher.final()])
}

function associatedData(kek: KeyEncryptionKey, { tenant, stream }: KeyOwner): Buffer {
  return Buffer.from(`baken/case-key/1|${tenant}|${stream}|${kek.id}`, 'utf8')
}
