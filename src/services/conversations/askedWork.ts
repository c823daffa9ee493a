import { workAsked } from '../../domain/conversations/workAsked.ts'
import { makeProofOfWork, type WorkChallenge } from './proofOfWork.ts'

/** How long a count of wrong codes is taken for true: a flood must not cost the register a question for each try. */
const COUNTED_MS = 5_000
const LATELY_MS = 10 * 60_000

export type AskedWork = ReturnType<typeof makeAskedWork>

/**
 * The work that is asked before a code is tried or a conversation begun: more after wrong codes (counted by the register, for all processes)
 * and after many were begun here in the last ten minutes. `now` in milliseconds.
 */
export function makeAskedWork(wrongCodes: () => Promise<number>, now: () => number = Date.now) {
  const proof = makeProofOfWork(now)
  let begun: readonly number[] = []
  let counted = { at: Number.NEGATIVE_INFINITY, wrong: 0 }

  const countWrong = async (): Promise<number> => {
    if (now() - counted.at >= COUNTED_MS) counted = { at: now(), wrong: await wrongCodes() }
    return counted.wrong
  }
  return {
    ask: async (): Promise<WorkChallenge> => {
      begun = begun.filter((at) => now() - at < LATELY_MS)
      return proof.ask(workAsked((await countWrong()) + begun.length))
    },

    /** Whether the answer is right, in time and not taken before. */
    take: ({ challenge, answer }: { readonly challenge: string; readonly answer: number }): boolean =>
      proof.take(challenge, answer),

    /** A conversation was begun. */
    countBegun: (): void => {
      begun = [...begun, now()]
    },
  }
}
