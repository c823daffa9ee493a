import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import type { KeyEncryptionKey } from './caseKey.ts'

/** Where a secret belongs. It is bound into the ciphertext: moved to another person or use it does not open. */
export type SecretPlace = { readonly kind: SecretKind; readonly tenant: number; readonly of: number | string }

export type SecretKind = 'totp' | 'provider' | 'draft' | 'ceremony'

/** Seals what belongs to accounts and not to a case, and names what may not be stored as it is. */
export type AccountSecrets = {
  readonly seal: (place: SecretPlace, plain: Buffer) => Buffer
  /** Throws when it was sealed by another key, for another place, or changed since. */
  readonly open: (place: SecretPlace, sealed: Buffer) => Buffer
  /** A name that tells nothing of what it stands for without the key: 32 bytes. */
  readonly nameOf: (kind: string, text: string) => Buffer
}

const VERSION = 1
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Keys of their own, derived from the key-encryption key (HKDF-SHA-256, RFC 5869), so that it seals nothing itself; AES-256-GCM. */
export function makeAccountSecrets(kek: KeyEncryptionKey): AccountSecrets {
  const sealing = derived(kek, 'baken/account-secrets/1')
  const naming = derived(kek, 'baken/account-names/1')
  return {
    seal(place, plain) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(associatedData(place))
      return Buffer.concat([Buffer.of(VERSION), nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
    },
    open(place, sealed) {
      if (sealed.length < 1 + NONCE_BYTES + TAG_BYTES || sealed[0] !== VERSION) throw new Error('not a sealed secret')
      const decipher = createDecipheriv('aes-256-gcm', sealing, sealed.subarray(1, 1 + NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      })
      decipher.setAAD(associatedData(place)).setAuthTag(sealed.subarray(sealed.length - TAG_BYTES))
      return Buffer.concat([
        decipher.update(sealed.subarray(1 + NONCE_BYTES, sealed.length - TAG_BYTES)),
        decipher.final(),
      ])
    },
    nameOf: (kind, text) => createHmac('sha256', naming).update(`${kind}\n${text}`, 'utf8').digest(),
  }
}

function derived(kek: KeyEncryptionKey, use: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', kek.secret, '', use, 32)))
}

function associatedData({ kind, tenant, of }: SecretPlace): Buffer {
  return Buffer.from(`baken/account-secret/1|${kind}|${tenant}|${of}`, 'utf8')
}
