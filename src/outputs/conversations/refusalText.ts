import type { RefusalReason } from '../../domain/conversations/conversationRule.ts'
import type { Words } from '../../messages/words.ts'

/** Why the desk can't do something with a conversation, and what to do instead. */
export function refusalText(say: Words, reason: RefusalReason): { readonly why: string; readonly instead: string } {
  return { why: say(`conversations.refused_${reason}`), instead: say(`conversations.instead_${reason}`) }
}
