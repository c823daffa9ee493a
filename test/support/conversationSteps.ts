import type { Conversation } from '../../src/domain/conversations/conversation.ts'
import { conversationAfter, newConversation } from '../../src/domain/conversations/conversationEvent.ts'
import type {
  ConversationCommand,
  ConversationContext,
  ConversationDoer,
} from '../../src/domain/conversations/conversationRule.ts'
import { decideConversation } from '../../src/domain/conversations/decideConversation.ts'

export const begun = '2026-03-01T12:00:00.000Z'
export const terms = { keptDays: 90, graceDays: 7 }
export const reporter = { side: 'reporter' } as const
export const program = { side: 'program' } as const
export const [mira, noor, ole] = [11, 12, 13]
export const colleague = (person: number, leads = false) => ({ side: 'desk', person, leads }) as const
export const fresh = newConversation(begun, [mira, noor])

export function contextOf(by: ConversationDoer, now: string): ConversationContext {
  return { now, by, deskReaders: [mira, noor, ole], terms }
}

type Step = readonly [ConversationDoer, ConversationCommand]

export function done(file: Conversation, ...steps: readonly Step[]): Conversation {
  return doneAt(file, begun, ...steps)
}

export function doneAt(file: Conversation, now: string, ...steps: readonly Step[]): Conversation {
  return steps.reduce((known, [by, command]) => {
    const decision = decideConversation(known, command, contextOf(by, now))
    if (!decision.ok) throw new Error(`${command.do} was refused: ${decision.error.reason}`)
    return decision.value.reduce((folded, event) => conversationAfter(folded, event, now), known)
  }, file)
}

export function decided(file: Conversation, by: ConversationDoer, command: ConversationCommand, now = begun) {
  const decision = decideConversation(file, command, contextOf(by, now))
  return decision.ok ? decision.value : decision.error
}

export function refused(file: Conversation, by: ConversationDoer, command: ConversationCommand, now = begun) {
  const decision = decideConversation(file, command, contextOf(by, now))
  return decision.ok ? 'allowed' : decision.error.reason
}

/** So many days after the beginning. */
export function days(count: number): string {
  return new Date(Date.parse(begun) + count * 86_400_000).toISOString()
}
