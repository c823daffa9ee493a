import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { parseButton, parseDeed, parseId, parseVaultForm } from '../../../boundary/access/caseAccessRequest.ts'
import { parseCaseNumber } from '../../../boundary/casework/caseRequest.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { mayDo } from '../../../domain/access/permissions.ts'
import { AppError, httpStatus } from '../../../errors.ts'
import { REASON_LENGTH } from '../../../services/access/cases/sealedReason.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { actorOf, sendPage } from '../../shell/reply.ts'
import { requireConfirmed } from './confirmed.ts'
import { refusalOf } from './refusalText.ts'
import { VaultPage, type VaultView } from './vaultPage.tsx'

const address = `${paths.cases}/:number/addresses`

/** The address vault of a case: asking for a part, and the agreement of a second person. To who may not ask, it does not exist. */
export function vaultRoutes(app: FastifyInstance, context: DeskContext): void {
  const { services, frameOf, timeZone } = context
  const { vault } = services.caseAccess

  app.get(address, (request, reply) => send(request, reply, vaultUserOf(request), { done: parseDeed(request.query) }))

  app.post(`${address}/:part`, { config: { keepsDraft: true } }, async (request, reply) => {
    const actor = vaultUserOf(request)
    const form = parseVaultForm(request.body)
    return answer(request, reply, 'address_asked', form, async (number) => {
      await requireConfirmed(context, actor)
      await vault.ask(actor, { number, ...form })
    })
  })

  app.post(`${address}/:id/agreement`, async (request, reply) => {
    const actor = vaultUserOf(request)
    parseButton(request.body)
    return answer(request, reply, 'address_agreed', undefined, async () => {
      await requireConfirmed(context, actor)
      await vault.agree(actor, { id: parseId(request.params) })
    })
  })

  for (const step of ['/:part', '/:id/agreement']) {
    app.get(`${address}${step}`, (request, reply) => {
      vaultUserOf(request)
      return reply.redirect(paths.caseAddresses(parseCaseNumber(request.params)), 303)
    })
  }

  type Form = ReturnType<typeof parseVaultForm> | undefined
  type Done = 'address_asked' | 'address_agreed'

  async function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    done: Done,
    form: Form,
    work: (number: string) => Promise<void>,
  ) {
    const number = parseCaseNumber(request.params)
    try {
      await work(number)
    } catch (error) {
      const said = whyNot(error, request, form)
      if (!said || !(error instanceof AppError)) throw error
      return send(request, reply, vaultUserOf(request), said, httpStatus[error.code])
    }
    return reply.redirect(`${paths.caseAddresses(number)}?done=${done}`, 303)
  }

  function whyNot(error: unknown, request: FastifyRequest, form: Form): Partial<VaultView> | undefined {
    const { words } = frameOf(request)
    const isReason = error instanceof AppError && error.publicDetail.field === 'reason'
    if (isReason && form) return { typed: { ...form, error: words('caseAccess.vault_reason_length', REASON_LENGTH) } }
    const refused = refusalOf(error)
    return refused && { refused: words(refused) }
  }

  async function send(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Actor,
    said: Partial<VaultView>,
    status = 200,
  ) {
    const number = parseCaseNumber(request.params)
    const lines = await vault.list(actor, { number })
    const requests = (await vault.listWaiting(actor)).filter((waiting) => waiting.number === number)
    const nothing = { done: undefined, refused: undefined, typed: undefined }
    const view = {
      frame: frameOf(request),
      timeZone,
      lists: context.profile.casework,
      number,
      lines,
      requests,
      ...nothing,
      ...said,
    }
    return sendPage(reply, <VaultPage view={view} />, status)
  }
}

function vaultUserOf(request: FastifyRequest): Actor {
  const actor = actorOf(request)
  if (!mayDo(actor.role, 'use_vault')) throw new AppError('not-found')
  return actor
}
