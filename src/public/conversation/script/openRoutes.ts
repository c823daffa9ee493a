import type { FastifyInstance } from 'fastify'
import { parseOpened, parseSaltAsked } from '../../../boundary/conversations/sentByScript.ts'
import type { SentSalt } from '../../../domain/conversations/talkWire.ts'
import type { TalkContext } from '../../talkContext.ts'
import { takeSession } from '../takeSession.ts'
import { TalkFault } from './sendProblem.ts'
import { takeWork } from './takeWork.ts'

/** Coming back with a code: the salt of a locator, and whether what follows from the secret fits. A wrong code has one answer. */
export function openRoutes(app: FastifyInstance, { door, work, withoutScript }: TalkContext): void {
  app.post('/talk/salt', async (request): Promise<SentSalt> => {
    const { locator } = parseSaltAsked(request.body)
    const [salt, asked] = await Promise.all([door.saltOf(locator), work.ask()])
    return { salt: Buffer.from(salt).toString('base64url'), work: asked }
  })

  app.post('/talk/open', async (request, reply) => {
    const { locator, verifier, work: answered } = parseOpened(request.body)
    await takeWork(work, answered)
    const gone = new AbortController()
    reply.raw.once('close', () => gone.abort())
    const token = await door.open(locator, verifier, gone.signal)
    if (token === undefined) throw new TalkFault('wrong_code')
    await takeSession({ request, reply }, withoutScript, token)
    return {}
  })
}
