import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { parseAppCode, parseNewPassword } from '../../../boundary/access/accountForms.ts'
import { parsePlainQuery } from '../../../boundary/parseQuery.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { sendPage } from '../../shell/reply.ts'
import { AppPage } from './appPage.tsx'
import { ownActorOf, ownPageOf } from './ownActor.ts'
import { PasswordPage } from './passwordPage.tsx'
import { RecoveryCodesPage } from './recoveryCodesPage.tsx'

/** A password of one's own, the app beside it, and codes for when both are lost. */
export function secretRoutes(app: FastifyInstance, { services, frameOf }: DeskContext): void {
  const { own, stepUp } = services.accounts

  app.get(paths.password, async (request, reply) => {
    await confirmFirst(request)
    parsePlainQuery(request.query)
    return sendPage(reply, <PasswordPage frame={frameOf(request)} back={ownPageOf(request)} />)
  })

  app.post(paths.password, async (request, reply) => {
    const actor = ownActorOf(request)
    const { password, again } = parseNewPassword(request.body)
    if (password !== again) return refusePassword(request, reply, 'unequal')
    const saved = await own.savePassword(actor, password)
    if (!saved.ok) return refusePassword(request, reply, saved.error)
    const { totp } = await own.authenticators(actor)
    return reply.redirect(totp ? ownPageOf(request) : paths.app, 303)
  })

  app.get(paths.app, async (request, reply) => {
    await confirmFirst(request)
    parsePlainQuery(request.query)
    return sendPage(reply, <AppPage frame={frameOf(request)} back={ownPageOf(request)} step={{ kind: 'begin' }} />)
  })

  // A secret is made by a form, not by looking at a page: a new one takes the place of the last one.
  app.post(paths.app, async (request, reply) => {
    const totp = await own.beginTotp(ownActorOf(request))
    const step = { kind: 'link', totp } as const
    return sendPage(reply, <AppPage frame={frameOf(request)} back={ownPageOf(request)} step={step} />)
  })

  app.post(`${paths.app}/code`, async (request, reply) => {
    const isRight = await own.confirmTotp(ownActorOf(request), parseAppCode(request.body))
    if (isRight) return reply.redirect(ownPageOf(request), 303)
    const step = { kind: 'again' } as const
    return sendPage(reply, <AppPage frame={frameOf(request)} back={ownPageOf(request)} step={step} />, 422)
  })

  app.post(paths.recoveryCodes, async (request, reply) => {
    const codes = await own.makeRecoveryCodes(ownActorOf(request))
    return sendPage(reply, <RecoveryCodesPage frame={frameOf(request)} codes={codes} next={ownPageOf(request)} />)
  })

  // Loading these again asks for nothing: codes and secrets are shown once.
  for (const once of [`${paths.app}/code`, paths.recoveryCodes]) {
    app.get(once, (request, reply) => reply.redirect(ownPageOf(request)))
  }

  /** Before the form and not after it: a password that was typed is kept nowhere. */
  async function confirmFirst(request: FastifyRequest): Promise<void> {
    ownActorOf(request)
    if (request.actor) await stepUp.requireFresh(request.actor)
  }

  function refusePassword(
    request: FastifyRequest,
    reply: FastifyReply,
    why: Parameters<typeof PasswordPage>[0]['why'],
  ) {
    return sendPage(reply, <PasswordPage frame={frameOf(request)} back={ownPageOf(request)} why={why} />, 422)
  }
}
