import type { ConversationCode } from '../../domain/conversations/code.ts'
import type { ConversationKind, ReporterFacts } from '../../domain/conversations/reporterFacts.ts'
import { AppError } from '../../errors.ts'
import { makeBoundedWork } from '../../identity/boundedWork.ts'
import { utf8Bytes } from '../../sealing/conversations/bytes.ts'
import { newConversationKey, wrapForReader, wrapForReporter } from '../../sealing/conversations/conversationKey.ts'
import { deriveFromSecret, type ReporterKeys, type Stretch } from '../../sealing/conversations/deriveFromSecret.ts'
import { sealMessage } from '../../sealing/conversations/message.ts'
import { locatorHash, newCode } from '../../sealing/conversations/newCode.ts'
import { nativeStretch } from '../../sealing/nativeStretch.ts'
import { makeHeldKeys } from './heldKeys.ts'
import { makePace } from './pace.ts'
import type { ReporterDoor, TalkReader, TalkRefusal } from './reporterDoor.ts'
import { makeTalkRoom } from './talkRoom.ts'

/** What somebody without script begins with. Only the facts that they chose to give are readable on the server afterwards. */
export type Beginning = {
  readonly code: ConversationCode
  readonly kind: ConversationKind
  readonly facts: ReporterFacts
  readonly text: string
}

/** A conversation that is open after `begin`; `refused` says why what was written could not be added to one that was there already. */
export type Begun = { readonly token: string; readonly refused: TalkRefusal | undefined }

/**
 * Each takes 32 MiB for about a tenth of a second; so many wait at most some three seconds. Whoever begins and whoever comes back have a lane
 * of their own: neither crowd keeps the other out.
 */
const AT_ONCE = 1
const WAITING = { begin: 8, open: 32 }

/** Nobody can be asked for work here: so many are begun in a minute and no more, however many want to. */
const MOST_BEGUN = { most: 60, withinMs: 60_000 }

export type TalkWithoutScript = ReturnType<typeof makeTalkWithoutScript>

/**
 * Conversations for who has no script: the server seals at once and opens in passing, with keys that it holds in memory only. Text and code
 * are written nowhere. Fails with `busy` when too many codes are worked on, and with `database` when the register is away.
 */
export function makeTalkWithoutScript(door: ReporterDoor, stretch: Stretch = nativeStretch) {
  const takeBegin = makeBoundedWork(AT_ONCE, WAITING.begin)
  const takeOpen = makeBoundedWork(AT_ONCE, WAITING.open)
  const pace = makePace(MOST_BEGUN)
  const held = makeHeldKeys()
  const room = makeTalkRoom(door, held)

  const openWith = async (
    locator: Uint8Array,
    keys: ReporterKeys,
    signal?: AbortSignal,
  ): Promise<string | undefined> => {
    const token = await door.open(locator, keys.verifier, signal)
    if (token !== undefined) held.put(token, keys)
    return token
  }

  const beginWith = async (beginning: Beginning, salt: Uint8Array, keys: ReporterKeys): Promise<string | undefined> => {
    const sealed = await sealBeginning(beginning, keys, await door.readers())
    const token = await door.begin({ ...sealed, salt })
    if (token !== undefined) held.put(token, keys)
    return token
  }

  return {
    /**
     * The session of the new conversation with these keys; missing when the locator of this code is taken by another conversation. What is
     * sent twice is begun once: the second time it opens what the first began, and another text than that is added to it. Fails with
     * `refused` (reason `closed`) when nobody would read it, and with `busy` when too many begin.
     */
    begin: async (beginning: Beginning): Promise<Begun | undefined> => {
      const locator = locatorHash(beginning.code)
      const salt = await door.saltOf(locator)
      pace.refuseTooMany()
      const keys = await takeBegin(() => deriveFromSecret(beginning.code, salt, stretch))
      // Readers can change between looking and beginning: then it is sealed anew, to those of now.
      const begun = await beginWith(beginning, salt, keys).catch((error: unknown) => {
        if (error instanceof AppError && error.code === 'conflict') return beginWith(beginning, salt, keys)
        throw error
      })
      if (begun !== undefined) {
        pace.count()
        return { token: begun, refused: undefined }
      }
      const token = await openWith(locator, keys)
      return token === undefined ? undefined : { token, refused: await room.write(token, beginning.text, 0) }
    },

    /** A code for a new conversation, by chance. */
    newCode,

    /** The token of a session; missing for a code that opens nothing, which is held as long as the register asks. */
    open: async (code: ConversationCode, signal?: AbortSignal): Promise<string | undefined> => {
      const locator = locatorHash(code)
      const salt = await door.saltOf(locator)
      const keys = await takeOpen(() => deriveFromSecret(code, salt, stretch))
      return openWith(locator, keys, signal)
    },

    ...room,

    /** Ends the session and empties its keys. */
    leave: async (token: string): Promise<void> => {
      held.drop(token)
      await door.leave(token)
    },

    close: held.close,
  }
}

async function sealBeginning(
  { code, kind, facts, text }: Beginning,
  own: ReporterKeys,
  readers: readonly TalkReader[],
) {
  if (readers.length === 0) throw new AppError('refused', { reason: 'closed' })
  const key = await newConversationKey(1, { conversation: own.recipient, voucher: own.voucher })
  const wrap = async ({ reader, recipient }: TalkReader) => ({ reader, sealed: await wrapForReader(key, recipient) })
  // All of it before anything else is begun: what failed meanwhile would fail unheard.
  const keys = await Promise.all(readers.map(wrap))
  const place = { generation: 1, number: 1, part: 0, author: 'reporter', kind: 'message' } as const
  return {
    locatorHash: locatorHash(code),
    verifier: own.verifier,
    recipient: key.recipient,
    reporterRecipient: own.recipient,
    reporterKey: await wrapForReporter(key),
    kind,
    facts,
    sealedIn: 'server' as const,
    keys,
    message: await sealMessage(key, place, { body: utf8Bytes(text), attachments: 0 }),
  }
}
