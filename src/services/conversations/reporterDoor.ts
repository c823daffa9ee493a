import { createHash, randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '../../errors.ts'
import { verifierHash } from '../../sealing/conversations/deriveFromSecret.ts'
import type {
  AddedMessage,
  ConversationDoor,
  ConversationState,
  DoorRefusal,
  NewConversation,
  ReaderKey,
  SealedLine,
} from '../../store/conversations/conversationDoor.ts'
import { databaseError } from '../../store/databaseError.ts'

/** A conversation as it is sent: sealed, with what shows the register later that somebody has its code. */
export type BegunConversation = Omit<NewConversation, 'proof'> & { readonly verifier: Uint8Array }

/** Where a conversation stands, and what is said in it, sealed. */
export type TalkState = ConversationState
export type TalkLine = SealedLine
export type TalkReader = ReaderKey
/** Why something was not done; `foreign_key` when the key that lies there to write on does not come from the conversation. */
export type TalkRefusal = DoorRefusal | 'foreign_key'

export type ReporterDoor = ReturnType<typeof makeReporterDoor>

/**
 * What somebody without a name does with a conversation. A session is a token by chance (43 letters, base64url), of which the register has
 * the hash; it lasts twenty minutes from the last look. Who has none, or no longer, gets nothing: missing, empty, or `gone`. Fails with
 * `database` when the register is away.
 */
export function makeReporterDoor(door: ConversationDoor) {
  const openAs = async (locator: Uint8Array, verifier: Uint8Array) => {
    const token = randomBytes(32).toString('base64url')
    const pause = await asked(door.open(locator, verifierHash(verifier), tokenHash(token)))
    return pause === undefined ? { token } : { pause }
  }
  return {
    /** For whom what is begun now has to be sealed. None: nobody would read it, and nothing can be begun. */
    readers: (): Promise<readonly TalkReader[]> => asked(door.readers()),

    /** 16 bytes; of a locator that does not exist as well, and always the same. */
    saltOf: (locator: Uint8Array): Promise<Uint8Array> => asked(door.salt(locator)),

    /**
     * The token of a session in the new conversation; missing when its locator is taken. Fails with `conflict` when it was not sealed to
     * exactly the readers of now: ask who they are, and seal anew.
     */
    begin: async ({ verifier, ...conversation }: BegunConversation): Promise<string | undefined> => {
      const proof = verifierHash(verifier)
      const channel = await asked(
        door.begin({ ...conversation, proof }).catch(async (error: unknown) => {
          const readers = (await door.readers()).map(({ reader }) => reader)
          if (isSameSet(readers, conversation.keys)) throw error
          throw new AppError('conflict', { reason: 'readers-changed' }, error)
        }),
      )
      if (channel === undefined) return undefined
      const { token } = await openAs(conversation.locatorHash, verifier)
      if (token === undefined) throw new Error('a conversation does not open with what it began with')
      return token
    },

    /**
     * The token of a session; missing when this opens nothing. That answer is held as long as the register asks, whether there is such a
     * conversation or not, unless the signal ends it.
     */
    open: async (locator: Uint8Array, verifier: Uint8Array, signal?: AbortSignal): Promise<string | undefined> => {
      const { token, pause } = await openAs(locator, verifier)
      if (pause !== undefined) await sleep(pause, undefined, { signal }).catch(() => undefined)
      return token
    },

    /** Whether somebody of the desk is on the chat now. */
    isChatStaffed: (): Promise<boolean> => asked(door.isChatStaffed()),

    /** For how many codes a wrong one was given in the last ten minutes. */
    wrongCodes: (): Promise<number> => asked(door.wrongCodes()),

    state: (token: string): Promise<TalkState | undefined> => asked(door.state(tokenHash(token))),

    /** What was said after a message, oldest first, at most a hundred. */
    lines: (token: string, after: number): Promise<readonly TalkLine[]> => asked(door.lines(tokenHash(token), after)),

    /** A picture of a message, sealed; missing when there is none. */
    part: (token: string, number: number, part: number): Promise<Uint8Array | undefined> =>
      asked(door.part(tokenHash(token), number, part)),

    /** What follows is missing when it was done, and says else why not; `out_of_turn`: look at the state, and seal anew. */
    add: (token: string, message: AddedMessage): Promise<DoorRefusal | undefined> =>
      asked(door.add(tokenHash(token), message)),
    withdraw: (token: string): Promise<DoorRefusal | undefined> => asked(door.withdraw(tokenHash(token))),
    resume: (token: string): Promise<DoorRefusal | undefined> => asked(door.resume(tokenHash(token))),
    consent: (token: string): Promise<DoorRefusal | undefined> => asked(door.consent(tokenHash(token))),
    takeBackConsent: (token: string): Promise<DoorRefusal | undefined> => asked(door.takeBackConsent(tokenHash(token))),
    askDeletion: (token: string): Promise<DoorRefusal | undefined> => asked(door.askDeletion(tokenHash(token))),
    takeBackDeletion: (token: string): Promise<DoorRefusal | undefined> =>
      asked(door.takeBackDeletion(tokenHash(token))),

    /** Ends the session. */
    leave: (token: string): Promise<void> => asked(door.leave(tokenHash(token))),
  }
}

async function asked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    throw databaseError(error)
  }
}

function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

function isSameSet(readers: readonly number[], keys: BegunConversation['keys']): boolean {
  const given = new Set(keys.map(({ reader }) => reader))
  return readers.length === keys.length && readers.every((reader) => given.has(reader))
}
