import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { SentSalt } from '../../../src/domain/conversations/talkWire.ts'
import { asText } from '../../../src/sealing/conversations/bytes.ts'
import { solveWork } from '../../../src/sealing/conversations/work.ts'
import { quantile, timed } from '../measure.ts'
import { cpuOf, cpuOfTree } from '../processCost.ts'
import { ms, seconds, type Table, whole } from '../table.ts'
import { type BenchTalk, begin, post, sealBeginning } from './benchReporter.ts'
import { readPages } from './publicReaders.ts'
import type { RunningSide } from './runningSide.ts'

const ATTACKERS = 64
const READERS = 50

export const floodHead: Table['head'] = [
  'wrong codes from 64 connections and one processor',
  'for',
  'tries let through',
  'per second',
  'bits of work at the end',
  'CPU of node',
  'CPU of PostgreSQL',
  'page p95 of 50 who read (ms)',
  'the right code opens in',
]

/** Somebody guesses at codes without a pause; others read, and one comes back with the right code. */
export async function floodRow(name: string, side: RunningSide, forMs: number): Promise<string[]> {
  const owner = await sealBeginning(side.url, 'Mine.')
  await begin(side.url, owner)
  const over = new AbortController()
  const reading = readPages(side.url, { people: READERS, every: 2_000, signal: over.signal })
  const [own, database] = [cpuOf(side.pid), cpuOfTree(side.postmaster)]
  const stopGuessing = startGuessing(side.url)
  await sleep(forMs)
  const { took } = await timed(() => comeBack(side.url, owner))
  const cost = [cpuOf(side.pid) - own, cpuOfTree(side.postmaster) - database]
  over.abort()
  const { tries, bits } = await stopGuessing()
  return [
    ...[name, seconds(forMs), whole(tries), whole(tries / (forMs / 1000)), String(bits)],
    ...[seconds(cost[0] ?? 0), seconds(cost[1] ?? 0), ms(quantile(await reading, 0.95)), seconds(took)],
  ]
}

/** Gives the function that ends it, and says how many tries were let through. */
function startGuessing(url: string): () => Promise<{ readonly tries: number; readonly bits: number }> {
  const entry = fileURLToPath(new URL('./guessingChild.ts', import.meta.url))
  const child = fork(entry, [url, String(ATTACKERS)], { execArgv: ['--import', import.meta.resolve('tsx')] })
  return async () => {
    child.send('stop')
    const [told] = await once(child, 'message')
    return told as { readonly tries: number; readonly bits: number }
  }
}

/** From the typed code to the open conversation, but for the stretching in the browser. */
async function comeBack(url: string, { locator, keys }: BenchTalk): Promise<void> {
  const { work } = (await (await post(url, '/talk/salt', { locator: asText(locator) })).json()) as SentSalt
  const answer = await solveWork(work.challenge, work.bits)
  const body = {
    locator: asText(locator),
    verifier: asText(keys.verifier),
    work: { challenge: work.challenge, answer },
  }
  const sent = await post(url, '/talk/open', body)
  if (sent.status !== 200) throw new Error(`the right code gave ${sent.status}`)
}
