import type { FastifyInstance } from 'fastify'
import { parseAccountProblem, parseOwnId } from '../../../boundary/access/accountForms.ts'
import { parsePasskeyForm } from '../../../boundary/access/signInForms.ts'
import { mayDo } from '../../../domain/access/permissions.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { actorOf, sendPage } from '../../shell/reply.ts'
import { clientOf } from '../../shell/session.ts'
import { giveCeremony, takeCeremony } from '../ceremonyCookies.ts'
import { AccountPage } from './accountPage.tsx'
import { afterChange } from './accountProblem.tsx'
import { ownActorOf, ownPageOf } from './ownActor.ts'

/** One's own account: passkeys, and where one is signed in. The changes need a fresh session, which the services ask for. */
export function accountRoutes(app: FastifyInstance, { services, frameOf, timeZone, demo }: DeskContext): void {
  const { own, sessions, drafts } = services.accounts

  app.get(paths.account, async (request, reply) => {
    const actor = actorOf(request)
    const problem = parseAccountProblem(request.query)
    const [authenticators, running, kept] = await Promise.all([
      own.authenticators(actor),
      sessions.list(actor),
      drafts.list(actor),
    ])
    const shown = {
      authenticators,
      sessions: running,
      drafts: kept.length,
      hasCalendar: mayDo(actor.role, 'read_cases'),
      holdsTalks: mayDo(actor.role, 'hold_conversations'),
    }
    return sendPage(reply, <AccountPage view={{ frame: frameOf(request), timeZone, demo, problem, ...shown }} />)
  })

  app.post(`${paths.passkeys}/options`, async (request, reply) => {
    const { ceremony, options } = await own.beginPasskey(ownActorOf(request))
    giveCeremony(reply, 'passkey', ceremony)
    return options
  })

  app.post(paths.passkeys, async (request, reply) => {
    const actor = ownActorOf(request)
    const { response, name } = parsePasskeyForm(request.body)
    const ceremony = takeCeremony(request, reply, 'passkey')
    const added = own.finishPasskey(actor, { ceremony, response, name }, clientOf(request))
    return reply.redirect(await afterChange(ownPageOf(request), added), 303)
  })

  app.post(`${paths.passkeys}/:id/removal`, async (request, reply) => {
    const removed = own.removePasskey(actorOf(request), parseOwnId(request.params))
    return reply.redirect(await afterChange(paths.account, removed), 303)
  })

  app.post(`${paths.sessions}/:id/end`, async (request, reply) => {
    await sessions.endOne(actorOf(request), parseOwnId(request.params))
    return reply.redirect(paths.account, 303)
  })

  app.post(`${paths.sessions}/others/end`, async (request, reply) => {
    await sessions.endOthers(actorOf(request))
    return reply.redirect(paths.account, 303)
  })

  // Loading the answer to a form again, or in the other language, asks for nothing: it leads to the page.
  app.get(paths.passkeys, (request, reply) => reply.redirect(ownPageOf(request)))
  app.get(paths.sessions, (_request, reply) => reply.redirect(`${paths.account}#sessions`))

  /** Somebody is there, says the page of a form or of a warning: the session goes on. */
  app.post(paths.presence, async (request, reply) => {
    actorOf(request)
    return reply.code(204).send()
  })
}
