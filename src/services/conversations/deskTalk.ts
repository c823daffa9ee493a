import type { Actor } from '../../domain/access/actor.ts'
import { AppError } from '../../errors.ts'
import { type Access, appendAccess } from '../../store/access/log/accessLog.ts'
import {
  addDeskMessage,
  blockConversation,
  canOpen,
  type DeskConversation,
  type DeskLine,
  findConversation,
  giveKeys,
  holdConversation,
  listDeskLines,
  listOwnKeys,
  listQueue,
  listReadersWithout,
  markRead,
  type QueuedConversation,
} from '../../store/conversations/deskConversations.ts'
import type { ActorTx, WithActor } from '../../store/withActor.ts'
import { refuseUnless } from '../access/refuseUnless.ts'

/** A conversation as a reader opens it in the browser: all of it sealed, with what was sealed to their own key. */
export type OpenedConversation = {
  readonly conversation: DeskConversation
  /** The key of the conversation by generation, sealed to this reader; empty for who was not given it. */
  readonly keys: readonly { readonly generation: number; readonly sealed: Buffer }[]
  readonly lines: readonly DeskLine[]
  /** Colleagues who read, and lack its key. */
  readonly without: readonly { readonly reader: number; readonly name: string; readonly recipient: string }[]
}

export type DeskMessage = {
  /** The number that it was sealed for. */
  readonly seq: number
  /** A note is for the desk alone. */
  readonly author: 'desk' | 'note'
  readonly generation: number
  readonly sealed: Uint8Array
}

export type DeskTalk = ReturnType<typeof makeDeskTalk>

/**
 * What the desk does with conversations without a name. The server opens none of them. Fails with `forbidden` for who holds no conversations
 * and with `not-found` for a number that does not exist. Every look and every change is a line in the access log, with the number.
 */
export function makeDeskTalk(withChat: WithActor) {
  const atDesk = <T>(actor: Actor, work: (tx: ActorTx) => Promise<T>): Promise<T> => {
    refuseUnless(actor, 'hold_conversations')
    return withChat(actor, work)
  }
  const log = (tx: ActorTx, action: Access['action'], part?: string) =>
    appendAccess(tx, { action, purpose: 'conversations', cases: [], part })
  const inConversation = <T>(
    actor: Actor,
    number: string,
    action: Access['action'],
    work: (tx: ActorTx, found: DeskConversation) => Promise<T>,
  ): Promise<T> =>
    atDesk(actor, async (tx) => {
      const found = await findConversation(tx, actor, number)
      if (!found) throw new AppError('not-found')
      await log(tx, action, found.number)
      return work(tx, found)
    })

  return {
    /** Those that wait for an answer first, the longest waiting on top. */
    queue: (actor: Actor): Promise<readonly QueuedConversation[]> =>
      atDesk(actor, async (tx) => {
        await log(tx, 'list_conversations')
        return listQueue(tx, actor)
      }),

    /** What was said after a message, sealed; from then on it counts as read by who asked. */
    open: (actor: Actor, number: string, after = 0): Promise<OpenedConversation> =>
      inConversation(actor, number, 'read_conversation', async (tx, conversation) => {
        const { tenant } = actor
        const keys = await listOwnKeys(tx, actor, conversation.id)
        const lines = await listDeskLines(tx, tenant, conversation.id, after)
        const newest = lines.at(-1)
        if (newest && keys.length > 0) await markRead(tx, actor, conversation.id, newest.seq)
        const without = await listReadersWithout(tx, tenant, conversation.id)
        return { conversation, keys, lines, without }
      }),

    /** Adds what was sealed for the next number. Fails with `conflict` when another message took it, or the key was replaced meanwhile. */
    write: (actor: Actor, number: string, message: DeskMessage): Promise<void> =>
      inConversation(actor, number, 'write_in_conversation', async (tx, { id }) => {
        if (!(await addDeskMessage(tx, actor, id, message))) throw new AppError('conflict')
      }),

    /** Gives it to a reader who can open it, or back to the queue. Fails with `refused` when they can't. */
    handOver: (actor: Actor, number: string, holder: number | null): Promise<void> =>
      inConversation(actor, number, 'hand_over_conversation', async (tx, { id }) => {
        if (holder !== null && !(await canOpen(tx, actor.tenant, id, holder)))
          throw new AppError('refused', { reason: 'holder-lacks-key' })
        await holdConversation(tx, actor.tenant, id, holder)
      }),

    /** For who abuses it: nothing is added any more. No address is needed, and none is known. */
    block: (actor: Actor, number: string): Promise<void> =>
      inConversation(actor, number, 'block_conversation', (tx, { id }) => blockConversation(tx, actor, id)),

    /** Gives colleagues the key, sealed to each in the browser of somebody who has it. Fails with `refused` for who has it not. */
    giveKeys: (
      actor: Actor,
      number: string,
      keys: readonly { readonly generation: number; readonly reader: number; readonly sealed: Uint8Array }[],
    ): Promise<void> =>
      inConversation(actor, number, 'give_conversation_key', async (tx, { id }) => {
        if (!(await canOpen(tx, actor.tenant, id, actor.person)))
          throw new AppError('refused', { reason: 'giver-lacks-key' })
        await giveKeys(tx, actor.tenant, id, keys)
      }),
  }
}
