/** The two sides of a conversation: somebody without a name, and the desk. */
export type Side = 'reporter' | 'desk'

/** Why somebody is kept from writing: what the desk may say, and nothing that tells who they are. */
export const blockReasons = ['threats', 'sexual', 'spam', 'other_abuse'] as const
export type BlockReason = (typeof blockReasons)[number]

/** That a conversation is to be deleted: who asked, and who of the desk agreed. `retention` is the term that ran out. */
export type AskedDeletion = {
  readonly by: Side | 'retention'
  /** The number of the colleague who asked; null when it was nobody of the desk. */
  readonly person: number | null
  readonly at: string
  readonly agreed: number | null
}

/**
 * What is known of a conversation without opening it: moments (UTC, to the minute), numbers of colleagues, and how far each side has read.
 * Messages are numbered from 1 in one row for both sides; internal notes have their place in it.
 */
export type Conversation = {
  readonly begunAt: string
  /** When the reporter last wrote, read or came back with the code. */
  readonly reporterActiveAt: string
  /** When somebody of the desk last read or wrote; null when nobody did yet. */
  readonly deskActiveAt: string | null
  /** The number of the newest message or note; 0 for none. The next one has one more. */
  readonly newest: number
  /** The number of the newest message that each side wrote for the other; 0 for none. */
  readonly written: Readonly<Record<Side, number>>
  /** The number up to which each side has opened what the other wrote. */
  readonly read: Readonly<Record<Side, number>>
  readonly withdrawnAt: string | null
  readonly deletion: AskedDeletion | null
  readonly blocked: { readonly reason: BlockReason; readonly person: number; readonly at: string } | null
  /** Who of the desk answers; null while it waits in the queue. */
  readonly worker: number | null
  readonly closedAt: string | null
  /** Colleagues who hold the key of the newest generation. */
  readonly readers: readonly number[]
  /** The generation of the key: 1 at the beginning, one more each time somebody who could read was taken out. */
  readonly generation: number
  /** The reporter agreed that what they wrote goes into a case. */
  readonly consentedAt: string | null
  /** Consent was taken back, and what the newest number was then: only what was written since can give it anew. */
  readonly consentEnded: { readonly at: string; readonly newest: number } | null
  readonly becameCaseAt: string | null
  readonly deletedAt: string | null
}

/** Whether the other side wrote something that this side did not open yet. */
export function hasUnread({ written, read }: Conversation, side: Side): boolean {
  return written[otherSide(side)] > read[side]
}

/**
 * Whether what a colleague opens counts as read by the desk: they have it, or nobody does. Whoever looks along promises nothing to who
 * waits.
 */
export function readsForDesk({ readers, worker }: Conversation, person: number): boolean {
  return readers.includes(person) && (worker === null || worker === person)
}

export function otherSide(side: Side): Side {
  return side === 'reporter' ? 'desk' : 'reporter'
}
