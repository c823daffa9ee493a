import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { draftCodeOf, draftFieldsOf } from '../../boundary/access/draftRequest.ts'
import { AppError, type ErrorCode } from '../../errors.ts'
import type { Drafts } from '../../services/access/signIn/accountServices.ts'
import { rememberPath } from './next.ts'
import { paths } from './paths.ts'
import { tokenOf } from './session.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What is sent here is kept as an unfinished form when it could not be done yet, and forgotten when it was done or never will be. */
    keepsDraft?: true
  }
}

/** What became of a request that failed: its browser is sent elsewhere, or what was typed is kept; missing when neither. */
type Rescue = 'sent-on' | 'kept' | undefined

/** Errors after which nobody goes on with a form. One with a mistake in it is shown again by its own page, and never comes here. */
const lastWords: ReadonlySet<ErrorCode> = new Set(['not-found', 'forbidden', 'refused'])

export type RescueForm = (request: FastifyRequest, reply: FastifyReply, error: unknown) => Promise<Rescue>

/**
 * Sees to it that nobody types anything twice. What needs a fresh confirmation leads to the page for it and from there back to the form;
 * what comes in when a session is over is kept for whoever it was.
 */
export function makeRescueForm(app: FastifyInstance, drafts: Drafts): RescueForm {
  const postponed = new WeakSet<FastifyRequest>()
  const closed = new WeakSet<FastifyRequest>()

  app.addHook('onSend', async (request, reply) => {
    const { actor, method, routeOptions, url } = request
    const form = draftCodeOf(url)
    const keeps = method === 'POST' && routeOptions.config.keepsDraft
    if (!actor || form === undefined || !keeps) return
    const isOver = closed.has(request) || (reply.statusCode < 400 && !postponed.has(request))
    if (isOver) await drafts.drop(actor, form)
    // Sent and refused: it takes the place of what was kept while it was typed.
    else if (!postponed.has(request)) await keepSmall(request, pageOf(app, request), drafts)
  })

  return async (request, reply, error) => {
    const code = error instanceof AppError ? error.code : undefined
    if (code !== undefined && lastWords.has(code)) closed.add(request)
    if (code !== 'step-up-needed' && code !== 'not-signed-in') return undefined
    const page = request.method === 'GET' ? request.url : pageOf(app, request)
    const kept = await keepForm(request, page, drafts)
    if (code === 'step-up-needed') {
      postponed.add(request)
      rememberPath(reply, page)
      reply.redirect(paths.stepUp, 303)
      return 'sent-on'
    }
    if (!kept) return undefined
    rememberPath(reply, page)
    return 'kept'
  }
}

/** Keeps a form, unless it is larger than what is kept: then it stands on the page alone. */
async function keepSmall(request: FastifyRequest, page: string, drafts: Drafts): Promise<void> {
  try {
    await keepForm(request, page, drafts)
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'invalid-input')) throw error
  }
}

/** Whether there was something to keep, and somebody to keep it for. */
async function keepForm(request: FastifyRequest, page: string, drafts: Drafts): Promise<boolean> {
  const { actor, body, method, routeOptions, url } = request
  const form = draftCodeOf(url)
  const fields = method === 'POST' && routeOptions.config.keepsDraft ? draftFieldsOf(body) : undefined
  if (form === undefined || fields === undefined) return false
  const text = JSON.stringify({ page, fields })
  if (!actor) return drafts.saveAfterEnd(tokenOf(request) ?? '', form, text)
  await drafts.save(actor, form, text)
  return true
}

/** The page that a form stands on: the address that it is sent to, or the nearest above it that can be looked at. */
function pageOf(app: FastifyInstance, { url, routeOptions }: FastifyRequest): string {
  let [path = '/'] = url.split(/[?#]/)
  let pattern = routeOptions.url ?? '/'
  while (pattern !== '' && !app.hasRoute({ method: 'GET', url: pattern })) {
    pattern = pattern.slice(0, pattern.lastIndexOf('/'))
    path = path.slice(0, path.lastIndexOf('/'))
  }
  return path === '' ? paths.start : path
}
