import formbody from '@fastify/formbody'
import Fastify, { type FastifyInstance } from 'fastify'
import { cleanTexts } from '../boundary/cleanText.ts'
import { isOwnHost } from '../boundary/ownHost.ts'
import { AppError } from '../errors.ts'
import { bundlePublicAssets } from '../web/look/assets.ts'
import { codePages } from './conversation/codePages.tsx'
import { talkRoutes } from './conversation/script/talkRoutes.ts'
import { talkPages } from './conversation/talkPages.tsx'
import { writePages } from './conversation/writePages.tsx'
import { guidePages } from './guide/guidePages.tsx'
import { homePages } from './home/homePages.tsx'
import { knowledgePages } from './knowledge/knowledgePages.tsx'
import { leaveRoutes } from './leave/leaveRoutes.ts'
import type { PublicContext, PublicPages } from './publicContext.ts'
import type { PublicSettings } from './publicSettings.ts'
import { saferPages } from './safer/saferPages.tsx'
import { readContacts } from './shell/contactsNow.ts'
import { answerBroken, explainProblems } from './shell/explainProblems.tsx'
import { makeFrames } from './shell/makeFrames.ts'
import { placePages } from './shell/placePages.tsx'
import { publicHeaders } from './shell/publicHeaders.ts'
import { serveFiles } from './shell/serveFiles.ts'
import { openShelf } from './shell/shelf.ts'

export type PublicWiring = PublicSettings & {
  readonly staffPort: number
  /** The address of the public side beyond this machine; missing when only this machine may ask. */
  readonly publicOrigin: string | undefined
}

/** What there is. A page that is not in this list is offered nowhere. */
export const publicPages: readonly PublicPages[] = [
  homePages,
  guidePages,
  knowledgePages,
  saferPages,
  writePages,
  codePages,
  talkPages,
]

const BODY_LIMIT = 20_000
const SLOWEST_REQUEST_MS = 60_000

/** The public side: pages that work without script, no cookie before a conversation, and no log of who came. */
export async function makePublicApp(wiring: PublicWiring, pages = publicPages): Promise<FastifyInstance> {
  const headers = publicHeaders(wiring.publicOrigin, wiring.isDemo)
  const assets = await bundlePublicAssets()
  const routes = pages.map(({ route }) => route)
  const deskAddress = `http://localhost:${wiring.staffPort}/`
  const shelf = await openShelf(wiring)
  const context: PublicContext = { ...wiring, shelf, contacts: await readContacts(wiring, shelf) }
  const frames = await makeFrames({ ...context, assets, routes, deskAddress })
  const problems = explainProblems(frames)
  const app = Fastify({
    logger,
    bodyLimit: BODY_LIMIT,
    requestTimeout: SLOWEST_REQUEST_MS,
    // Who asks is never looked at.
    trustProxy: false,
    http: { requireHostHeader: false },
    // What is no address at all passes by every hook.
    frameworkErrors: (error, request, reply) => void problems.send(request, reply.headers(headers), error),
    clientErrorHandler: answerBroken(headers),
  })
  app.addHook('onRequest', async (_request, reply) => void reply.headers(headers))
  app.addHook('onRequest', async ({ headers: { host } }) => {
    if (!isOwnHost(wiring.publicOrigin, host ?? '')) throw new AppError('forbidden', { reason: 'foreign-host' })
  })
  await app.register(formbody)
  app.addHook('preValidation', async (request) => {
    request.body = cleanTexts(request.body)
  })
  app.setNotFoundHandler(problems.sendMissing)
  app.setErrorHandler((error, request, reply) => problems.send(request, reply, error))
  serveFiles(app, assets)
  leaveRoutes(app, context)
  await talkRoutes(app, context)
  for (const some of pages) await some.serve(placePages(app, frames, some), context)
  return app
}

/** Bugs only, and of those what went wrong; who asked for what is nobody's business. */
const logger = {
  level: 'error',
  stream: process.stderr,
  serializers: {
    req: () => ({}),
    res: () => ({}),
    err: ({ name, message, stack }: Error) => ({ type: name, message, stack: stack ?? '' }),
  },
}
