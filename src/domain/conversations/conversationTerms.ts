import { type Terms, termOf } from '../codes/terms.ts'
import type { ConversationTerms } from './conversationRule.ts'

/** The terms of conversations, as the profile sets them in days. Throws when it does not. */
export function conversationTermsOf(terms: Terms): ConversationTerms {
  return { keptDays: daysOf(terms, 'retention_conversation'), graceDays: daysOf(terms, 'conversation_grace') }
}

function daysOf(terms: Terms, code: string): number {
  const term = termOf(terms, code)
  const [days] = term?.unit === 'days' ? term.value : []
  if (days === undefined) throw new Error(`the profile has no term ${code} in days`)
  return days
}
