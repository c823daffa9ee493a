import { workAsked } from '../../domain/conversations/workAsked.ts'
import { makeProofOfWork, type WorkChallenge } from './proofOfWork.ts'

/** How long a count of wrong codes is taken for true: a flood must not cost the register a question for each try. */
const COUNTED_MS = 5_000
const LATELY_MS = 10 * 60_000
/**
 * So many bits less than what is asked now are still taken: what is asked goes up while people write, but nobody may lay in a stock in
 * quiet times.
 */
const SLACK_BITS = 2

export type AskedWork = ReturnType<typeof makeAskedWork>

/**
 * The work that is asked before a code is tried or a conversation begun: more after wrong codes (counted by the register, for all
 * processes) and after many were begun here in the last ten minutes. `now` in milliseconds.
 */
export function makeAskedWork(wrongCodes: () => Promise<number>, now: () => number = Date.now) {
  const proof = makeProofOfWork(now)
  let begun: readonly number[] = []
  let counted = { at: Number.NEGATIVE_INFINITY, wrong: 0 }

  const countWrong = async (): Promise<number> => {
    if (now() - counted.at >= COUNTED_MS) counted = { at: now(), wrong: await wrongCodes() }
    return counted.wrong
  }
  const bitsNow = async (): Promise<number> => {
    begun = begun.filter((at) => now() - at < LATELY_MS)
    return workAsked((await countWrong()) + begun.length)
  }
  return {
    ask: async (): Promise<WorkChallenge> => proof.ask(await bitsNow()),

    /** Whether the answer is right, in time, not taken before, and to about as much work as is asked now. */
    take: async ({ challenge, answer }: { readonly challenge: string; readonly answer: number }): Promise<boolean> =>
      proof.take(challenge, answer, (await bitsNow()) - SLACK_BITS),

    /** A conversation was begun. */
    countBegun: (): void => {
      begun = [...begun, now()]
    },
  }
}
