import { Decrypter, Encrypter } from 'age-encryption'

/** Seals bytes to recipients of age. Throws when there is none, or one that is no key: nothing ever goes on unsealed. */
export async function sealTo(recipients: readonly string[], plain: Uint8Array): Promise<Uint8Array> {
  if (recipients.length === 0) throw new Error('nothing is sealed to nobody')
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return encrypter.encrypt(plain)
}

/** The bytes of an age file; missing when this identity does not open it, or one bit of it was changed. */
export async function openWith(identity: string, file: Uint8Array): Promise<Uint8Array | undefined> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return opened(decrypter, file)
}

/** The same with identities or passphrases that were added already. */
export async function opened(decrypter: Decrypter, file: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    return await decrypter.decrypt(file)
  } catch {
    // The library throws for another key and for damage alike; neither gives anything.
    return undefined
  }
}
