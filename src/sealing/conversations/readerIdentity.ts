import { bech32 } from '@scure/base'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { opened, openWith } from './ageFile.ts'
import { utf8Bytes, utf8Text } from './bytes.ts'

/** The identity of a reader of the desk, made in their browser. Only the recipient leaves it in clear. */
export type ReaderIdentity = { readonly identity: string; readonly recipient: string }

/** 128 MiB and about a second on the computer of a desk (OWASP's first choice for scrypt: N 2^17, r 8, p 1). */
const WORK = 17

export async function newReaderIdentity(): Promise<ReaderIdentity> {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

/** Seals an identity by a passphrase (age, scrypt), for its owner: the number of the colleague is inside. `work` is the base-2 logarithm of N. */
export async function sealByPassphrase(
  identity: string,
  owner: number,
  passphrase: string,
  work = WORK,
): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setScryptWorkFactor(work)
  encrypter.setPassphrase(passphrase.normalize('NFC'))
  return encrypter.encrypt(identityText(identity, owner))
}

/** The identity; missing when the passphrase is another, or it was sealed for somebody else. */
export async function openByPassphrase(
  sealed: Uint8Array,
  owner: number,
  passphrase: string,
): Promise<ReaderIdentity | undefined> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase.normalize('NFC'))
  return readIdentity(await opened(decrypter, sealed), owner)
}

/** What is inside: owner and identity, so that what was sealed for one colleague does not open as another's. */
export function identityText(identity: string, owner: number): Uint8Array {
  return utf8Bytes(`baken/reader/1 ${owner} ${identity}`)
}

/** The identity that was inside, with the recipient that belongs to it; missing when it is none, or of another owner. */
export async function readIdentity(plain: Uint8Array | undefined, owner: number): Promise<ReaderIdentity | undefined> {
  const [kind, whose, identity] = (plain && utf8Text(plain)?.split(' ')) ?? []
  if (kind !== 'baken/reader/1' || whose !== String(owner) || !identity?.startsWith('AGE-SECRET-KEY-1'))
    return undefined
  return { identity, recipient: await identityToRecipient(identity) }
}

/** What was sealed to a reader to see whether their key works; missing when it does not. */
export function openProbe(identity: string, sealed: Uint8Array): Promise<Uint8Array | undefined> {
  return openWith(identity, sealed)
}

/** Whether a text is a public key of the kind that readers and the recovery key have (age, X25519), with its checksum. */
export function isReaderKey(text: string): boolean {
  try {
    const { prefix, bytes } = bech32.decodeToBytes(text)
    return prefix === 'age' && bytes.length === 32 && text === text.toLowerCase()
  } catch {
    // No bech32.
    return false
  }
}

/**
 * Whether bytes look as a sealed identity does: an age file by a passphrase that costs enough to guess (in practice any), or by a passkey,
 * whose name stands before it. What is not sealed is never taken.
 */
export function isWellSealed(sealed: Uint8Array, by: 'passphrase' | 'passkey', practice: boolean): boolean {
  const head = String.fromCharCode(...sealed.subarray(0, LONGEST_HEAD))
  if (by === 'passkey')
    return /^AGE-PLUGIN-FIDO2PRF-1[0-9A-Z]+\nage-encryption\.org\/v1\n-> age-encryption\.org\/fido2prf /.test(head)
  const [, work] = /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} (\d{1,2})\n/.exec(head) ?? []
  return work !== undefined && (practice || Number(work) >= WORK)
}

const LONGEST_HEAD = 1_000
