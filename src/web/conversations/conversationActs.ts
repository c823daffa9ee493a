import type { FastifyInstance } from 'fastify'
import {
  parseConversationNumber,
  parseDeskAct,
  parseEntry,
  parseGivenKeys,
  parseNextGeneration,
  parsePartPlace,
  parseWritten,
} from '../../boundary/conversations/deskRequest.ts'
import { parsePlainQuery } from '../../boundary/parseQuery.ts'
import { mayTakeIn } from '../../domain/casework/intake/mayTakeIn.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import type { Locale } from '../../domain/shared/locale.ts'
import { AppError, httpStatus } from '../../errors.ts'
import { type CodeLabels, codeLabels } from '../../outputs/casework/codeLabels.ts'
import { refusalText } from '../../outputs/casework/refusalText.ts'
import { longDate } from '../../outputs/figures/longDate.ts'
import type { IntoCase } from '../../services/conversations/intoCase.ts'
import type { DeskContext } from '../shell/deskContext.ts'
import { paths } from '../shell/paths.ts'
import { recoveryRoutes } from './recoveryRoutes.ts'
import { sayRefused } from './sayRefused.ts'
import { talkerOf } from './talkerOf.ts'

/** The longest sealed message as text, with what stands around it. */
const LONGEST_BODY = 450_000
/** Of the keys of a whole desk, each sealed. */
const LONGEST_KEYS = 2_500_000

/** What the script of the room sends: sealed messages, notes and keys, and acts. Answers are JSON; a refusal is told in words. */
export function conversationActs(app: FastifyInstance, context: DeskContext): void {
  const { services, frameOf, profile, timeZone, today } = context
  const { desk, into } = services.conversations
  const numbered = `${paths.conversations}/:number`
  app.setErrorHandler((error, request, reply) => sayRefused(request, reply, error, frameOf(request).words))

  for (const [part, author] of [
    ['messages', 'desk'],
    ['notes', 'note'],
  ] as const) {
    app.post(`${numbered}/${part}`, { bodyLimit: LONGEST_BODY }, async (request, reply) => {
      const actor = talkerOf(request)
      const at = parseConversationNumber(request.params)
      const { number: seq, generation, sealed } = parseWritten(request.body)
      await desk.write(actor, at, { seq, author, generation, sealed })
      return reply.code(204).send()
    })
  }

  app.post(`${numbered}/keys`, { bodyLimit: LONGEST_KEYS }, async (request, reply) => {
    const actor = talkerOf(request)
    await desk.giveKeys(actor, parseConversationNumber(request.params), parseGivenKeys(request.body))
    return reply.code(204).send()
  })

  app.post(`${numbered}/generation`, { bodyLimit: LONGEST_KEYS }, async (request, reply) => {
    const actor = talkerOf(request)
    const number = parseConversationNumber(request.params)
    const { without, ...next } = parseNextGeneration(request.body)
    await desk.rotate(actor, number, next, without)
    return reply.code(204).send()
  })

  recoveryRoutes(app, context)

  app.post(`${numbered}/acts/:act`, async (request, reply) => {
    const actor = talkerOf(request)
    const command = parseDeskAct(request.params, request.body)
    await desk.do(actor, parseConversationNumber(request.params), command)
    return reply.code(204).send()
  })

  app.post(`${numbered}/entry`, { bodyLimit: LONGEST_BODY }, async (request, reply) => {
    const actor = talkerOf(request)
    const number = parseConversationNumber(request.params)
    const { sure, ...entry } = parseEntry(request.body)
    const { words, locale } = frameOf(request)
    const label = codeLabels(profile, locale)
    const refuse = (reason: string, said: string, instead?: string) =>
      reply.code(httpStatus.refused).send({ code: 'refused', reason, said, ...(instead !== undefined && { instead }) })
    if (!mayTakeIn(actor.role)) return refuse('role', words('conversations.into_by_intake'))
    const found = await into.look(actor, entry.into)
    if (!found)
      return refuse('no_case', words('conversations.into_no_case'), words('conversations.into_no_case_instead'))
    // A wrong figure is the case of somebody else: it is shown before anything is written.
    if (sure !== found.number) return refuse('sure', words('conversations.into_is', saidOfCase(found, label, locale)))
    const written = await into.entry(actor, number, { ...entry, on: today() }).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'not-found') return undefined
      throw error
    })
    if (written === undefined) return refuse('no_writing', words('conversations.into_no_writing'))
    if (written.ok) return reply.code(204).send()
    const { why, instead } = refusalText(written.error, { words, locale, timeZone, label })
    return refuse('rule', why, instead)
  })

  app.get(`${numbered}/parts/:seq/:part`, async (request, reply) => {
    const actor = talkerOf(request)
    const { number, ...place } = parsePartPlace(request.params)
    parsePlainQuery(request.query)
    const sealed = await desk.part(actor, number, place)
    return reply.header('cache-control', 'no-store').type('application/octet-stream').send(Buffer.from(sealed))
  })
}

type FoundCase = NonNullable<Awaited<ReturnType<IntoCase['look']>>>

/** What tells a case from another, without anything that is sealed. */
function saidOfCase({ number, topic, country, reported_on, closed_on }: FoundCase, label: CodeLabels, locale: Locale) {
  return {
    number,
    topic: label('topics', topic),
    country: label('countries', country),
    day: longDate(reported_on as IsoDate, locale),
    closed: closed_on === null ? 'no' : 'yes',
  }
}
