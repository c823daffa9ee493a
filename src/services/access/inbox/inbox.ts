import type { Actor } from '../../../domain/access/actor.ts'
import {
  countUnread,
  findUnreadInSession,
  listNotices,
  markRead,
  type Notice,
} from '../../../store/access/inbox/inbox.ts'
import type { WithActor } from '../../../store/withActor.ts'

/** A page of the inbox has so many notices. */
export const NOTICES_PER_PAGE = 30

export type InboxPage = {
  readonly notices: readonly Notice[]
  readonly unread: number
  /** The last notice of this page, when older ones follow. */
  readonly older: number | undefined
}

/** What somebody is told: their own and nobody else's. */
export type Inbox = {
  /** Newest first; those older than the notice `before`. */
  readonly list: (actor: Actor, before?: number) => Promise<InboxPage>
  readonly unread: (actor: Actor) => Promise<number>
  /** One notice or all; what was read before, or is somebody else's, stays as it is. */
  readonly markRead: (actor: Actor, id: number | 'all') => Promise<void>
  /** How many are unread; missing when the session is over. Keeps no session alive, so that a page that waits may ask. */
  readonly unreadInSession: (actor: Actor) => Promise<number | undefined>
}

export function makeInbox(withActor: WithActor): Inbox {
  return {
    list: (actor, before) =>
      withActor(actor, async (tx) => {
        const found = await listNotices(tx, actor, { before, most: NOTICES_PER_PAGE + 1 })
        const notices = found.slice(0, NOTICES_PER_PAGE)
        const older = found.length > notices.length ? notices.at(-1)?.id : undefined
        return { notices, unread: await countUnread(tx, actor), older }
      }),
    unread: (actor) => withActor(actor, (tx) => countUnread(tx, actor)),
    markRead: async (actor, id) => {
      await withActor(actor, (tx) => markRead(tx, actor, id))
    },
    unreadInSession: (actor) => withActor(actor, findUnreadInSession),
  }
}
