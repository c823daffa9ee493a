import type { Conversation } from './conversation.ts'
import {
  type ConversationCommand,
  type ConversationContext,
  type ConversationDecision,
  type ConversationDo,
  type ConversationRule,
  type ConversationRules,
  refuseTo,
} from './conversationRule.ts'
import { deletionRules } from './deletionRules.ts'
import { deskRules } from './deskRules.ts'
import { consentRules, reporterRules, sharedRules } from './reporterRules.ts'

export const conversationRules: ConversationRules<ConversationDo> = {
  ...reporterRules,
  ...sharedRules,
  ...consentRules,
  ...deskRules,
  ...deletionRules,
}

/** The one place that decides what may happen to a conversation: the events to write, none when it is so already, or why not. */
export function decideConversation(
  file: Conversation,
  command: ConversationCommand,
  context: ConversationContext,
): ConversationDecision {
  // Each command meets its own rule: the table is typed by command, which a look-up can't say.
  const rule = conversationRules[command.do] as ConversationRule<ConversationCommand>
  const { by } = context
  if (!rule[by.side]) return refuseTo('not_yours')
  if (file.deletedAt !== null) return refuseTo('gone')
  if (by.side !== 'desk') return rule[by.side]?.(file, command, context) ?? refuseTo('not_yours')
  if (rule.withKey && !file.readers.includes(by.person)) return refuseTo('needs_key')
  return rule.desk?.(file, command, { ...context, by }) ?? refuseTo('not_yours')
}
