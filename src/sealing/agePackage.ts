import { createHash } from 'node:crypto'
import { Encrypter } from 'age-encryption'

/** A file that only who has the identity behind the recipient can open (age, https://age-encryption.org/v1). Throws when it is no recipient. */
export async function sealForRecipient(recipient: string, content: Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return encrypter.encrypt(content)
}

/** Whether something can be encrypted to it: a public key of age, with its checksum. */
export function isRecipient(text: string): boolean {
  if (!text.startsWith('age1')) return false
  try {
    new Encrypter().addRecipient(text)
    return true
  } catch {
    // The library says why in English, for programmers; who typed it is told to copy it again.
    return false
  }
}

/** A short name of a recipient to read aloud: the first 128 bits of its SHA-256 in groups of four. */
export function fingerprintOf(recipient: string): string {
  const hash = createHash('sha256').update(recipient).digest('hex').slice(0, 32)
  return hash.match(/.{4}/g)?.join(' ') ?? ''
}
