import type { AnsweredWork, SentWork } from '../../../../domain/conversations/talkWire.ts'
import { solveWork } from '../../../../sealing/conversations/work.ts'
import type { Asked } from './askFor.ts'

/** So often work may be over, or asked for anew, while somebody does it. */
const MOST_TRIES = 3

/** Does the work that is asked for, then the question; once more when other work is asked for instead. */
export async function withWork<Answer>(
  asked: SentWork,
  question: (work: AnsweredWork) => Promise<Asked<Answer>>,
): Promise<Asked<Answer>> {
  let { challenge, bits } = asked
  for (let tries = 1; ; tries += 1) {
    const answered = await question({ challenge, answer: await solveWork(challenge, bits) })
    const { problem, work } = answered.ok ? { problem: undefined, work: undefined } : answered.error
    if (problem !== 'work' || !work || tries >= MOST_TRIES) return answered
    challenge = work.challenge
    bits = work.bits
  }
}
