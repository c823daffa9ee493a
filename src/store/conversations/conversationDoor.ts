import { type Kysely, sql } from 'kysely'
import type { AskedDeletion } from '../../domain/conversations/conversation.ts'
import type { RefusalReason } from '../../domain/conversations/conversationRule.ts'
import { plannedOnce } from '../plannedOnce.ts'

/** Somebody of the desk for whom what is begun now is sealed, or the recovery key. */
export type ReaderKey = { readonly reader: number; readonly recipient: string }

/** A conversation as it begins: sealed before it came here. */
export type NewConversation = {
  readonly locatorHash: Uint8Array
  readonly salt: Uint8Array
  readonly proof: Uint8Array
  readonly recipient: string
  readonly reporterRecipient: string
  /** What the reporter writes on from now, sealed to themselves. */
  readonly reporterKey: Uint8Array
  readonly kind: 'report' | 'advice' | 'help' | 'chat'
  /** What the reporter chose to give, as codes. */
  readonly facts: Readonly<Record<string, string>>
  readonly sealedIn: 'browser' | 'server'
  /** The key of the conversation, sealed to each of the readers of now. */
  readonly keys: readonly { readonly reader: number; readonly sealed: Uint8Array }[]
  readonly message: Uint8Array
  /** The pictures of the message, in their order, each sealed by itself. */
  readonly parts?: readonly Uint8Array[]
}

/** As long a picture may be: bytes, sealed. */
export const LONGEST_PART = 1_600_000

/**
 * Why something was not done, as `decideConversation` has it; `gone` also when there is no session, `full` when nothing more fits,
 * `too_fast` when much came just now.
 */
export type DoorRefusal =
  | Extract<RefusalReason, 'gone' | 'blocked' | 'withdrawn' | 'not_withdrawn' | 'deletion_asked' | 'nothing_asked'>
  | Extract<RefusalReason, 'out_of_turn' | 'is_case'>
  | 'full'
  | 'too_fast'

/** What the reporter adds: sealed for its number, with the key of a generation, and its pictures, each sealed by itself. */
export type AddedMessage = {
  readonly number: number
  readonly generation: number
  readonly sealed: Uint8Array
  readonly parts?: readonly Uint8Array[]
}

export type ConversationState = {
  readonly channel: string
  readonly reporter_recipient: string
  readonly generation: number
  /** What to write on, sealed to the reporter by who made it: nothing else says where to seal to. */
  readonly reporter_key: Buffer
  readonly kind: NewConversation['kind']
  readonly messages: number
  readonly withdrawn: boolean
  readonly blocked: boolean
  /** The desk thinks that it is answered; who writes opens it again. */
  readonly closed: boolean
  /** Somebody of the desk has it. */
  readonly taken: boolean
  /** Who noted that the reporter agrees that it goes into a case; null when they do not, or no longer. */
  readonly consented_by: 'reporter' | 'desk' | null
  /** The reporter agreed before, and does no longer. */
  readonly consent_ended: boolean
  readonly is_case: boolean
  readonly deletion_by: AskedDeletion['by'] | null
  /** UTC text, to the minute. */
  readonly deletion_asked_at: string | null
  /** The number up to which somebody of the desk has read; 0 for none. */
  readonly read_by_desk: number
  /** How many chats wait longer than this one; null when it is no chat, or does not wait. */
  readonly waiting: number | null
}

/** A message, sealed. Moments are UTC text, to the minute. */
export type SealedLine = {
  readonly seq: number
  readonly author: 'reporter' | 'desk'
  /** Of the key that it was sealed with. */
  readonly generation: number
  readonly sealed: Buffer
  readonly written_at: string
}

export type ConversationDoor = ReturnType<typeof makeConversationDoor>

/**
 * What somebody without a name can do with a conversation, under the login that reads no table. A session is the SHA-256 of a token by
 * chance, and lasts twenty minutes from the last look. Whoever has none, or no longer, gets nothing: missing, empty or false.
 */
export function makeConversationDoor<Schema>(db: Kysely<Schema>) {
  const one = async <T>(statement: ReturnType<typeof sql<{ value: T }>>): Promise<T> => {
    const { rows } = await statement.execute(db)
    const [row] = rows
    if (!row) throw new Error('a function of the register gave no answer')
    return row.value
  }
  const refusal = async (statement: ReturnType<typeof sql<{ value: DoorRefusal | null }>>) =>
    (await one(statement)) ?? undefined
  const buffers = (parts: readonly Uint8Array[]) => parts.map((part) => Buffer.from(part))

  return {
    /** None when nobody of the desk would read, or nothing could be recovered: then no conversation can be begun. */
    readers: async (): Promise<readonly ReaderKey[]> => {
      const { rows } =
        await sql<ReaderKey>`select reader, recipient from conversation_readers() ${plannedOnce}`.execute(db)
      return rows
    },

    /** 16 bytes; of a locator that does not exist as well, and always the same. */
    salt: (locatorHash: Uint8Array): Promise<Buffer> =>
      one(sql<{ value: Buffer }>`select conversation_salt(${Buffer.from(locatorHash)}) as value ${plannedOnce}`),

    /**
     * The channel of its notices; missing when the locator is taken. Fails with `database` when the keys are not those of the readers of
     * now.
     */
    begin: async (conversation: NewConversation): Promise<string | undefined> => {
      const { locatorHash, salt, proof, recipient, reporterRecipient, reporterKey, kind, facts, sealedIn, message } =
        conversation
      const parts = buffers(conversation.parts ?? [])
      const keys = conversation.keys.map(({ reader, sealed }) => ({
        reader,
        sealed: Buffer.from(sealed).toString('base64'),
      }))
      const channel = await one(sql<{
        value: string | null
      }>`select begin_conversation(${Buffer.from(locatorHash)}, ${Buffer.from(salt)},
        ${Buffer.from(proof)}, ${recipient}, ${reporterRecipient}, ${Buffer.from(reporterKey)}, ${kind}, ${JSON.stringify(facts)}::jsonb, ${sealedIn},
        ${JSON.stringify(keys)}::jsonb, ${Buffer.from(message)}, ${parts}::bytea[]) as value ${plannedOnce}`)
      return channel ?? undefined
    },

    /** Missing: the token opens the conversation from now on. Otherwise how many milliseconds to hold the answer that it does not. */
    open: async (locatorHash: Uint8Array, proof: Uint8Array, tokenHash: Uint8Array): Promise<number | undefined> => {
      const pause = await one(sql<{ value: number | null }>`select open_conversation(${Buffer.from(locatorHash)},
        ${Buffer.from(proof)}, ${Buffer.from(tokenHash)}) as value ${plannedOnce}`)
      return pause ?? undefined
    },

    /** Whether somebody of the desk is on the chat now. */
    isChatStaffed: (): Promise<boolean> => one(sql<{ value: boolean }>`select chat_state() as value ${plannedOnce}`),

    /** For how many codes a wrong one was given in the last ten minutes. */
    wrongCodes: (): Promise<number> => one(sql<{ value: number }>`select wrong_codes() as value ${plannedOnce}`),

    state: async (tokenHash: Uint8Array): Promise<ConversationState | undefined> => {
      const { rows } =
        await sql<ConversationState>`select channel, reporter_recipient, generation, reporter_key, kind, messages,
        withdrawn, blocked, closed, taken, consented_by, consent_ended, is_case, deletion_by, deletion_asked_at, read_by_desk, waiting
        from conversation_state(${Buffer.from(tokenHash)}) ${plannedOnce}`.execute(db)
      return rows[0]
    },

    /** What was said after a message, oldest first, at most a hundred. What the desk noted for itself is not there. */
    lines: async (tokenHash: Uint8Array, after: number): Promise<readonly SealedLine[]> => {
      const { rows } = await sql<SealedLine>`select seq, author, generation, sealed, written_at
        from conversation_lines(${Buffer.from(tokenHash)}, ${after}) ${plannedOnce}`.execute(db)
      return rows
    },

    /** A picture of a message; missing when there is none. */
    part: async (tokenHash: Uint8Array, seq: number, part: number): Promise<Buffer | undefined> => {
      const kept = await one(sql<{ value: Buffer | null }>`select conversation_picture(${Buffer.from(tokenHash)},
        ${seq}, ${part}) as value ${plannedOnce}`)
      return kept ?? undefined
    },

    /**
     * Adds a message with its pictures. Missing: it took its number. `out_of_turn`: another message took it, or the key was replaced; look
     * at the state again and seal anew.
     */
    add: (tokenHash: Uint8Array, { number, generation, sealed, parts = [] }: AddedMessage) =>
      refusal(sql`select add_to_conversation(${Buffer.from(tokenHash)}, ${number}, ${generation}, ${Buffer.from(sealed)},
        ${buffers(parts)}::bytea[]) as value ${plannedOnce}`),

    withdraw: (tokenHash: Uint8Array) =>
      refusal(sql`select withdraw_conversation(${Buffer.from(tokenHash)}) as value ${plannedOnce}`),

    /** Takes back that it was withdrawn. */
    resume: (tokenHash: Uint8Array) =>
      refusal(sql`select resume_conversation(${Buffer.from(tokenHash)}) as value ${plannedOnce}`),

    /** The reporter agrees that what they wrote goes into a case. */
    consent: (tokenHash: Uint8Array) =>
      refusal(sql`select consent_to_case(${Buffer.from(tokenHash)}) as value ${plannedOnce}`),

    /** The reporter agrees no longer, whoever noted that they did. Of a case that was made nothing is undone. */
    takeBackConsent: (tokenHash: Uint8Array) =>
      refusal(sql`select take_back_consent(${Buffer.from(tokenHash)}) as value ${plannedOnce}`),

    askDeletion: (tokenHash: Uint8Array) =>
      refusal(sql`select ask_deletion(${Buffer.from(tokenHash)}) as value ${plannedOnce}`),

    takeBackDeletion: (tokenHash: Uint8Array) =>
      refusal(sql`select take_back_deletion(${Buffer.from(tokenHash)}) as value ${plannedOnce}`),

    leave: async (tokenHash: Uint8Array): Promise<void> => {
      await sql`select leave_conversation(${Buffer.from(tokenHash)}) ${plannedOnce}`.execute(db)
    },
  }
}
