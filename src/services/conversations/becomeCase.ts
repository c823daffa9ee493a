import type { Actor } from '../../domain/access/actor.ts'
import type { Profile } from '../../domain/codes/profile.ts'
import { conversationTermsOf } from '../../domain/conversations/conversationTerms.ts'
import { AppError } from '../../errors.ts'
import { appendAccess } from '../../store/access/log/accessLog.ts'
import { lockConversation, saveBecameCase, takeMinute, tellTalk } from '../../store/conversations/conversationFile.ts'
import { asChat } from '../../store/conversations/withChat.ts'
import type { ActorTx } from '../../store/withActor.ts'
import { refuseUnless } from '../access/refuseUnless.ts'
import { decideForDesk } from './inConversation.ts'

type Became = { readonly caseId: number; readonly number: string }

/**
 * Lets a conversation become a case, or part of one, in the transaction that writes to the case: both stand, or none. Fails with `forbidden`
 * for who holds no conversations, with `not-found`, and with `refused` and the reason of the rule, first of all without consent.
 */
export async function becomeCase(
  tx: ActorTx,
  { profile }: { readonly profile: Pick<Profile, 'terms'> },
  actor: Actor,
  { conversation, found }: { readonly conversation: string; readonly found: Became },
): Promise<void> {
  refuseUnless(actor, 'hold_conversations')
  await asChat(tx, async () => {
    const locked = await lockConversation(tx, actor.tenant, conversation)
    if (!locked) throw new AppError('not-found')
    const now = await takeMinute(tx)
    const held = { ...locked, now }
    await decideForDesk(tx, actor, conversationTermsOf(profile.terms), held, { do: 'make-case' })
    const { caseId, number } = found
    await saveBecameCase(tx, actor.tenant, locked.id, { at: now, number })
    await appendAccess(tx, {
      action: 'turn_conversation',
      purpose: 'conversations',
      cases: [caseId],
      part: conversation,
    })
    await tellTalk(tx, locked.channel)
  })
}
