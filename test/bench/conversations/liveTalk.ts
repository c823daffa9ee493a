import { setTimeout as sleep } from 'node:timers/promises'
import type { SentLines, SentState } from '../../../src/domain/conversations/talkWire.ts'
import { AppError } from '../../../src/errors.ts'
import { asText, fromText, utf8Bytes, utf8Text } from '../../../src/sealing/conversations/bytes.ts'
import { openingKeyOf } from '../../../src/sealing/conversations/conversationKey.ts'
import { openMessage, sealMessage } from '../../../src/sealing/conversations/message.ts'
import { browserHeaders } from '../pages/browserHeaders.ts'
import type { BenchDesk } from './benchDesk.ts'
import { asked, type BenchTalk, post, problemOf } from './benchReporter.ts'

/** What came of a conversation: texts that each side sent and was told of, and what the reporter saw, with milliseconds after sending. */
export type Talked = {
  readonly sent: { readonly reporter: readonly string[]; readonly desk: readonly string[] }
  readonly seen: readonly { readonly text: string; readonly author: 'reporter' | 'desk' }[]
  readonly delays: readonly number[]
}

type Live = {
  readonly url: string
  readonly desk: BenchDesk
  readonly talk: BenchTalk
  readonly cookie: string
  /** What the desk calls it. */
  readonly number: string
}

/** Both sides write so many messages, one in so many milliseconds each, while the reporter's page listens. */
export async function chatLive(live: Live, { messages, every }: { messages: number; every: number }): Promise<Talked> {
  const ending = new AbortController()
  const heard = follow(live, ending.signal)
  // Told at the end, with what else went wrong.
  heard.catch(() => undefined)
  const write = async (send: (text: string) => Promise<void>): Promise<string[]> => {
    const texts: string[] = []
    for (let turn = 1; turn <= messages; turn += 1) {
      await sleep(every * (0.5 + Math.random()))
      const text = `${turn} ${performance.now()}`
      await send(text)
      texts.push(text)
    }
    return texts
  }
  const [reporter, desk] = await Promise.all([
    write((text) => writeAsReporter(live, text)),
    write((text) => writeAsDesk(live, text)),
  ])
  // What was sent last comes within a second, or is lost.
  await sleep(2_000)
  ending.abort()
  return { sent: { reporter, desk }, ...(await heard) }
}

/** The page of the reporter: it is told of the newest number, and asks for what it lacks. */
async function follow({ url, talk, cookie }: Live, signal: AbortSignal): Promise<Pick<Talked, 'seen' | 'delays'>> {
  const seen: { text: string; author: 'reporter' | 'desk' }[] = []
  const delays: number[] = []
  let last = 1
  try {
    const stream = await fetch(`${url}/talk/live`, { headers: { ...browserHeaders, cookie }, signal })
    for await (const chunk of stream.body ?? []) {
      if (!/^data: \d/m.test(Buffer.from(chunk).toString())) continue
      const { lines } = await asked<SentLines>(url, `/talk/lines?after=${last}`, cookie)
      for (const { number, author, generation, sealed } of lines) {
        const place = { generation, number, part: 0, author, kind: 'message' } as const
        const opened = await openMessage(openingKeyOf(talk.keys), place, fromText(sealed) ?? new Uint8Array())
        if (!opened.ok) throw new Error(`a message did not open: ${opened.error}`)
        const text = utf8Text(opened.value.body) ?? ''
        seen.push({ text, author })
        if (author === 'desk') delays.push(performance.now() - Number(text.split(' ')[1]))
        last = number
      }
    }
  } catch (error) {
    if (!signal.aborted) throw error
  }
  return { seen, delays }
}

/** Seals it for the next number, and anew when another message took that. */
async function writeAsReporter({ url, talk, cookie }: Live, text: string): Promise<void> {
  for (;;) {
    const { newest, generation } = await asked<SentState>(url, '/talk/state', cookie)
    const place = { generation, number: newest + 1, part: 0, author: 'reporter', kind: 'message' } as const
    const sealed = asText(await sealMessage(talk.key, place, { body: utf8Bytes(text), attachments: 0 }))
    const answer = await post(url, '/talk/add', { number: newest + 1, generation, sealed, parts: [] }, { cookie })
    if (answer.status === 200) return void (await answer.arrayBuffer())
    const problem = await problemOf(answer)
    if (problem !== 'out_of_turn') throw new Error(`writing gave ${problem}`)
  }
}

async function writeAsDesk({ desk, talk, number }: Live, text: string): Promise<void> {
  for (;;) {
    const { conversation } = await desk.talk.open(desk.actor, number, 1_000_000)
    const seq = conversation.messages + 1
    const place = { generation: 1, number: seq, part: 0, author: 'desk', kind: 'message' } as const
    const sealed = await sealMessage(talk.key, place, { body: utf8Bytes(text), attachments: 0 })
    try {
      return void (await desk.talk.write(desk.actor, number, { seq, author: 'desk', generation: 1, sealed }))
    } catch (error) {
      if (!(error instanceof AppError) || error.publicDetail['reason'] !== 'out_of_turn') throw error
    }
  }
}
