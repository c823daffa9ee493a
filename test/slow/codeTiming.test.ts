import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { talkingDesk } from '../support/talkingDesk.ts'

const SAMPLES = 3_000
const WARMING = 300
/** Welch's t beyond which two answers take different time: 4.5, as in the leakage tests of ISO/IEC 17825. */
const FURTHEST = 4.5

/** How long each of two answers takes, asked in turn so that whatever else the machine does falls on both. */
async function timesOf(one: () => Promise<unknown>, other: () => Promise<unknown>) {
  const times: [number[], number[]] = [[], []]
  for (let round = 0; round < SAMPLES + WARMING; round += 1)
    for (const which of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const since = performance.now()
      await (which === 0 ? one() : other())
      if (round >= WARMING) times[which].push(performance.now() - since)
    }
  return times
}

/** Without the slowest tenth, in which the machine did something else. */
function meanAndSpread(times: readonly number[]): { readonly mean: number; readonly error: number } {
  const kept = times.toSorted((one, other) => one - other).slice(0, Math.floor(times.length * 0.9))
  const mean = kept.reduce((sum, time) => sum + time, 0) / kept.length
  const variance = kept.reduce((sum, time) => sum + (time - mean) ** 2, 0) / (kept.length - 1)
  return { mean, error: variance / kept.length }
}

function welch(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [meanAndSpread(one), meanAndSpread(other)]
  return (a.mean - b.mean) / Math.sqrt(a.error + b.error)
}

test('how much of a verifier is right does not show in the time that the answer takes', async () => {
  const { door, conversation } = await talkingDesk()
  const nearly = Uint8Array.from(conversation.proof)
  nearly[31] = (nearly[31] ?? 0) ^ 1
  const ask = (proof: Uint8Array) => () => door.open(conversation.locatorHash, proof, randomBytes(32))
  const [right, wrong] = await timesOf(ask(nearly), ask(randomBytes(32)))
  const t = welch(right, wrong)
  process.stdout.write(`31 bytes of 32 right against none: t = ${t.toFixed(2)}\n`)
  expect(Math.abs(t)).toBeLessThan(FURTHEST)
})

test('that a locator exists hardly shows in the time of the salt, and is given away by neither answer', async () => {
  const { door, conversation } = await talkingDesk()
  const never = randomBytes(32)
  const [there, notThere] = await timesOf(
    () => door.salt(conversation.locatorHash),
    () => door.salt(never),
  )
  const difference = Math.abs(meanAndSpread(there).mean - meanAndSpread(notThere).mean)
  process.stdout.write(`salt of a locator that exists or not: ${(difference * 1000).toFixed(1)} microseconds apart\n`)
  // A network makes a hundred times as much; 22 bits of locator are no secret by themselves.
  expect(difference).toBeLessThan(0.1)
})
