import type { Actor } from '../../domain/access/actor.ts'
import type { Profile } from '../../domain/codes/profile.ts'
import type { ConversationTerms } from '../../domain/conversations/conversationRule.ts'
import { conversationTermsOf } from '../../domain/conversations/conversationTerms.ts'
import { decideConversation } from '../../domain/conversations/decideConversation.ts'
import { appendAccess } from '../../store/access/log/accessLog.ts'
import { deleteConversation, listConversationsDue, saveDueDeletion } from '../../store/conversations/conversationEnd.ts'
import { lockConversation, takeMinute, tellTalk } from '../../store/conversations/conversationFile.ts'
import type { ActorTx, WithActor } from '../../store/withActor.ts'

type Tools = { readonly withActor: WithActor; readonly profile: Pick<Profile, 'terms'> }

/**
 * Asks to delete the conversations in which both sides were silent for as long as the profile says, and deletes those whose days of grace are
 * over, as `decideConversation` lets the program. Each in a transaction of its own, held against whoever comes back at the last minute.
 */
export async function keepConversationTerms({ withActor, profile }: Tools, housekeeper: Actor): Promise<void> {
  const terms = conversationTermsOf(profile.terms)
  const due = await withActor(housekeeper, (tx) => listConversationsDue(tx, housekeeper.tenant, terms.keptDays))
  for (const number of due) await withActor(housekeeper, (tx) => keepTerms(tx, housekeeper, { number, terms }))
}

async function keepTerms(
  tx: ActorTx,
  { tenant, purpose }: Actor,
  { number, terms }: { readonly number: string; readonly terms: ConversationTerms },
): Promise<void> {
  const found = await lockConversation(tx, tenant, number)
  if (!found) return
  const { id, channel, file } = found
  const now = await takeMinute(tx)
  const command = { do: file.deletion === null ? 'ask-deletion' : 'delete' } as const
  const decision = decideConversation(file, command, { now, by: { side: 'program' }, deskReaders: [], terms })
  if (!decision.ok) return
  if (command.do === 'delete') {
    await appendAccess(tx, { action: 'delete_conversation', purpose, cases: [], part: number })
    await deleteConversation(tx, id)
    return
  }
  await saveDueDeletion(tx, tenant, id, now)
  await tellTalk(tx, channel)
}
