import type { FastifyInstance, FastifyRequest } from 'fastify'
import { parseKeyDone, parseOpenedProbe, parseReaderKey } from '../../../boundary/conversations/sentByReader.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { mayDo } from '../../../domain/access/permissions.ts'
import { AppError } from '../../../errors.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { actorOf, sendPage } from '../../shell/reply.ts'
import { ReadingKeyPage } from './readingKeyPage.tsx'

/** One's own key for conversations. What comes here is public or sealed: the browser makes, seals and opens. */
export function readingKeyRoutes(app: FastifyInstance, { services, frameOf, demo }: DeskContext): void {
  const { readerKeys, accounts } = services

  app.get(paths.readingKey, async (request, reply) => {
    const actor = readerOf(request)
    // Before the form and not after it: a passphrase that was typed is kept nowhere.
    await accounts.stepUp.requireFresh(actor)
    const done = parseKeyDone(request.query)
    const [own, others] = await Promise.all([readerKeys.own(actor), readerKeys.others(actor)])
    const person = { number: actor.person, name: actor.name }
    return sendPage(reply, <ReadingKeyPage view={{ frame: frameOf(request), demo, person, own, others, done }} />)
  })

  app.post(paths.readingKey, async (request) => {
    await readerKeys.add(readerOf(request), parseReaderKey(request.body))
    return {}
  })

  app.post(paths.readingKeySeal, async (request) => {
    await readerKeys.reseal(readerOf(request), parseReaderKey(request.body))
    return {}
  })

  app.post(paths.readingKeyProbe, async (request) => {
    const probe = await readerKeys.probe(readerOf(request))
    return { probe: Buffer.from(probe).toString('base64url') }
  })

  app.post(paths.readingKeyProof, async (request) => {
    const tried = await readerKeys.prove(readerOf(request), parseOpenedProbe(request.body))
    return { tried }
  })

  app.post(paths.readingKeyRetirement, async (request, reply) => {
    await readerKeys.retire(readerOf(request))
    return reply.redirect(`${paths.readingKey}?done=retired`, 303)
  })

  // Loading the answer to a form again, or in the other language, asks for nothing.
  app.get(paths.readingKeyRetirement, (_request, reply) => reply.redirect(paths.readingKey))
}

/** Who is signed in and holds conversations. To all others these pages do not exist: fails with `not-found`. */
export function readerOf(request: FastifyRequest): Actor {
  const actor = actorOf(request)
  if (!mayDo(actor.role, 'hold_conversations')) throw new AppError('not-found')
  return actor
}
