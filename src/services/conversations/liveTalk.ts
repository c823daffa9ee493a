import type { TalkHearer } from '../../store/conversations/talkNotices.ts'

/** Calls `heard` whenever something happens in a conversation, or may have. Gives the function that ends it. */
export type Subscribe = (channel: string, heard: () => void) => () => void

/** Passes on what is heard of conversations to whoever follows one, by its channel. */
export function makeLiveTalk(): TalkHearer & {
  readonly subscribe: Subscribe
  /** The same for all conversations: for who has the queue. */
  readonly subscribeAll: (heard: () => void) => () => void
} {
  const ofAll = new Set<() => void>()
  const followers = new Map<string, Set<() => void>>()
  return {
    hears: (channel) => {
      for (const heard of [...(followers.get(channel) ?? []), ...ofAll]) heard()
    },
    missed: () => {
      for (const all of [...followers.values(), ofAll]) for (const heard of all) heard()
    },
    subscribe: (channel, heard) => {
      const all = followers.get(channel) ?? new Set()
      // One for each call: the same function may be given twice.
      const own = () => heard()
      followers.set(channel, all.add(own))
      return () => {
        all.delete(own)
        if (all.size === 0 && followers.get(channel) === all) followers.delete(channel)
      }
    },
    subscribeAll: (heard) => {
      const own = () => heard()
      ofAll.add(own)
      return () => void ofAll.delete(own)
    },
  }
}
