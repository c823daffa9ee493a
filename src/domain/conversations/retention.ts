import { parseIsoDate } from '../shared/isoDate.ts'
import { addDays } from '../terms/calendar.ts'
import type { Conversation } from './conversation.ts'
import type { ConversationTerms } from './conversationRule.ts'

/** When somebody of either side last did something (UTC, ISO 8601). */
export function lastActiveAt({ begunAt, reporterActiveAt, deskActiveAt }: Conversation): string {
  return [begunAt, reporterActiveAt, deskActiveAt ?? begunAt].reduce((last, at) => (isBefore(last, at) ? at : last))
}

/** Until when a conversation is kept while both sides are silent (UTC, ISO 8601). Then its deletion is asked; it never goes unasked. */
export function keptUntil(file: Conversation, { keptDays }: ConversationTerms): string {
  return afterDays(lastActiveAt(file), keptDays)
}

export function isBefore(one: string, other: string): boolean {
  return Date.parse(one) < Date.parse(other)
}

/** The same time of the clock so many days later; UTC has no hour that is skipped. Throws on what is no moment. */
export function afterDays(at: string, days: number): string {
  const [day = '', time = ''] = at.split('T')
  const from = parseIsoDate(day)
  if (!from || !time.endsWith('Z')) throw new Error('not a moment in UTC')
  return `${addDays(from, days)}T${time}`
}
