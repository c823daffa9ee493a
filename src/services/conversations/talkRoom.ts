import { utf8Bytes, utf8Text } from '../../sealing/conversations/bytes.ts'
import { openingKeyOf, unwrapForReporter } from '../../sealing/conversations/conversationKey.ts'
import type { ReporterKeys } from '../../sealing/conversations/deriveFromSecret.ts'
import { openMessage, sealMessage } from '../../sealing/conversations/message.ts'
import type { HeldKeys } from './heldKeys.ts'
import type { ReporterDoor, TalkLine, TalkRefusal, TalkState } from './reporterDoor.ts'
import { standingOf, type TalkAct, type TalkStanding, whyNotDone } from './talkStanding.ts'

/** A message as its reporter reads it; the text is missing when it did not open. */
export type SaidLine = {
  readonly number: number
  readonly author: 'reporter' | 'desk'
  /** UTC, to the minute. */
  readonly at: string
  readonly text: string | undefined
  readonly pictures: number
}

/** A conversation that is open; `lines` are missing when the keys are not here, because it was opened by a browser. */
export type OpenTalk = { readonly standing: TalkStanding; readonly lines: readonly SaidLine[] | undefined }

/** As often it is tried again when another message took the number. */
const MOST_TRIES = 4

/** Reading and writing in an open conversation, with the keys that are held for its session. */
export function makeTalkRoom(door: ReporterDoor, held: HeldKeys) {
  const readLines = async (token: string, keys: ReporterKeys, after: number) =>
    Promise.all((await door.lines(token, after)).map((line) => openLine(keys, line)))

  const acts: Readonly<Record<TalkAct, (token: string) => Promise<TalkRefusal | undefined>>> = {
    withdraw: door.withdraw,
    resume: door.resume,
    consent: door.consent,
    'take-back-consent': door.takeBackConsent,
    'ask-deletion': door.askDeletion,
    'take-back-deletion': door.takeBackDeletion,
  }

  return {
    /** What was said after a message, oldest first, at most a hundred. Missing without a session that holds. */
    read: async (token: string, after: (standing: TalkStanding) => number): Promise<OpenTalk | undefined> => {
      const state = await door.state(token)
      if (!state) {
        held.drop(token)
        return undefined
      }
      const standing = standingOf(state)
      const keys = held.of(token)
      return { standing, lines: keys && (await readLines(token, keys, after(standing))) }
    },

    /**
     * Adds a message, once: what was said already since `seen`, the newest number on the page that it was written on, is not said again when
     * a form comes twice. Gives why not, when nothing may be added. Fails with `not-found` without a session and its keys.
     */
    write: async (token: string, text: string, seen: number): Promise<TalkRefusal | undefined> => {
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const state = await door.state(token)
        const keys = held.of(token)
        if (!state || !keys) return 'gone'
        const since = state.messages > seen ? await readLines(token, keys, seen) : []
        if (since.some((line) => line.author === 'reporter' && line.text === text)) return undefined
        const { generation, messages } = state
        const sealed = await sealLine(keys, state, text)
        if (!sealed) return 'foreign_key'
        const message = { number: messages + 1, generation, sealed }
        const refusal = whyNotDone(await door.add(token, message))
        if (refusal !== 'out_of_turn') return refusal
      }
      return 'out_of_turn'
    },

    /** Gives why not, when it is not done. */
    act: async (token: string, act: TalkAct): Promise<TalkRefusal | undefined> => whyNotDone(await acts[act](token)),
  }
}

/** Seals the next message. Missing when the key does not come from this conversation: then nothing is written on it. */
async function sealLine(keys: ReporterKeys, state: TalkState, text: string): Promise<Uint8Array | undefined> {
  const { generation, messages, reporter_key } = state
  const key = await unwrapForReporter(keys, generation, reporter_key)
  if (!key) return undefined
  const place = { generation, number: messages + 1, part: 0, author: 'reporter', kind: 'message' } as const
  return sealMessage(key, place, { body: utf8Bytes(text), attachments: 0 })
}

async function openLine(
  keys: ReporterKeys,
  { seq, author, generation, sealed, written_at }: TalkLine,
): Promise<SaidLine> {
  const place = { generation, number: seq, part: 0, author, kind: 'message' } as const
  const opened = await openMessage(openingKeyOf(keys), place, sealed)
  return {
    ...{ number: seq, author, at: written_at },
    text: opened.ok ? utf8Text(opened.value.body) : undefined,
    pictures: opened.ok ? opened.value.attachments : 0,
  }
}
