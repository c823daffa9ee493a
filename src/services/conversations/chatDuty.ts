import type { Actor } from '../../domain/access/actor.ts'
import { AppError } from '../../errors.ts'
import { appendAccess } from '../../store/access/log/accessLog.ts'
import { beginChatDuty, type ChatWorker, endChatDuty, listChatWorkers } from '../../store/conversations/chatDuty.ts'
import { findOwnReaderKey } from '../../store/conversations/readerKeys.ts'
import { countOpenChats, countWaitingConversations } from '../../store/conversations/waitingCount.ts'
import type { ActorTx, WithActor } from '../../store/withActor.ts'
import { refuseUnless } from '../access/refuseUnless.ts'

/** Longer than a shift nobody is on the chat without saying it again. */
const LONGEST_MS = 12 * 3_600_000

/**
 * Who of the desk is on the chat. It ends by its time, by signing out or being away too long, and when the own key is retired. Fails with
 * `forbidden` for who holds no conversations.
 */
export function makeChatDuty(withChat: WithActor, now: () => number = Date.now) {
  const asReader = async <T>(actor: Actor, work: (tx: ActorTx) => Promise<T>): Promise<T> => {
    refuseUnless(actor, 'hold_conversations')
    return withChat(actor, work)
  }

  return {
    /** In how many conversations somebody waits for an answer. No line in the access log: it says nothing of any of them. */
    waiting: (actor: Actor): Promise<number> => asReader(actor, (tx) => countWaitingConversations(tx, actor.tenant)),

    /** Those who are there now, by name. */
    list: (actor: Actor): Promise<readonly ChatWorker[]> => asReader(actor, listChatWorkers),

    /**
     * From now until a moment (UTC, ISO 8601). Fails with `refused`: `no-tried-key` for who could not open what is written, and
     * `not-within-shift` when it is over already or more than twelve hours away.
     */
    begin: (actor: Actor, until: string): Promise<void> =>
      asReader(actor, async (tx) => {
        const own = await findOwnReaderKey(tx, actor)
        if (!own?.tried) throw new AppError('refused', { reason: 'no-tried-key' })
        const length = Date.parse(until) - now()
        if (!(length > 0 && length <= LONGEST_MS)) throw new AppError('refused', { reason: 'not-within-shift' })
        await appendAccess(tx, { action: 'begin_chat_duty', purpose: 'conversations', cases: [] })
        await beginChatDuty(tx, actor, until)
      }),

    /** How many chats go on that nobody would answer if this colleague left; 0 while somebody else is there, or they are not. */
    leftAlone: (actor: Actor): Promise<number> => asReader(actor, (tx) => countLeftAlone(tx, actor)),

    /** Nothing happens for who was not there. Fails with `conflict` when chats would be left alone, unless that is what they want. */
    end: (actor: Actor, isSure = false): Promise<void> =>
      asReader(actor, async (tx) => {
        if (!isSure && (await countLeftAlone(tx, actor)) > 0)
          throw new AppError('conflict', { reason: 'chats-left-alone' })
        if (!(await endChatDuty(tx, actor))) return
        await appendAccess(tx, { action: 'end_chat_duty', purpose: 'conversations', cases: [] })
      }),
  }
}

async function countLeftAlone(tx: ActorTx, { tenant, person }: Actor): Promise<number> {
  const workers = await listChatWorkers(tx)
  const isAlone = workers.length > 0 && workers.every((worker) => worker.person === person)
  return isAlone ? countOpenChats(tx, tenant) : 0
}

export type ChatDuty = ReturnType<typeof makeChatDuty>

/** Somebody who is on the chat now. */
export type OnChat = Awaited<ReturnType<ChatDuty['list']>>[number]
