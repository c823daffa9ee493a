import type { FastifyInstance } from 'fastify'
import { parseButton, parseId, type ReadShare, readShareForm } from '../../../boundary/access/caseAccessRequest.ts'
import { parseCaseNumber } from '../../../boundary/casework/caseRequest.ts'
import { mayDo } from '../../../domain/access/permissions.ts'
import { checkShare, isStanding, needsSecondPerson } from '../../../domain/access/shareTerms.ts'
import { AppError } from '../../../errors.ts'
import type { AccessChoices } from '../../../services/access/cases/accessChoices.ts'
import { caseworkerOf } from '../../casework/caseworkerOf.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { sendPage } from '../../shell/reply.ts'
import type { ShareErrors } from './accessView.ts'
import { type AnswerForm, toAccessPage } from './answerForm.ts'
import { requireConfirmed } from './confirmed.ts'
import type { SendAccess } from './sendAccess.tsx'
import { ShareCheckPage } from './shareCheckPage.tsx'
import { missingTexts, refusalTexts } from './shareErrors.ts'

const address = `${paths.cases}/:number/access/shares`

/** Giving parts of a case to an organisation in two steps, a second person's confirmation, and taking it back. */
export function shareRoutes(app: FastifyInstance, context: DeskContext, send: SendAccess, answer: AnswerForm): void {
  const { share } = context.services.caseAccess
  giveRoute(app, context, send, answer)

  app.post(`${address}/:id/confirmation`, (request, reply) =>
    answer(request, reply, 'share_confirmed', async (actor, number) => {
      parseButton(request.body)
      await requireConfirmed(context, actor)
      await share.confirm(actor, { number, share: parseId(request.params) })
    }),
  )
  app.post(`${address}/:id/end`, (request, reply) =>
    answer(request, reply, 'share_ended', async (actor, number) => {
      parseButton(request.body)
      await share.end(actor, { number, share: parseId(request.params) })
    }),
  )
  for (const step of ['', '/:id/confirmation', '/:id/end']) app.get(`${address}${step}`, toAccessPage)
}

function giveRoute(app: FastifyInstance, context: DeskContext, send: SendAccess, answer: AnswerForm): void {
  const { services, frameOf, today } = context
  const { share, listChoices, show } = services.caseAccess

  app.post(address, { config: { keepsDraft: true } }, async (request, reply) => {
    const actor = caseworkerOf(request)
    const number = parseCaseNumber(request.params)
    if (!mayDo(actor.role, 'share_case')) return answer(request, reply, 'shared', refuseRole)
    const { typed, sure, wrong, request: asked } = readShareForm(request.body)
    const again = (errors: ShareErrors, error?: AppError) =>
      send(request, reply, actor, number, { share: { typed, errors } }, error)
    if (sure === 'change') return again({})
    const { words } = frameOf(request)
    const recipient = recipientOf(typed, await listChoices(actor))
    if (!asked || !recipient) return again(missingTexts(recipient ? wrong : ['organisation', ...wrong], words), unfit)
    // Read before anything is shown, so that the page is there only for who sees the case.
    const { shares, holds } = await show(actor, { number })
    if (!holds) return send(request, reply, actor, number, { refused: 'caseAccess.refused_emergency' }, unfit)
    if (sure !== 'yes') {
      const lists = context.profile.casework
      const grounds = lists.share_grounds.entries.map(({ code }) => code)
      const setting = { kind: recipient.kind, grounds, today: today(), given: shares.filter(isStanding) }
      const checked = checkShare(asked, setting)
      if (!checked.ok) return again(refusalTexts(checked.error, words), unfit)
      const view = { frame: frameOf(request), lists }
      return sendPage(reply, <ShareCheckPage view={view} number={number} organisation={recipient} request={asked} />)
    }
    if (needsSecondPerson(recipient.kind)) await requireConfirmed(context, actor)
    const given = await share.give(actor, { number, ...asked })
    if (!given.ok) return again(refusalTexts(given.error, words), unfit)
    const deed = given.value.waits ? 'share_waits' : 'shared'
    return reply.redirect(`${paths.caseAccess(number)}?done=${deed}`, 303)
  })
}

/** A form that can be mended. */
const unfit = new AppError('refused')

async function refuseRole(): Promise<never> {
  throw new AppError('forbidden', { reason: 'role' })
}

function recipientOf({ organisation }: ReadShare['typed'], { organisations }: AccessChoices) {
  return organisations.find(({ id }) => String(id) === organisation)
}
