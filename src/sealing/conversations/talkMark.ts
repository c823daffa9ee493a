import { sha256 } from '@noble/hashes/sha2.js'
import { asText, utf8Bytes } from './bytes.ts'

const SIGNS = 22

/**
 * By what a page says which conversation it means: 22 signs, of the recipient of its reporter. A browser has one session, and may have opened
 * another conversation in another tab; what does not fit is not done.
 */
export function markOf(reporterRecipient: string): string {
  return asText(sha256(utf8Bytes(`baken/conversation/mark/1\n${reporterRecipient}`))).slice(0, SIGNS)
}
