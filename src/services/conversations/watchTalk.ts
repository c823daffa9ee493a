import { createHash } from 'node:crypto'
import type { Actor } from '../../domain/access/actor.ts'
import { findUnreadInSession } from '../../store/access/inbox/inbox.ts'
import { listQueue, type QueuedConversation } from '../../store/conversations/deskConversations.ts'
import { listTalkStamps } from '../../store/conversations/talkStamps.ts'
import type { WithActor } from '../../store/withActor.ts'
import { refuseUnless } from '../access/refuseUnless.ts'

/** News of conversations for a page that stays open: which changed, and nothing of what. */
export type TalkNews = {
  /** Another text whenever the list would look otherwise; also with each minute, since it says how long somebody waits. */
  readonly queue: string
  /** Another text by number whenever something happened in a conversation. */
  readonly stamps: Readonly<Record<string, string>>
  /** In how many conversations something was written that this colleague did not see. */
  readonly unread: number
}

export type WatchTalk = {
  /** Missing when the session is over. Not a line in the access log: the page that shows it was one, and this says no more than that. */
  readonly news: (actor: Actor) => Promise<TalkNews | undefined>
  /** The list once more, for a page that showed it before. */
  readonly queue: (actor: Actor) => Promise<readonly QueuedConversation[]>
  /** Calls back when something happened in a conversation. Gives the function that ends it. */
  readonly heard: (news: () => void) => () => void
}

type Tools = {
  readonly withActor: WithActor
  readonly withChat: WithActor
  readonly now: () => Date
  readonly heard: WatchTalk['heard']
}

/** What keeps a page of the desk up to date. Fails with `forbidden` for who holds no conversations. */
export function makeWatchTalk({ withActor, withChat, now, heard }: Tools): WatchTalk {
  const queue = (actor: Actor) => {
    refuseUnless(actor, 'hold_conversations')
    return withChat(actor, (tx) => listQueue(tx, actor))
  }
  return {
    queue,
    heard,
    news: async (actor) => {
      refuseUnless(actor, 'hold_conversations')
      if ((await withActor(actor, findUnreadInSession)) === undefined) return undefined
      const { listed, stamps } = await withChat(actor, async (tx) => ({
        listed: await listQueue(tx, actor),
        stamps: await listTalkStamps(tx, actor),
      }))
      const minute = now().toISOString().slice(0, 16)
      return {
        queue: stampOf([minute, listed]),
        stamps: Object.fromEntries(stamps.map(({ number, stamp }) => [number, stamp])),
        unread: listed.filter(({ unread }) => unread > 0).length,
      }
    },
  }
}

function stampOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 12)
}
