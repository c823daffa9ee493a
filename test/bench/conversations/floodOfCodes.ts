import { randomBytes } from 'node:crypto'
import type { SentProblem, SentSalt, SentWork } from '../../../src/domain/conversations/talkWire.ts'
import type { TalkContext } from '../../../src/public/talkContext.ts'
import { solvesWork, solveWork } from '../../../src/sealing/conversations/work.ts'
import { makeProofOfWork } from '../../../src/services/conversations/proofOfWork.ts'

/** What a flood came to: how many codes were tried at the register, and how many were turned away before it. */
export type Flood = {
  readonly tried: number
  readonly turnedAway: number
  readonly seconds: number
  /** The work that was asked at the end, in bits. */
  readonly bits: number
}

export type FloodOrder = {
  readonly seconds: number
  readonly atOnce: number
  /** Somebody who does the work that is asked, or sends an answer that is none. */
  readonly doesWork: boolean
}

/** Tries codes by chance at a public side, each of another locator, as fast as one program can. */
export async function floodOfCodes(address: string, { seconds, atOnce, doesWork }: FloodOrder): Promise<Flood> {
  const until = performance.now() + seconds * 1_000
  const met = { tried: 0, turnedAway: 0, bits: 0 }
  const since = performance.now()
  const attack = async (): Promise<void> => {
    while (performance.now() < until) {
      const locator = randomBytes(32).toString('base64url')
      const { work } = (await sent(`${address}/talk/salt`, { locator })) as SentSalt
      met.bits = work.bits
      const verifier = randomBytes(32).toString('base64url')
      const problem = await sent(`${address}/talk/open`, { locator, verifier, work: await answered(work, doesWork) })
      if ((problem as SentProblem).problem === 'wrong_code') met.tried += 1
      else met.turnedAway += 1
    }
  }
  await Promise.all(Array.from({ length: atOnce }, attack))
  return { ...met, seconds: (performance.now() - since) / 1_000 }
}

/** The same public side with no work asked, to see what the work is worth. */
export function withoutWork(talk: TalkContext): TalkContext {
  const proof = makeProofOfWork()
  const work = {
    ask: async () => proof.ask(0),
    take: async ({ challenge, answer }: { challenge: string; answer: number }) => proof.take(challenge, answer),
    countBegun: () => undefined,
  }
  return { ...talk, work }
}

async function answered({ challenge, bits }: SentWork, doesWork: boolean) {
  if (doesWork) return { challenge, answer: await solveWork(challenge, bits) }
  let answer = 0
  while (solvesWork(challenge, bits, answer)) answer += 1
  return { challenge, answer }
}

async function sent(url: string, body: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
  return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).json()
}
