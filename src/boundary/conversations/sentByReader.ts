import { z } from 'zod'
import { language, oneOf, parseQuery } from '../parseQuery.ts'
import { hashBytes, readSent, recipient, sealedIdentity } from './fields.ts'

const sealings = ['passphrase', 'passkey'] as const
const keySent = z.strictObject({
  recipient,
  sealedBy: z.enum(sealings, sealings.join(', ')),
  sealed: sealedIdentity,
})
const openedSent = z.strictObject({ opened: hashBytes })

/** What a page of one's own key, or of the readers, says was done before it. */
export const keyDone = ['tried', 'changed', 'retired', 'offered', 'proven', 'wrong', 'known', 'no-key'] as const
export type KeyDone = (typeof keyDone)[number]
const doneQuery = z.strictObject({ ...language, done: oneOf(keyDone).optional() })

/** A key as the browser of its owner made it: the secret half sealed. */
export function parseReaderKey(body: unknown) {
  return readSent(keySent, body)
}

/** What a key opened: 32 bytes. */
export function parseOpenedProbe(body: unknown): Uint8Array {
  return readSent(openedSent, body).opened
}

export function parseKeyDone(query: unknown): KeyDone | undefined {
  return parseQuery(doneQuery, query).done
}

const LONGEST_TYPED = 100
const typed = z.string(`1-${LONGEST_TYPED}`).max(LONGEST_TYPED, `1-${LONGEST_TYPED}`).default('')
const recoveryForm = z.strictObject({ recipient: typed })
const probeForm = z.strictObject({ text: typed })

/** The public half of a recovery key, as it was pasted: whether it is one, the service says. */
export function parseRecoveryKey(body: unknown): string {
  return parseQuery(recoveryForm, body).recipient.trim()
}

const retirement = z.strictObject({ sure: z.literal('yes', 'yes').optional() })

/** Whether somebody who takes their key out of use ticked that nobody else reads what they read. */
export function parseRetirement(body: unknown): boolean {
  return parseQuery(retirement, body ?? {}).sure !== undefined
}

/** What a recovery key opened, as it was typed over. */
export function parseTypedProbe(body: unknown): string {
  return parseQuery(probeForm, body).text
}
