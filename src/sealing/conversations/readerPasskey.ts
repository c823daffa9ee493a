import { Decrypter, Encrypter, webauthn } from 'age-encryption'
import { opened } from './ageFile.ts'
import { joined, utf8Bytes, utf8Text } from './bytes.ts'
import { identityText, type ReaderIdentity, readIdentity } from './readerIdentity.ts'

/**
 * Makes a passkey that seals (WebAuthn, PRF extension), beside the one that signs in. Gives the text by which it is found again, which is
 * no secret. It is one that a device finds by that text alone (not discoverable), so that it is never offered for signing in. Throws in a
 * browser or with a device that can't do it; then a passphrase is the way. For the browser only.
 */
export function newSealingPasskey(name: string): Promise<string> {
  return webauthn.createCredential({ keyName: name, type: 'security-key' })
}

/** Seals an identity for its owner, so that it opens with the passkey and a touch. Asks for one now. Which passkey it was stands before it. */
export async function sealByPasskey(identity: string, owner: number, passkey: string): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(new webauthn.WebAuthnRecipient({ identity: passkey }))
  return joined(utf8Bytes(`${passkey}\n`), await encrypter.encrypt(identityText(identity, owner)))
}

/** The identity; missing when the passkey is another, was refused, or it was sealed for somebody else. */
export async function openByPasskey(sealed: Uint8Array, owner: number): Promise<ReaderIdentity | undefined> {
  const end = sealed.indexOf(LINE_FEED)
  const passkey = utf8Text(sealed.subarray(0, Math.max(0, end)))
  const decrypter = new Decrypter()
  try {
    decrypter.addIdentity(new webauthn.WebAuthnIdentity({ identity: passkey ?? '' }))
  } catch {
    // What stands before it is no passkey.
    return undefined
  }
  return readIdentity(await opened(decrypter, sealed.subarray(end + 1)), owner)
}

const LINE_FEED = 10
