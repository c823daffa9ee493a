import type { FastifyInstance } from 'fastify'
import {
  parseKeyDone,
  parseOpenedProbe,
  parseReaderKey,
  parseRetirement,
} from '../../../boundary/conversations/sentByReader.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { sendPage } from '../../shell/reply.ts'
import { countTalks } from '../countTalks.ts'
import { talkerOf } from '../talkerOf.ts'
import { ReadingKeyPage } from './readingKeyPage.tsx'

/** One's own key for conversations. What comes here is public or sealed: the browser makes, seals and opens. */
export function readingKeyRoutes(app: FastifyInstance, { services, frameOf, demo }: DeskContext): void {
  const { readerKeys, accounts, chatDuty } = services
  countTalks(app, chatDuty)

  app.get(paths.readingKey, async (request, reply) => {
    const actor = talkerOf(request)
    // Before the form and not after it: a passphrase that was typed is kept nowhere.
    await accounts.stepUp.requireFresh(actor)
    const done = parseKeyDone(request.query)
    const [own, others, alone] = await Promise.all([
      readerKeys.own(actor),
      readerKeys.others(actor),
      readerKeys.readAlone(actor),
    ])
    const person = { number: actor.person, name: actor.name }
    return sendPage(
      reply,
      <ReadingKeyPage view={{ frame: frameOf(request), demo, person, own, others, alone, done }} />,
    )
  })

  app.post(paths.readingKey, async (request) => {
    await readerKeys.add(talkerOf(request), parseReaderKey(request.body))
    return {}
  })

  app.post(paths.readingKeySeal, async (request) => {
    await readerKeys.reseal(talkerOf(request), parseReaderKey(request.body))
    return {}
  })

  app.post(paths.readingKeyProbe, async (request) => {
    const probe = await readerKeys.probe(talkerOf(request))
    return { probe: Buffer.from(probe).toString('base64url') }
  })

  app.post(paths.readingKeyProof, async (request) => {
    const tried = await readerKeys.prove(talkerOf(request), parseOpenedProbe(request.body))
    return { tried }
  })

  app.post(paths.readingKeyRetirement, async (request, reply) => {
    const isRetired = await readerKeys.retire(talkerOf(request), parseRetirement(request.body))
    return reply.redirect(isRetired ? `${paths.readingKey}?done=retired` : `${paths.readingKey}#retire`, 303)
  })

  // Loading the answer to a form again, or in the other language, asks for nothing.
  app.get(paths.readingKeyRetirement, (_request, reply) => reply.redirect(paths.readingKey))
}
