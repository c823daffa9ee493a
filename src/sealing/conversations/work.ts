import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

/** Whether a number is the answer to a challenge: the SHA-256 of `challenge.number` begins with so many zero bits. */
export function solvesWork(challenge: string, bits: number, answer: number): boolean {
  return leadingZeros(sha256(utf8ToBytes(`${challenge}.${answer}`))) >= bits
}

/**
 * Finds the first answer, which takes 2^bits tries on average. It lets others go first now and then, so that a page stays alive; ends
 * with the reason of the signal when it is stopped.
 */
export async function solveWork(challenge: string, bits: number, signal?: AbortSignal): Promise<number> {
  for (let answer = 0; ; answer += 1) {
    if (solvesWork(challenge, bits, answer)) return answer
    if (answer % TRIES_AT_ONCE !== 0) continue
    await new Promise((resolve) => setTimeout(resolve))
    signal?.throwIfAborted()
  }
}

const TRIES_AT_ONCE = 2_000

function leadingZeros(bytes: Uint8Array): number {
  const first = bytes.findIndex((byte) => byte !== 0)
  return first === -1 ? bytes.length * 8 : first * 8 + Math.clz32(bytes[first] ?? 0) - 24
}
