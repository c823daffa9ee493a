import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { readActForm } from '../../../boundary/casework/acts/actForm.ts'
import { parseCaseNumber, parseDone } from '../../../boundary/casework/caseRequest.ts'
import { areaOfPart } from '../../../domain/access/caseAreas.ts'
import { databaseRoleOf } from '../../../domain/access/roles.ts'
import { AppError } from '../../../errors.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { sendPage } from '../../shell/reply.ts'
import { caseworkerOf } from '../caseworkerOf.ts'
import { answerOf, statusOf, viewOfChapter } from '../chapters/chapterRoutes.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { ReferralPage } from './referralPage.tsx'
import { ReferredPage } from './referredPage.tsx'
import { PACKAGE, REFERRAL, SHARING } from './slugs.ts'

const address = `${paths.cases}/:number/${REFERRAL}`

/** Of what was given, everything is opened at once, since it was given to be read: one line in the access log. */
const opens = { parts: [...Object.keys(areaOfPart), 'referral'], as: PACKAGE }
const answers = ['accept-referral', 'decline-referral']

/** The desk of an organisation that cases are referred to: light, and nothing on it but what it was given. */
export function partnerRoutes(app: FastifyInstance, context: DeskContext): void {
  const { services, frameOf, profile, timeZone, today } = context

  app.get(paths.referrals, async (request, reply) => {
    const actor = caseworkerOf(request)
    const done = parseDone(request.query)
    const referred = await services.sharing.listReferred(actor)
    const view = { frame: frameOf(request), profile, timeZone, today: today(), referred, done }
    return sendPage(reply, <ReferredPage view={view} />)
  })

  app.get(address, (request, reply) => sendReferral(request, reply, { done: parseDone(request.query) }))

  app.post(`${address}/:act`, { config: { keepsDraft: true } }, async (request, reply) => {
    const actor = caseworkerOf(request)
    const number = parseCaseNumber(request.params)
    const form = readActForm(request.params, request.body)
    if (!answers.includes(form.act)) throw new AppError('not-found')
    const answer = await answerOf(context, actor, number, form)
    if (answer) return sendReferral(request, reply, { answer })
    // Who declined sees the case no more.
    const next = form.act === 'decline-referral' ? paths.referrals : paths.caseReferral(number)
    return reply.redirect(`${next}?done=${form.act}`, 303)
  })

  app.get(`${address}/:act`, (request, reply) => {
    caseworkerOf(request)
    return reply.redirect(paths.caseReferral(parseCaseNumber(request.params)), 303)
  })

  async function sendReferral(
    request: FastifyRequest,
    reply: FastifyReply,
    telling: Partial<Pick<ChapterView, 'answer' | 'done'>>,
  ): Promise<FastifyReply> {
    const actor = caseworkerOf(request)
    const number = parseCaseNumber(request.params)
    // The hub has a page of its own.
    if (databaseRoleOf(actor.role) !== 'partner') return reply.redirect(paths.caseChapter(number, SHARING), 303)
    const shown = await services.showCase(actor, { number, open: opens })
    const view = await viewOfChapter(context, request, shown, telling)
    const { answer } = telling
    const status = answer ? statusOf[answer.is] : 200
    return sendPage(reply, <ReferralPage view={view} />, status)
  }
}
