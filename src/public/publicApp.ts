import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { h, type VNode } from 'preact'
import { readProfilePart } from '../boundary/profile/readProfilePart.ts'
import { type Locale, locales } from '../domain/shared/locale.ts'
import { AppError } from '../errors.ts'
import { words } from '../messages/words.ts'
import { type Assets, bundlePublicAssets } from '../web/look/assets.ts'
import { renderPage } from '../web/look/shell/renderPage.ts'
import { helpLines } from './helpLines.ts'
import { PlainPage, type PlainReason } from './plainPage.tsx'
import { PracticePage } from './practicePage.tsx'
import type { PublicFrame } from './publicFrame.tsx'
import { publicPaths } from './publicPaths.ts'

export type PublicWiring = {
  /** Whether this is practice: asked of the register, which alone knows. */
  readonly isDemo: () => Promise<boolean>
  readonly profilesFolder: string
  readonly staffPort: number
}

const PROFILE = 'nl'

/** Nothing is loaded but our own stylesheet, nothing is kept, and no other site learns where somebody came from. */
const headers = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex',
}

/** The public side: until its pages come, one that says where help is. No script, no cookie, no log of who came. */
export async function makePublicApp(wiring: PublicWiring): Promise<FastifyInstance> {
  const app = Fastify({
    logger,
    bodyLimit: 1024,
    trustProxy: false,
    // What is no address at all passes by every hook.
    frameworkErrors: (_error, request, reply) => {
      send(reply.headers(headers), 400, plain(frames[localeOf(request)], 'missing'))
    },
  })
  const frames = await makeFrames(wiring.profilesFolder, await bundlePublicAssets(), app)
  const deskAddress = `http://localhost:${wiring.staffPort}/`

  app.addHook('onSend', async (_request, reply) => {
    reply.headers(headers)
  })
  for (const locale of locales) {
    app.get(publicPaths[locale], async (_request, reply) => {
      const frame = frames[locale]
      const isDemo = await wiring.isDemo()
      if (!isDemo) return send(reply, 200, plain(frame, 'closed'))
      return send(reply, 200, h(PracticePage, { frame, deskAddress }))
    })
  }
  app.setNotFoundHandler((request, reply) => send(reply, 404, plain(frames[localeOf(request)], 'missing')))
  app.setErrorHandler((error, request, reply) => {
    const status = statusOf(error)
    if (status >= 500) app.log.error({ err: error }, 'the public side failed')
    return send(reply, status, plain(frames[localeOf(request)], status >= 500 ? 'unavailable' : 'missing'))
  })
  return app
}

/** Errors only, and of those what went wrong; who asked for what is nobody's business. */
const logger = { level: 'error', stream: process.stderr, serializers: { req: () => ({}), res: () => ({}) } }

async function makeFrames(
  profilesFolder: string,
  assets: Assets<'public.css'>,
  app: FastifyInstance,
): Promise<Readonly<Record<Locale, PublicFrame>>> {
  const contacts = await readProfilePart(profilesFolder, PROFILE, 'contacts')
  const stylesheet = assets.assetPath('public.css')
  for (const [path, { contentType, body }] of assets.byPath) {
    app.get(path, (_request, reply) => reply.type(contentType).send(Buffer.from(body)))
  }
  const frameOf = (locale: Locale) => ({ locale, words: words(locale), stylesheet, help: helpLines(contacts, locale) })
  return { nl: frameOf('nl'), en: frameOf('en') }
}

function plain(frame: PublicFrame, reason: PlainReason) {
  return h(PlainPage, { frame, reason })
}

function send<Props>(reply: FastifyReply, status: number, page: VNode<Props>): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').send(renderPage(page))
}

function localeOf(request: FastifyRequest): Locale {
  return /^\/en(?:[/?]|$)/.test(request.url) ? 'en' : 'nl'
}

/** What Fastify refuses itself keeps its status; a database that can't be reached is 503. */
function statusOf(error: unknown): number {
  if (error instanceof AppError && error.code === 'database') return 503
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
  return status >= 400 && status < 600 ? status : 500
}
