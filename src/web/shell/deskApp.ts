import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { cleanTexts } from '../../boundary/cleanText.ts'
import { accessRoutes } from '../access/accessRoutes.tsx'
import { newPersonRoutes } from '../access/administration/newPersonRoutes.tsx'
import { organisationRoutes } from '../access/administration/organisationRoutes.tsx'
import { peopleRoutes } from '../access/administration/peopleRoutes.tsx'
import { teamRoutes } from '../access/administration/teamRoutes.tsx'
import { apiClientRoutes } from '../access/apiClients/apiClientRoutes.tsx'
import { caseAccessRoutes } from '../access/caseAccess/caseAccessRoutes.ts'
import { inboxRoutes } from '../access/inbox/inboxRoutes.tsx'
import { logRoutes } from '../access/log/logRoutes.tsx'
import { printRoutes } from '../access/log/printRoutes.ts'
import { boardRoutes } from '../casework/boards/boardRoutes.tsx'
import { calendarRoutes } from '../casework/calendar/calendarRoutes.tsx'
import { feedRoutes } from '../casework/calendar/feedRoutes.tsx'
import { caseworkRoutes } from '../casework/caseworkRoutes.tsx'
import { chapterRoutes } from '../casework/chapters/chapterRoutes.tsx'
import { contactRoutes } from '../casework/contact/contactRoutes.ts'
import { documentRoutes } from '../casework/documents/documentRoutes.tsx'
import { dutyRoutes } from '../casework/duty/dutyRoutes.tsx'
import { adviceRoutes } from '../casework/intake/adviceRoutes.tsx'
import { doublesRoutes } from '../casework/intake/doublesRoutes.tsx'
import { intakeRoutes } from '../casework/intake/intakeRoutes.tsx'
import { letterRoutes } from '../casework/letters/letterRoutes.tsx'
import { liveRoutes } from '../casework/live/liveRoutes.ts'
import { partnerDeskRoutes } from '../casework/partnerDesk/partnerDeskRoutes.tsx'
import { preTravelRoutes } from '../casework/preTravel/preTravelRoutes.tsx'
import { checkRoutes } from '../casework/sharing/checkRoutes.tsx'
import { exportRoutes } from '../casework/sharing/exportRoutes.tsx'
import { partnerRoutes } from '../casework/sharing/partnerRoutes.tsx'
import { todayRoutes } from '../casework/today/todayRoutes.tsx'
import { codesRoutes } from '../codes/codesRoutes.tsx'
import { conversationRoutes } from '../conversations/conversationRoutes.tsx'
import { chatDutyRoutes } from '../conversations/duty/dutyRoutes.tsx'
import { readersRoutes } from '../conversations/readers/readersRoutes.tsx'
import { readingKeyRoutes } from '../conversations/readingKey/readingKeyRoutes.tsx'
import { figuresRoutes } from '../figures/figuresRoutes.tsx'
import { knowledgeRoutes } from '../knowledge/knowledgeRoutes.tsx'
import { type Assets, bundleDeskAssets, type DeskAsset } from '../look/assets.ts'
import { standInTours } from '../tours/playedTour.ts'
import { tourRoutes } from '../tours/tourRoutes.tsx'
import { answerExpectations, makeAnswerBroken } from './brokenRequest.ts'
import { takeCspReports } from './cspReports.ts'
import type { DeskContext } from './deskContext.ts'
import { closedHeaders, closeEveryAnswer } from './headers.ts'
import { makeRescueForm } from './keptForms.ts'
import { answerOnTheBeat } from './onTheBeat.ts'
import { makeRefuseForeignHost } from './ownHost.ts'
import { explainProblems, makeSendProblem } from './problems.tsx'
import { takesGzip } from './reply.ts'
import { LANGUAGE_COOKIE, localeOf, makeFrames } from './requestFrame.ts'
import { makeRefuseForeignChange } from './sameOrigin.ts'
import { readSessions } from './session.ts'

const BODY_LIMIT = 100_000
const LARGEST_UPLOAD = 5 * 1024 * 1024
const SLOWEST_REQUEST_MS = 60_000
const A_YEAR = 31_536_000
/** The ids of numbers are made of codes, and a profile may have long ones. */
const LONGEST_PARAMETER = 300

/** What stands beside the pages, under an address of its own and with answers of its own. */
export type Beside = {
  readonly prefix: string
  readonly register: (app: FastifyInstance) => Promise<void>
  readonly sendProblem: (request: FastifyRequest, reply: FastifyReply, error: unknown) => FastifyReply
}

/** The staff application: pages on the server, one small script that none of them needs. */
export async function makeDeskApp(wiring: Omit<DeskContext, 'frameOf'>, api: Beside): Promise<FastifyInstance> {
  const { staffOrigin } = wiring
  const assets = await bundleDeskAssets()
  const context: DeskContext = { ...wiring, frameOf: makeFrames(assets, wiring.demo, wiring.idleMinutes) }
  const headers = closedHeaders(staffOrigin)
  const sendProblem = makeSendProblem(context)
  const app = Fastify({
    logger,
    rewriteUrl,
    bodyLimit: BODY_LIMIT,
    requestTimeout: SLOWEST_REQUEST_MS,
    // Behind its public name a proxy on this machine says who asks; nobody else is believed.
    trustProxy: staffOrigin === undefined ? false : 'loopback',
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
    // A request without a name is refused by us, with our headers.
    http: { requireHostHeader: false },
    // From a store of chance: asking the system for some with every request costs twenty times as much.
    genReqId: () => randomUUID().replaceAll('-', '').slice(16),
    // What is no address at all passes by every hook.
    frameworkErrors: (error, request, reply) => {
      const send = request.url.startsWith(`${api.prefix}/`) ? api.sendProblem : sendProblem
      void send(request, reply.headers(headers), error)
    },
    clientErrorHandler: makeAnswerBroken(headers),
  })
  answerExpectations(app)
  closeEveryAnswer(app, headers)
  answerOnTheBeat(app)
  app.addHook('onRequest', makeRefuseForeignHost(staffOrigin))
  if (wiring.tours) standInTours(app, wiring.tours)
  await api.register(app)
  // In a scope of their own, so that what reads cookies and forms does so for pages only.
  await app.register(async (pages) => servePages(pages, context, assets))
  return app
}

async function servePages(app: FastifyInstance, context: DeskContext, assets: Assets<DeskAsset>): Promise<void> {
  await app.register(cookie)
  await app.register(formbody)
  await app.register(multipart, { limits: { files: 1, fileSize: LARGEST_UPLOAD, fields: 5, fieldSize: 1000 } })
  app.addHook('onRequest', makeRefuseForeignChange(context.staffOrigin))
  cleanForms(app)
  readSessions(app, context.services.accounts.sessions)
  keepLanguage(app)
  serveAssets(app, assets)
  explainProblems(app, makeSendProblem(context), makeRescueForm(app, context.services.accounts.drafts))
  await takeCspReports(app)
  accessRoutes(app, context)
  apiClientRoutes(app, context)
  inboxRoutes(app, context)
  logRoutes(app, context)
  printRoutes(app, context)
  peopleRoutes(app, context)
  newPersonRoutes(app, context)
  organisationRoutes(app, context)
  teamRoutes(app, context)
  caseAccessRoutes(app, context)
  intakeRoutes(app, context)
  adviceRoutes(app, context)
  dutyRoutes(app, context)
  preTravelRoutes(app, context)
  doublesRoutes(app, context)
  caseworkRoutes(app, context)
  chapterRoutes(app, context)
  contactRoutes(app, context)
  partnerDeskRoutes(app, context)
  checkRoutes(app, context)
  partnerRoutes(app, context)
  exportRoutes(app, context)
  letterRoutes(app, context)
  liveRoutes(app, context)
  documentRoutes(app, context)
  todayRoutes(app, context)
  calendarRoutes(app, context)
  boardRoutes(app, context)
  feedRoutes(app, context)
  await conversationRoutes(app, context)
  figuresRoutes(app, context)
  codesRoutes(app, context)
  readingKeyRoutes(app, context)
  readersRoutes(app, context)
  chatDutyRoutes(app, context)
  knowledgeRoutes(app, context)
  tourRoutes(app, context)
}

/** Bugs only. Of a request nothing but its number: its address names a case. Of an error its message and its trace. */
const logger = {
  level: 'error',
  stream: process.stderr,
  serializers: {
    req: () => ({}),
    res: () => ({}),
    err: ({ name, message, stack }: Error) => ({ type: name, message, stack: stack ?? '' }),
  },
}

/** An address that can't be decoded leads nowhere, as one that is not there: on a page of ours, with every header. */
function rewriteUrl({ url = '/' }: { readonly url?: string | undefined }): string {
  const [path = ''] = url.split('?')
  return isDecodable(path) ? url : '/no-address'
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    // It throws at what is no UTF-8 behind a percent sign, and says nothing more.
    return false
  }
}

/** Every text of a form loses what nobody sees, before anything reads it. Of a program the fields of each act do so, or refuse it. */
function cleanForms(app: FastifyInstance): void {
  app.addHook('preValidation', async (request) => {
    request.body = cleanTexts(request.body)
  })
}

/** A language that is asked for in an address is kept for the next pages. */
function keepLanguage(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!/[?&]lang=/.test(request.url)) return
    const settings = { path: '/', secure: true, httpOnly: true, sameSite: 'lax', maxAge: A_YEAR } as const
    reply.setCookie(LANGUAGE_COOKIE, localeOf(request), settings)
  })
}

function serveAssets(app: FastifyInstance, assets: Assets<DeskAsset>): void {
  app.get('/assets/:file', async (request, reply) => {
    const asset = assets.byPath.get(request.url)
    if (!asset) return reply.callNotFound()
    reply.header('cache-control', `public, max-age=${A_YEAR}, immutable`).type(asset.contentType)
    if (!asset.packed || !takesGzip(request)) return reply.send(Buffer.from(asset.body))
    return reply.header('content-encoding', 'gzip').header('vary', 'accept-encoding').send(Buffer.from(asset.packed))
  })
}
