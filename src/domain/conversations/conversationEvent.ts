import type { AskedDeletion, BlockReason, Conversation, Side } from './conversation.ts'

/** Something that happened to a conversation. Times and numbers only; what was said is sealed. */
export type ConversationEvent =
  | { readonly type: 'written'; readonly by: Side; readonly number: number }
  | { readonly type: 'noted'; readonly number: number }
  | { readonly type: 'read'; readonly by: Side; readonly upTo: number }
  | { readonly type: 'withdrawn' }
  | { readonly type: 'resumed' }
  | { readonly type: 'deletion_asked'; readonly by: AskedDeletion['by']; readonly person: number | null }
  | { readonly type: 'deletion_agreed'; readonly person: number }
  | { readonly type: 'deletion_taken_back' }
  | { readonly type: 'deleted' }
  | { readonly type: 'blocked'; readonly reason: BlockReason; readonly person: number }
  | { readonly type: 'unblocked' }
  | { readonly type: 'taken'; readonly person: number }
  | { readonly type: 'put_back' }
  | { readonly type: 'access_given'; readonly person: number }
  | { readonly type: 'access_taken'; readonly person: number }
  | { readonly type: 'rotated' }
  | { readonly type: 'closed' }
  | { readonly type: 'reopened' }
  | { readonly type: 'consented'; readonly by: 'reporter' }
  /** A colleague noted it, and the number of the message in which the reporter said it. */
  | { readonly type: 'consented'; readonly by: 'desk'; readonly message: number }
  | { readonly type: 'consent_ended'; readonly by: Side }
  | { readonly type: 'became_case' }

type Changes = {
  readonly [Type in ConversationEvent['type']]: (
    file: Conversation,
    event: Extract<ConversationEvent, { type: Type }>,
    at: string,
  ) => Partial<Conversation>
}

/** A conversation at its beginning: `readers` are the colleagues to whom its key was sealed. */
export function newConversation(at: string, readers: readonly number[]): Conversation {
  return {
    ...{ begunAt: at, reporterActiveAt: at, deskActiveAt: null, readers, generation: 1 },
    ...{ newest: 0, written: { reporter: 0, desk: 0 }, read: { reporter: 0, desk: 0 } },
    ...{ withdrawnAt: null, deletion: null, blocked: null, worker: null, closedAt: null },
    ...{ consentedAt: null, consentEnded: null, becameCaseAt: null, deletedAt: null },
  }
}

/** What is known of a conversation after an event at a moment (UTC, ISO 8601). */
export function conversationAfter(file: Conversation, event: ConversationEvent, at: string): Conversation {
  // Each event meets its own change: the table is typed by event, which a look-up can't say.
  const change = changes[event.type] as (
    file: Conversation,
    event: ConversationEvent,
    at: string,
  ) => Partial<Conversation>
  return { ...file, ...change(file, event, at) }
}

const changes: Changes = {
  written: (file, { by, number }, at) => ({
    ...active(by, at),
    newest: number,
    written: { ...file.written, [by]: number },
  }),
  noted: (_, { number }, at) => ({ ...active('desk', at), newest: number }),
  read: (file, { by, upTo }, at) => ({
    ...active(by, at),
    read: { ...file.read, [by]: Math.max(file.read[by], upTo) },
  }),
  withdrawn: (_, __, at) => ({ ...active('reporter', at), withdrawnAt: at }),
  resumed: (_, __, at) => ({ ...active('reporter', at), withdrawnAt: null }),
  deletion_asked: (_, { by, person }, at) => ({
    ...(by === 'retention' ? {} : active(by, at)),
    deletion: { by, person, at, agreed: null },
  }),
  deletion_agreed: ({ deletion }, { person }) => ({ deletion: deletion && { ...deletion, agreed: person } }),
  deletion_taken_back: () => ({ deletion: null }),
  deleted: (_, __, at) => ({ deletedAt: at }),
  blocked: (_, { reason, person }, at) => ({ blocked: { reason, person, at } }),
  unblocked: () => ({ blocked: null }),
  taken: (_, { person }, at) => ({ ...active('desk', at), worker: person }),
  put_back: () => ({ worker: null }),
  access_given: ({ readers }, { person }) => ({ readers: [...readers.filter((other) => other !== person), person] }),
  access_taken: ({ readers, generation, worker }, { person }) => ({
    readers: readers.filter((other) => other !== person),
    generation: generation + 1,
    worker: worker === person ? null : worker,
  }),
  rotated: ({ generation }) => ({ generation: generation + 1 }),
  closed: (_, __, at) => ({ ...active('desk', at), closedAt: at }),
  reopened: () => ({ closedAt: null }),
  consented: (_, { by }, at) => ({ ...active(by, at), consentedAt: at, consentEnded: null }),
  consent_ended: ({ newest }, { by }, at) => ({ ...active(by, at), consentedAt: null, consentEnded: { at, newest } }),
  became_case: (_, __, at) => ({ ...active('desk', at), becameCaseAt: at }),
}

function active(side: Side, at: string): Partial<Conversation> {
  return side === 'reporter' ? { reporterActiveAt: at } : { deskActiveAt: at }
}
