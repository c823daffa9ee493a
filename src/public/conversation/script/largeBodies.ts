import type { FastifyReply, FastifyRequest } from 'fastify'
import { TalkFault } from './sendProblem.ts'

/** A text with five pictures, and the keys of all readers, sealed, as base64url: bytes. Only who did work or has a session may send as much. */
export const LARGEST_BODY = 12_000_000
/** A text with the keys of all readers, sealed: what is no longer gets through however many pictures are on their way. */
const LONGEST_WITHOUT_PICTURES = 1_000_000
/** So large a body stands in memory several times while it is read: the process takes so many together. */
const MOST_AT_ONCE = 16

export type LargeBodies = ReturnType<typeof makeLargeBodies>

/** Refuses a large body, before it is read, while as many as may be are on their way. What does not say its length is one. */
export function makeLargeBodies() {
  let onTheirWay = 0
  return async ({ headers }: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (Number(headers['content-length'] ?? LARGEST_BODY) <= LONGEST_WITHOUT_PICTURES) return
    if (onTheirWay >= MOST_AT_ONCE) throw new TalkFault('too_many')
    onTheirWay += 1
    reply.raw.once('close', () => {
      onTheirWay -= 1
    })
  }
}
