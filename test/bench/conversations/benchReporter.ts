import { type ConversationCode, codeOf, NUMBERS, secretOf } from '../../../src/domain/conversations/code.ts'
import {
  type SentBeginning,
  type SentProblem,
  type SentReaders,
  type SentSalt,
  type SentWork,
  WORK_HEADER,
} from '../../../src/domain/conversations/talkWire.ts'
import { asText, fromText, utf8Bytes } from '../../../src/sealing/conversations/bytes.ts'
import {
  type ConversationKey,
  newConversationKey,
  wrapForReader,
  wrapForReporter,
} from '../../../src/sealing/conversations/conversationKey.ts'
import { deriveFromSecret, type ReporterKeys } from '../../../src/sealing/conversations/deriveFromSecret.ts'
import { sealMessage } from '../../../src/sealing/conversations/message.ts'
import { locatorHash, newCode } from '../../../src/sealing/conversations/newCode.ts'
import { solveWork } from '../../../src/sealing/conversations/work.ts'
import { nativeStretch } from '../../../src/sealing/nativeStretch.ts'
import { browserHeaders } from '../pages/browserHeaders.ts'

/** A conversation of somebody without a name: what a browser would hold of it. */
export type BenchTalk = {
  readonly locator: Uint8Array
  readonly keys: ReporterKeys
  readonly key: ConversationKey
  readonly body: SentBeginning
  readonly work: SentWork
}

/** Seals a first message, as a browser does before it sends anything. */
export async function sealBeginning(url: string, text: string): Promise<BenchTalk> {
  const { readers, work } = await asked<SentReaders>(url, '/write/readers')
  const code = unusedCode()
  const locator = locatorHash(code)
  const { salt } = (await (await post(url, '/talk/salt', { locator: asText(locator) })).json()) as SentSalt
  const keys = await deriveFromSecret(code, fromText(salt) ?? new Uint8Array(), nativeStretch)
  const key = await newConversationKey(1, { conversation: keys.recipient, voucher: keys.voucher })
  const place = { generation: 1, number: 1, part: 0, author: 'reporter', kind: 'message' } as const
  return {
    ...{ locator, keys, key, work },
    body: {
      ...{ locator: asText(locator), salt, verifier: asText(keys.verifier) },
      ...{ recipient: key.recipient, reporter: keys.recipient, kind: 'chat', facts: { acute: 'no' } },
      keys: await Promise.all(
        readers.map(async ({ reader, recipient }) => ({ reader, sealed: asText(await wrapForReader(key, recipient)) })),
      ),
      reporterKey: asText(await wrapForReporter(key)),
      message: asText(await sealMessage(key, place, { body: utf8Bytes(text), attachments: 0 })),
      parts: [],
    },
  }
}

let given = 0

/** A code whose locator nobody else has in this run: of thousands by chance a few are taken, and a browser then makes another. */
function unusedCode(): ConversationCode {
  given += 1
  const code = codeOf([Math.floor(given / NUMBERS), given % NUMBERS, ...secretOf(newCode())])
  if (!code) throw new Error('no code came of ten numbers')
  return code
}

/** Sends it, with the work that is asked for; gives the cookie of its session. */
export async function begin(url: string, { body, work }: BenchTalk): Promise<string> {
  const answer = await solveWork(work.challenge, work.bits)
  const sent = await post(url, '/write/begin', body, { work: `${work.challenge} ${answer}` })
  if (sent.status !== 200) throw new Error(`beginning gave ${sent.status}: ${JSON.stringify(await problemOf(sent))}`)
  await sent.arrayBuffer()
  return sent.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

export async function asked<T>(url: string, path: string, cookie = ''): Promise<T> {
  const answer = await fetch(`${url}${path}`, { headers: { ...browserHeaders, cookie } })
  if (answer.status !== 200) throw new Error(`${path} gave ${answer.status}`)
  return (await answer.json()) as T
}

type Along = { readonly cookie?: string; readonly work?: string }

export function post(
  url: string,
  path: string,
  body: unknown,
  { cookie = '', work = '' }: Along = {},
): Promise<Response> {
  const told = { ...browserHeaders, origin: url, cookie, 'content-type': 'application/json' }
  const headers = { ...told, ...(work !== '' && { [WORK_HEADER]: work }) }
  return fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
}

export async function problemOf(answer: Response): Promise<SentProblem['problem']> {
  const { problem } = (await answer.json()) as SentProblem
  return problem
}
