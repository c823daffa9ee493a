import { AppError } from '../../../errors.ts'
import { fingerprintOf, isRecipient, sealForRecipient } from '../../../sealing/agePackage.ts'

/** Public keys that recipients gave. */
export type RecipientKeys = {
  /** A short name of a key to compare by telephone; missing when it is no public key of age. */
  readonly fingerprintOf: (recipient: string) => string | undefined
  /** A text that only the recipient can open. Fails with `invalid-input` when that is no public key of age. */
  readonly sealText: (recipient: string, text: string) => Promise<Uint8Array>
}

export const recipientKeys: RecipientKeys = {
  fingerprintOf: (recipient) => (isRecipient(recipient) ? fingerprintOf(recipient) : undefined),
  sealText: async (recipient, text) => {
    if (!isRecipient(recipient)) throw new AppError('invalid-input', { field: 'recipient', expected: 'age1...' })
    return sealForRecipient(recipient, new TextEncoder().encode(text))
  },
}
