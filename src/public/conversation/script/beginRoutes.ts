import type { FastifyInstance, FastifyRequest } from 'fastify'
import { parseBegun, parseWorkDone } from '../../../boundary/conversations/sentByScript.ts'
import { type SentReaders, WORK_HEADER } from '../../../domain/conversations/talkWire.ts'
import type { TalkContext } from '../../talkContext.ts'
import { takeSession } from '../takeSession.ts'
import { LARGEST_BODY, type LargeBodies } from './largeBodies.ts'
import { TalkFault } from './sendProblem.ts'
import { takeWork } from './takeWork.ts'

/** Beginning a conversation: for whom to seal it, and the sealed conversation itself. */
export function beginRoutes(app: FastifyInstance, talk: TalkContext, refuseManyLarge: LargeBodies): void {
  const { door, work, withoutScript } = talk
  const refuseWithoutWork = ({ headers }: FastifyRequest): Promise<void> =>
    takeWork(work, parseWorkDone(String(headers[WORK_HEADER] ?? '')))

  app.get('/write/readers', async (): Promise<SentReaders> => {
    const [readers, asked] = await Promise.all([door.readers(), work.ask()])
    return { readers: readers.map(({ reader, recipient }) => ({ reader, recipient })), work: asked }
  })

  // Who did no work is refused before what they send is read; where there is no room now the work is not taken.
  const onRequest = [refuseManyLarge, refuseWithoutWork]
  app.post('/write/begin', { bodyLimit: LARGEST_BODY, onRequest }, async (request, reply) => {
    const { locator, reporter, ...conversation } = parseBegun(request.body)
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
