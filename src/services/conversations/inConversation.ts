import type { AccessAction } from '../../domain/access/accessActions.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { mayDo } from '../../domain/access/permissions.ts'
import type { Conversation } from '../../domain/conversations/conversation.ts'
import { conversationAfter } from '../../domain/conversations/conversationEvent.ts'
import type {
  ConversationCommand,
  ConversationRefusal,
  ConversationTerms,
} from '../../domain/conversations/conversationRule.ts'
import { decideConversation } from '../../domain/conversations/decideConversation.ts'
import { AppError } from '../../errors.ts'
import { appendAccess } from '../../store/access/log/accessLog.ts'
import { type LockedConversation, lockConversation, takeMinute } from '../../store/conversations/conversationFile.ts'
import { listDeskReaderPersons } from '../../store/conversations/conversationKeys.ts'
import type { ActorTx } from '../../store/withActor.ts'

/** A conversation that is held for somebody of the desk, with this minute. */
export type HeldConversation = LockedConversation & { readonly now: string }

/** Holds a conversation and writes the line of the access log. Fails with `not-found` for a number that is none. */
export async function holdForDesk(
  tx: ActorTx,
  { tenant }: Actor,
  number: string,
  action: AccessAction,
): Promise<HeldConversation> {
  const locked = await lockConversation(tx, tenant, number)
  if (!locked) throw new AppError('not-found')
  await appendAccess(tx, { action, purpose: 'conversations', cases: [], part: locked.number })
  return { ...locked, now: await takeMinute(tx) }
}

/** What becomes of a conversation by what a colleague wants; unchanged when it is so already. Fails with `refused` and the reason of the rule. */
export async function decideForDesk(
  tx: ActorTx,
  actor: Actor,
  terms: ConversationTerms,
  { file, now }: Pick<HeldConversation, 'file' | 'now'>,
  command: ConversationCommand,
): Promise<Conversation> {
  const by = { side: 'desk', person: actor.person, leads: mayDo(actor.role, 'assign_case') } as const
  const deskReaders = await listDeskReaderPersons(tx, actor.tenant)
  const decision = decideConversation(file, command, { now, by, deskReaders, terms })
  if (!decision.ok) throw refusedBecause(decision.error)
  return decision.value.reduce((folded, event) => conversationAfter(folded, event, now), file)
}

/** Who comes second looks again: `conflict`. Anything else that a rule refuses: `refused`. */
export function refusedBecause({ reason, from }: ConversationRefusal): AppError {
  const code = reason === 'out_of_turn' ? 'conflict' : 'refused'
  return new AppError(code, from === undefined ? { reason } : { reason, from })
}
