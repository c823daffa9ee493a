import {
  type AnsweredWork,
  isTalkProblem,
  MARK_HEADER,
  type SentProblem,
  type SentWork,
  type TalkProblem,
  WORK_HEADER,
} from '../../../../domain/conversations/talkWire.ts'
import { ok, type Result, refuse } from '../../../../domain/shared/result.ts'

/** Why there is no answer. `lost`: none came, and nobody knows whether the question arrived. */
export type AskProblem = TalkProblem | 'lost'
export type Asked<Answer> = Result<Answer, { readonly problem: AskProblem; readonly work?: SentWork }>

const SLOWEST_MS = 30_000
/** Pictures on a bad line take their time. */
const SLOWEST_LARGE_MS = 180_000
const LARGE = 100_000

/** What is told before the body: which conversation is meant, and work that was done. */
export type ToldFirst = { readonly mark?: string; readonly work?: AnsweredWork }

/** Asks the public side something: GET without a body, POST of JSON with one. What it answers is taken as our own. */
export async function askFor<Answer>(path: string, body?: unknown, told: ToldFirst = {}): Promise<Asked<Answer>> {
  const sent = body === undefined ? undefined : JSON.stringify(body)
  return fetched<Asked<Answer>>({ path, body: sent, told }, async (answer) => {
    const value: unknown = await answer.json()
    return answer.ok ? ok(value as Answer) : refuse(problemOf(value))
  }).catch(() => refuse({ problem: 'lost' } as const))
}

/** The same for bytes; missing when they did not come. */
export async function askForBytes(path: string, told: ToldFirst): Promise<Uint8Array | undefined> {
  return fetched({ path, body: undefined, told }, async (answer) =>
    answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined,
  ).catch(() => undefined)
}

type Request = { readonly path: string; readonly body: string | undefined; readonly told: ToldFirst }

/** Fails when there is no connection, it is too slow, or the answer is cut off. */
async function fetched<T>(
  { path, body, told: { mark, work } }: Request,
  read: (answer: Response) => Promise<T>,
): Promise<T> {
  const stopping = new AbortController()
  const isLarge = (body?.length ?? 0) > LARGE
  const timer = setTimeout(() => stopping.abort(), isLarge ? SLOWEST_LARGE_MS : SLOWEST_MS)
  const headers = {
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(mark !== undefined && { [MARK_HEADER]: mark }),
    ...(work && { [WORK_HEADER]: `${work.challenge} ${work.answer}` }),
  }
  const post = body === undefined ? {} : { method: 'POST', body }
  try {
    return await read(await fetch(path, { signal: stopping.signal, cache: 'no-store', headers, ...post }))
  } finally {
    clearTimeout(timer)
  }
}

function problemOf(value: unknown): { readonly problem: AskProblem; readonly work?: SentWork } {
  const { problem, work } = (value ?? {}) as Partial<SentProblem>
  if (problem === undefined || !isTalkProblem(problem)) return { problem: 'away' }
  return work === undefined ? { problem } : { problem, work }
}
