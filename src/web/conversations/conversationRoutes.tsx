import type { FastifyInstance, FastifyRequest } from 'fastify'
import { parseConversationNumber } from '../../boundary/conversations/deskRequest.ts'
import { parsePanelPart } from '../../boundary/conversations/panelPart.ts'
import { parseQueuePage } from '../../boundary/conversations/queuePage.ts'
import { parsePlainQuery } from '../../boundary/parseQuery.ts'
import { conversationTermsOf } from '../../domain/conversations/conversationTerms.ts'
import { knownFacts } from '../../domain/conversations/reporterFacts.ts'
import type { OpenedConversation } from '../../services/conversations/deskTalk.ts'
import { sendChanges } from '../shell/changeStream.ts'
import type { DeskContext } from '../shell/deskContext.ts'
import { paths } from '../shell/paths.ts'
import { sendPage } from '../shell/reply.ts'
import { conversationActs } from './conversationActs.ts'
import { QueueList } from './queueList.tsx'
import { makeReadySentences } from './readySentences.ts'
import { RoomPage } from './roomPage.tsx'
import { makeSafetyFacts } from './safetyFacts.ts'
import { talkerOf } from './talkerOf.ts'
import { TalkPanel } from './talkPanel.tsx'
import { queuePageOf, type TalkFrame, type TalkView } from './talkView.ts'

/** The room of conversations without a name, the parts of it that change while it is open, and what its script sends. */
export async function conversationRoutes(app: FastifyInstance, context: DeskContext): Promise<void> {
  const { services, frameOf, timeZone, profilesFolder, profile, demo, today } = context
  const { readerKeys, conversations, chatDuty } = services
  const { desk, watch } = conversations
  const safetyOf = makeSafetyFacts(profilesFolder, profile.name)
  const sentencesOf = makeReadySentences(profilesFolder, profile.name)
  const terms = conversationTermsOf(profile.terms)
  const closing = new AbortController()
  app.addHook('preClose', async () => closing.abort())

  const frameFor = (request: FastifyRequest): TalkFrame => {
    const now = new Date().toISOString()
    return { frame: frameOf(request), actor: talkerOf(request), timeZone, now, demo }
  }
  const viewOf = async (talk: TalkFrame, opened: OpenedConversation, isWhole = true): Promise<TalkView> => {
    const facts = knownFacts(opened.conversation.facts)
    const safety = await safetyOf(facts, { frame: talk.frame, today: today(), isDemo: demo })
    // Who asks for more lines has the sentences, in all languages the greater part of a page, before them already.
    const sentences = isWhole ? await sentencesOf() : { languages: [], sentences: [] }
    return { ...talk, opened, facts, safety, terms, sentences }
  }
  const roomOf = async (talk: TalkFrame, page: number, number?: string) => {
    const { actor } = talk
    const opened = number === undefined ? undefined : await desk.show(actor, number)
    const rows = await desk.queue(actor, page)
    const queue = queuePageOf(rows, await watch.counts(actor), page)
    const [own, workers, leftAlone] = await Promise.all([
      readerKeys.own(actor),
      chatDuty.list(actor),
      chatDuty.leftAlone(actor),
    ])
    return { ...talk, own, workers, leftAlone, queue, talk: opened && (await viewOf(talk, opened)) }
  }

  app.get(paths.conversations, async (request, reply) => {
    const talk = frameFor(request)
    return sendPage(reply, <RoomPage view={await roomOf(talk, parseQueuePage(request.query))} />)
  })

  app.get(paths.conversationQueue, async (request, reply) => {
    const talk = frameFor(request)
    const page = parseQueuePage(request.query)
    const rows = await watch.queue(talk.actor, page)
    return sendPage(reply, <QueueList {...talk} queue={queuePageOf(rows, await watch.counts(talk.actor), page)} />)
  })

  app.get(paths.conversationStream, async (request, reply) => {
    const { actor } = frameFor(request)
    parsePlainQuery(request.query)
    return sendChanges(
      reply,
      closing.signal,
      async () => {
        const news = await watch.news(actor)
        return news && JSON.stringify(news)
      },
      watch.heard,
    )
  })

  app.get(`${paths.conversations}/:number`, async (request, reply) => {
    const talk = frameFor(request)
    const number = parseConversationNumber(request.params)
    parsePlainQuery(request.query)
    return sendPage(reply, <RoomPage view={await roomOf(talk, 1, number)} />)
  })

  app.get(`${paths.conversations}/:number/panel`, async (request, reply) => {
    const talk = frameFor(request)
    const number = parseConversationNumber(request.params)
    const part = parsePanelPart(request.query)
    const isWhole = part.after === undefined && part.before === undefined
    const opened = await desk.show(talk.actor, number, part)
    return sendPage(reply, <TalkPanel view={await viewOf(talk, opened, isWhole)} />)
  })

  await app.register(async (scope) => conversationActs(scope, context))
}
