import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { typedOf } from '../../../boundary/casework/acts/actForm.ts'
import {
  parseDutyDone,
  parseDutyId,
  readHandoverForm,
  readShiftForm,
} from '../../../boundary/casework/duty/dutyForms.ts'
import { readProfilePart } from '../../../boundary/profile/readProfilePart.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { mayReadDuty } from '../../../domain/casework/duty/mayPlanDuty.ts'
import { AppError, httpStatus } from '../../../errors.ts'
import { codeLabels } from '../../../outputs/casework/codeLabels.ts'
import { refusalText } from '../../../outputs/casework/refusalText.ts'
import type { HandoverRefusal } from '../../../services/casework/duty/handOver.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { actorOf, sendPage } from '../../shell/reply.ts'
import { DutyPage } from './dutyPage.tsx'
import { type DutyView, nightsOf, nothingSaid, type Said } from './dutyView.ts'

type Papers = Pick<DutyView, 'contacts' | 'sources'>

/** Who is on duty out of hours, and handing over. */
export function dutyRoutes(app: FastifyInstance, context: DeskContext): void {
  const { services, profile, profilesFolder, frameOf, timeZone } = context
  const { duty } = services
  let reading: Promise<Papers> | undefined
  // Read when the first page asks, and once: a profile does not change while the application runs. A failure is not kept.
  const papers = () => {
    reading ??= readPapers(profilesFolder, profile.name).catch((error: unknown) => {
      reading = undefined
      throw error
    })
    return reading
  }

  app.get(paths.duty, (request, reply) => {
    return sendDuty(request, reply, { ...nothingSaid, ...parseDutyDone(request.query) })
  })

  app.post(paths.dutyShifts, { config: { keepsDraft: true } }, async (request, reply) => {
    const actor = onDutyOf(request)
    const typed = typedOf(request.body)
    const read = readShiftForm(request.body, timeZone)
    if (!read.ok) return sendDuty(request, reply, { form: 'shift', typed, wrong: read.wrong })
    const planned = await duty.plan(actor, read.value)
    if (planned.ok) return reply.redirect(`${paths.duty}?done=saved`, 303)
    const { words } = frameOf(request)
    const refused = { why: words(`duty.refused_${planned.error}`), instead: words(`duty.instead_${planned.error}`) }
    return sendDuty(request, reply, { form: 'shift', typed, wrong: [], refused })
  })

  app.post(`${paths.dutyShifts}/:id/check`, async (request, reply) => {
    await duty.checkNumber(onDutyOf(request), parseDutyId(request.params))
    return reply.redirect(`${paths.duty}?done=saved`, 303)
  })

  app.post(`${paths.dutyShifts}/:id/withdrawal`, async (request, reply) => {
    await duty.withdraw(onDutyOf(request), parseDutyId(request.params))
    return reply.redirect(`${paths.duty}?done=saved`, 303)
  })

  app.post(paths.dutyHandovers, { config: { keepsDraft: true } }, async (request, reply) => {
    const actor = onDutyOf(request)
    const typed = typedOf(request.body)
    const read = readHandoverForm(request.body)
    if (!read.ok) return sendDuty(request, reply, { form: 'handover', typed, wrong: read.wrong })
    const done = await duty.handOver(actor, read.value)
    if (done.ok) return reply.redirect(`${paths.duty}?done=handover_done`, 303)
    return sendDuty(request, reply, { form: 'handover', typed, wrong: [], refused: sayRefused(request, done.error) })
  })

  app.post(`${paths.dutyHandovers}/:id`, async (request, reply) => {
    await duty.takeOver(onDutyOf(request), parseDutyId(request.params))
    return reply.redirect(`${paths.duty}?done=saved`, 303)
  })

  // Loading the answer to a form again asks for nothing: it leads to the page.
  for (const path of [
    paths.dutyShifts,
    `${paths.dutyShifts}/:id/:part`,
    paths.dutyHandovers,
    `${paths.dutyHandovers}/:id`,
  ]) {
    app.get(path, (request, reply) => {
      onDutyOf(request)
      return reply.redirect(paths.duty, 303)
    })
  }

  function sayRefused(request: FastifyRequest, refused: HandoverRefusal): Said['refused'] {
    const { words, locale } = frameOf(request)
    if (refused.why === 'rule')
      return refusalText(refused.refusal, { words, locale, timeZone, label: codeLabels(profile, locale) })
    const { why, number } = refused
    if (why === 'not_a_colleague' || why === 'no_shift')
      return { why: words(`duty.refused_${why}`), instead: words(`duty.instead_${why}`) }
    return { why: words(`duty.refused_${why}`, { number }), instead: words(`duty.instead_${why}`) }
  }

  async function sendDuty(request: FastifyRequest, reply: FastifyReply, said: Said): Promise<FastifyReply> {
    const actor = onDutyOf(request)
    const list = await duty.show(actor)
    const nights = nightsOf(list, timeZone, profile.terms.holidays)
    const view = { frame: frameOf(request), actor, timeZone, list, nights, said, ...(await papers()) }
    const isRefused = said.form !== undefined && said.done === undefined
    return sendPage(reply, <DutyPage view={view} />, isRefused ? httpStatus.refused : 200)
  }
}

/** Who is signed in and may know who is on duty. To others the pages do not exist: fails with `not-found`. */
function onDutyOf(request: FastifyRequest): Actor {
  const actor = actorOf(request)
  if (!mayReadDuty(actor.role)) throw new AppError('not-found')
  return actor
}

async function readPapers(folder: string, profile: string): Promise<Papers> {
  const { contacts } = await readProfilePart(folder, profile, 'contacts')
  const sources = Object.values(await readProfilePart(folder, profile, 'sources')).flat()
  return { contacts, sources: new Map(sources.map(({ code, nl, en }) => [code, { nl, en }] as const)) }
}
