import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  type KeyDone,
  parseKeyDone,
  parseRecoveryKey,
  parseTypedProbe,
} from '../../../boundary/conversations/sentByReader.ts'
import { AppError } from '../../../errors.ts'
import { administratorOf } from '../../access/administration/administratorOf.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { sendPage } from '../../shell/reply.ts'
import { ReadersPage } from './readersPage.tsx'
import { PROBE_FILE } from './recoveryPanel.tsx'

/** Who reads conversations, and the recovery key, for administrators. The secret half never comes here: a browser makes it, or another machine. */
export function readersRoutes(app: FastifyInstance, { services, frameOf, timeZone }: DeskContext): void {
  const { recoveryKey, accounts } = services

  app.get(paths.readers, async (request, reply) => {
    const actor = administratorOf(request)
    // Before the key is made, since it is shown once.
    await accounts.stepUp.requireFresh(actor)
    const done = parseKeyDone(request.query)
    const found = await recoveryKey.list(actor)
    return sendPage(reply, <ReadersPage view={{ ...found, frame: frameOf(request), timeZone, done }} />)
  })

  // By a form with the key of another machine, and by the script of the page with the one that it made.
  app.post(paths.recovery, async (request, reply) => {
    const actor = administratorOf(request)
    const isForm = !(request.headers['content-type'] ?? '').startsWith('application/json')
    try {
      await recoveryKey.offer(actor, parseRecoveryKey(request.body))
    } catch (error) {
      const why = isForm ? refusedFor(error) : undefined
      if (why === undefined) throw error
      return goOn(reply, why)
    }
    return isForm ? goOn(reply, 'offered') : {}
  })

  app.post(paths.recoveryProbe, async (request, reply) => {
    const probe = await recoveryKey.probe(administratorOf(request))
    return reply
      .type('application/octet-stream')
      .header('content-disposition', `attachment; filename="${PROBE_FILE}"`)
      .send(Buffer.from(probe))
  })

  app.post(paths.recoveryProof, async (request, reply) => {
    const isOpened = await recoveryKey.prove(administratorOf(request), parseTypedProbe(request.body))
    return goOn(reply, isOpened ? 'proven' : 'wrong')
  })

  // Loading the answer to a form again, or in the other language, asks for nothing.
  for (const once of [paths.recovery, paths.recoveryProbe, paths.recoveryProof]) app.get(once, toPage)
}

function toPage(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  administratorOf(request)
  return reply.redirect(paths.readers)
}

function goOn(reply: FastifyReply, done: KeyDone): FastifyReply {
  return reply.redirect(`${paths.readers}?done=${done}`, 303)
}

function refusedFor(error: unknown): KeyDone | undefined {
  if (!(error instanceof AppError)) return undefined
  if (error.code === 'conflict') return 'known'
  return error.code === 'invalid-input' ? 'no-key' : undefined
}
