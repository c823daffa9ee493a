import { type Kysely, sql } from 'kysely'
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
  readonly deletion_asked: boolean
  readonly blocked: boolean
}

/** A message, sealed. Moments are UTC text, to the minute. */
export type SealedLine = {
  readonly seq: number
  readonly author: 'reporter' | 'desk'
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
  const truth = (answer: boolean | null): boolean => answer ?? false

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

    /** The channel of its notices; missing when the locator is taken. Fails with `database` when the keys are not those of the readers of now. */
    begin: async (conversation: NewConversation): Promise<string | undefined> => {
      const { locatorHash, salt, proof, recipient, reporterRecipient, reporterKey, kind, facts, sealedIn, message } =
        conversation
      const keys = conversation.keys.map(({ reader, sealed }) => ({
        reader,
        sealed: Buffer.from(sealed).toString('base64'),
      }))
      const channel = await one(sql<{
        value: string | null
      }>`select begin_conversation(${Buffer.from(locatorHash)}, ${Buffer.from(salt)},
        ${Buffer.from(proof)}, ${recipient}, ${reporterRecipient}, ${Buffer.from(reporterKey)}, ${kind}, ${JSON.stringify(facts)}::jsonb, ${sealedIn},
        ${JSON.stringify(keys)}::jsonb, ${Buffer.from(message)}) as value ${plannedOnce}`)
      return channel ?? undefined
    },

    /** Missing: the token opens the conversation from now on. Otherwise how many milliseconds to hold the answer that it does not. */
    open: async (locatorHash: Uint8Array, proof: Uint8Array, tokenHash: Uint8Array): Promise<number | undefined> => {
      const pause = await one(sql<{ value: number | null }>`select open_conversation(${Buffer.from(locatorHash)},
        ${Buffer.from(proof)}, ${Buffer.from(tokenHash)}) as value ${plannedOnce}`)
      return pause ?? undefined
    },

    /** For how many codes a wrong one was given in the last ten minutes. */
    wrongCodes: (): Promise<number> => one(sql<{ value: number }>`select wrong_codes() as value ${plannedOnce}`),

    state: async (tokenHash: Uint8Array): Promise<ConversationState | undefined> => {
      const { rows } =
        await sql<ConversationState>`select channel, reporter_recipient, generation, reporter_key, kind, messages,
        withdrawn, deletion_asked, blocked from conversation_state(${Buffer.from(tokenHash)}) ${plannedOnce}`.execute(
          db,
        )
      return rows[0]
    },

    /** What was said after a message, oldest first, at most a hundred. What the desk noted for itself is not there. */
    lines: async (tokenHash: Uint8Array, after: number): Promise<readonly SealedLine[]> => {
      const { rows } = await sql<SealedLine>`select seq, author, sealed, written_at
        from conversation_lines(${Buffer.from(tokenHash)}, ${after}) ${plannedOnce}`.execute(db)
      return rows
    },

    /** Whether the message took its number. Not when another took it, or when nothing may be added any more: look at the state again. */
    add: async (tokenHash: Uint8Array, seq: number, sealed: Uint8Array): Promise<boolean> => {
      const taken = await one(sql<{
        value: number | null
      }>`select add_to_conversation(${Buffer.from(tokenHash)}, ${seq},
        ${Buffer.from(sealed)}) as value ${plannedOnce}`)
      return taken !== null
    },

    withdraw: async (tokenHash: Uint8Array): Promise<boolean> =>
      truth(await one(sql`select withdraw_conversation(${Buffer.from(tokenHash)}) as value ${plannedOnce}`)),

    askDeletion: async (tokenHash: Uint8Array): Promise<boolean> =>
      truth(await one(sql`select ask_deletion(${Buffer.from(tokenHash)}) as value ${plannedOnce}`)),

    leave: async (tokenHash: Uint8Array): Promise<void> => {
      await sql`select leave_conversation(${Buffer.from(tokenHash)}) ${plannedOnce}`.execute(db)
    },
  }
}
