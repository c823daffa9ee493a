import type { FastifyInstance } from 'fastify'
import { parseBegun } from '../../../boundary/conversations/sentByScript.ts'
import type { SentReaders } from '../../../domain/conversations/talkWire.ts'
import type { TalkContext } from '../../talkContext.ts'
import { takeSession } from '../takeSession.ts'
import { TalkFault } from './sendProblem.ts'
import { takeWork } from './takeWork.ts'

/** A first message without pictures, and the keys of all readers. */
const BODY_LIMIT = 2_000_000

/** Beginning a conversation: for whom to seal it, and the sealed conversation itself. */
export function beginRoutes(app: FastifyInstance, { door, work, withoutScript }: TalkContext): void {
  app.get('/write/readers', async (): Promise<SentReaders> => {
    const [readers, asked] = await Promise.all([door.readers(), work.ask()])
    return { readers: readers.map(({ reader, recipient }) => ({ reader, recipient })), work: asked }
  })

  app.post('/write/begin', { bodyLimit: BODY_LIMIT }, async (request, reply) => {
    const { locator, reporter, work: answered, ...conversation } = parseBegun(request.body)
    await takeWork(work, answered)
    if ((await door.readers()).length === 0) throw new TalkFault('closed_now')
    const token = await door.begin({
      ...conversation,
      ...{ locatorHash: locator, reporterRecipient: reporter, sealedIn: 'browser' },
    })
    if (token === undefined) throw new TalkFault('taken', await work.ask())
    work.countBegun()
    await takeSession({ request, reply }, withoutScript, token)
    return {}
  })
}
