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
import type { Flood } from './floodOfCodes.ts'
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
  'the right code opens in (ms)',
]

/** Somebody guesses at codes without a pause; others read, and one comes back with the right code. */
export async function floodRow(name: string, side: RunningSide, forMs: number): Promise<string[]> {
  const owner = await sealBeginning(side.url, 'Mine.')
  await begin(side.url, owner)
  const over = new AbortController()
  const reading = readPages(side.url, { people: READERS, every: 2_000, signal: over.signal })
  const [own, database] = [cpuOf(side.pid), cpuOfTree(side.postmaster)]
  const guessing = guessFor(side.url, forMs)
  // When most of the flood is over, its work is at its highest.
  await sleep(forMs * 0.8)
  const { took } = await timed(() => comeBack(side.url, owner))
  const { tried, bits } = await guessing
  const cost = [cpuOf(side.pid) - own, cpuOfTree(side.postmaster) - database]
  over.abort()
  return [
    ...[name, seconds(forMs), whole(tried), whole(tried / (forMs / 1000)), String(bits)],
    ...[seconds(cost[0] ?? 0), seconds(cost[1] ?? 0), ms(quantile(await reading, 0.95)), ms(took)],
  ]
}

async function guessFor(url: string, milliseconds: number): Promise<Flood> {
  const entry = fileURLToPath(new URL('./guessingChild.ts', import.meta.url))
  const words = [url, String(milliseconds / 1_000), String(ATTACKERS)]
  const child = fork(entry, words, { execArgv: ['--import', import.meta.resolve('tsx')] })
  const [told] = await once(child, 'message')
  return told as Flood
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
