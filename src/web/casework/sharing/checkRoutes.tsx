import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type ActForm, readActForm } from '../../../boundary/casework/acts/actForm.ts'
import { parseCaseNumber } from '../../../boundary/casework/caseRequest.ts'
import { hatOf } from '../../../domain/access/hatOf.ts'
import { mayCommand } from '../../../domain/casework/caseCommand.ts'
import { AppError } from '../../../errors.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { sendPage } from '../../shell/reply.ts'
import { caseworkerOf } from '../caseworkerOf.ts'
import { sendChapter, viewOfChapter } from '../chapters/chapterRoutes.tsx'
import type { ActAnswer } from '../chapters/chapterView.ts'
import { CheckPage } from './checkPage.tsx'
import { packageFileOf, packageTextOf } from './packageTextOf.ts'
import { isOutside } from './referralText.ts'
import { sharingChapter } from './sharingPage.tsx'
import { PACKAGE, SHARING } from './slugs.ts'

const address = `${paths.cases}/:number/${PACKAGE}`

/** What would go out with a referral, before it does. Sending it is an act on the case. */
export function checkRoutes(app: FastifyInstance, context: DeskContext): void {
  const { services } = context

  app.post(`${address}/:act`, { config: { keepsDraft: true } }, async (request, reply) => {
    const actor = caseworkerOf(request)
    const number = parseCaseNumber(request.params)
    const { change, ...fields } = fieldsOf(request)
    const form = readActForm(request.params, fields)
    const again = (answer: ActAnswer) => sendChapter(context, sharingChapter, request, reply, { answer })
    const { act, typed, read } = form
    if (act !== 'make-referral') throw new AppError('not-found')
    const hat = hatOf(actor.role)
    if (hat !== undefined && !mayCommand(hat, act)) return again({ act, typed, is: 'not-yours' })
    if (!read.ok) return again({ act, typed, is: 'wrong', fields: read.wrong })
    if (change !== undefined) return again({ act, typed, is: 'wrong', fields: [] })
    return check(request, reply, form, number)
  })

  // Loading the package again asks for nothing: it leads to the page with the form.
  for (const step of ['', '/:act']) {
    app.get(`${address}${step}`, (request, reply) => {
      caseworkerOf(request)
      return reply.redirect(paths.caseChapter(parseCaseNumber(request.params), SHARING), 303)
    })
  }

  async function check(
    request: FastifyRequest,
    reply: FastifyReply,
    { act, typed, read }: ActForm,
    number: string,
  ): Promise<FastifyReply> {
    if (!read.ok || read.request.command.do !== 'make-referral') throw new AppError('not-found')
    const actor = caseworkerOf(request)
    const { command } = read.request
    const checked = await services.sharing.check(actor, { number, command })
    if (!checked.ok) {
      const answer = { act, typed, is: 'refused', refusal: checked.error } as const
      return sendChapter(context, sharingChapter, request, reply, { answer })
    }
    const shown = await services.showCase(actor, { number })
    const view = await viewOfChapter(context, request, shown, {})
    const told = isOutside(view, command.organisation) ? packageFileOf : packageTextOf
    return sendPage(reply, <CheckPage view={view} command={command} typed={typed} text={told(view, checked.value)} />)
  }
}

function fieldsOf({ body }: FastifyRequest): Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null ? { ...body } : {}
}
