import { createHash } from 'node:crypto'
import type { Actor } from '../../domain/access/actor.ts'
import { findUnreadInSession } from '../../store/access/inbox/inbox.ts'
import {
  countQueue,
  listQueue,
  type QueueCounts,
  type QueuedConversation,
} from '../../store/conversations/deskConversations.ts'
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
  /** A page of the list once more, for who was shown it before. */
  readonly queue: (actor: Actor, page: number) => Promise<readonly QueuedConversation[]>
  /** How many conversations there are on all pages together. */
  readonly counts: (actor: Actor) => Promise<QueueCounts>
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
  return {
    queue: (actor, page) => {
      refuseUnless(actor, 'hold_conversations')
      return withChat(actor, (tx) => listQueue(tx, actor, page))
    },
    counts: (actor) => {
      refuseUnless(actor, 'hold_conversations')
      return withChat(actor, (tx) => countQueue(tx, actor))
    },
    heard,
    news: async (actor) => {
      refuseUnless(actor, 'hold_conversations')
      if ((await withActor(actor, findUnreadInSession)) === undefined) return undefined
      const { first, counts, stamps } = await withChat(actor, async (tx) => ({
        first: await listQueue(tx, actor),
        counts: await countQueue(tx, actor),
        stamps: await listTalkStamps(tx, actor),
      }))
      const minute = now().toISOString().slice(0, 16)
      return {
        queue: stampOf([minute, first, counts, stamps]),
        stamps: Object.fromEntries(stamps.map(({ number, stamp }) => [number, stamp])),
        unread: counts.unread,
      }
    },
  }
}

function stampOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 12)
}
