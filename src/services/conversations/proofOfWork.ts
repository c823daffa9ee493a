import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { solvesWork } from '../../sealing/conversations/work.ts'

/** What a browser is asked to find an answer to. */
export type WorkChallenge = { readonly challenge: string; readonly bits: number }

const LASTS_MS = 10 * 60_000

/**
 * Challenges that this process gives out and takes back once, within ten minutes. They carry their own terms under a code made with a
 * secret of the process, so that giving one out costs no memory.
 */
export function makeProofOfWork(now: () => number = Date.now) {
  const secret = randomBytes(32)
  const used = makeUsed(now)
  const codeOf = (terms: string): Buffer => createHmac('sha256', secret).update(terms).digest().subarray(0, 16)

  return {
    ask: (bits: number): WorkChallenge => {
      const terms = `${randomBytes(12).toString('base64url')}.${bits}.${now() + LASTS_MS}`
      return { challenge: `${terms}.${codeOf(terms).toString('base64url')}`, bits }
    },

    /** Whether it is one of ours with at least so many bits, in time, answered, and not taken before. */
    take: (challenge: string, answer: number, least = 0): boolean => {
      const parts = /^([\w-]{16}\.(\d{1,2})\.(\d{1,15}))\.([\w-]{22})$/.exec(challenge)
      if (!parts) return false
      const [, terms = '', bits, until, code = ''] = parts
      if (!timingSafeEqual(codeOf(terms), Buffer.from(code, 'base64url'))) return false
      if (
        Number(bits) < least ||
        Number(until) < now() ||
        used.has(terms) ||
        !solvesWork(challenge, Number(bits), answer)
      )
        return false
      used.add(terms)
      return true
    },
  }
}

/** What was taken in the time of a challenge, and in the one before it: what is older is over by itself. */
function makeUsed(now: () => number) {
  let [since, recent, before] = [now(), new Set<string>(), new Set<string>()]
  return {
    has: (terms: string): boolean => recent.has(terms) || before.has(terms),
    add: (terms: string): void => {
      if (now() - since > LASTS_MS) [since, before, recent] = [now(), recent, new Set()]
      recent.add(terms)
    },
  }
}
