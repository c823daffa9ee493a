import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { typedOf } from '../../../boundary/casework/acts/actForm.ts'
import { findCaseNumber, parseCaseNumber } from '../../../boundary/casework/caseRequest.ts'
import { readCounterReport } from '../../../boundary/casework/counterReport.ts'
import { parsePlainQuery } from '../../../boundary/parseQuery.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { ACUTE } from '../../../domain/casework/safety/safetyFile.ts'
import { AppError, httpStatus } from '../../../errors.ts'
import { codeLabels } from '../../../outputs/casework/codeLabels.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { sendLightPage, sendPage } from '../../shell/reply.ts'
import { exampleFor } from '../../tours/playedTour.ts'
import { caseworkerOf } from '../caseworkerOf.ts'
import { nothingTyped } from '../chapters/chapterView.ts'
import { CounterPage } from './counterPage.tsx'
import { counterPapersOf } from './counterPapers.ts'
import { CounterSentPage } from './counterSentPage.tsx'
import type { CounterView } from './counterView.ts'
import { DeskPage } from './deskPage.tsx'

/** The small desks of organisations that are asked: their questions, and the page for who stands at a counter. */
export function partnerDeskRoutes(app: FastifyInstance, context: DeskContext): void {
  const { services, profile, frameOf, timeZone } = context
  app.get(paths.questions, async (request, reply) => {
    const actor = caseworkerOf(request)
    parsePlainQuery(request.query)
    const desk = await services.showPartnerDesk(actor)
    const frame = frameOf(request)
    const label = codeLabels(profile, frame.locale)
    const view = { frame, profile, label, today: context.today(), role: actor.role, desk }
    return sendLightPage(request, reply, <DeskPage view={view} />)
  })

  app.get(paths.counter, async (request, reply) => {
    officerOf(request)
    parsePlainQuery(request.query)
    const example = exampleFor(request)
    const typed = example?.act === 'intake' ? example.typed : nothingTyped
    return sendCounter(request, reply, { typed, wrong: [], refusal: undefined })
  })

  app.post(paths.counter, { config: { keepsDraft: true } }, async (request, reply) => {
    const actor = officerOf(request)
    parsePlainQuery(request.query)
    const typed = typedOf(request.body)
    const read = readCounterReport(request.body, context.today())
    if (!read.ok) return sendCounter(request, reply, { typed, wrong: read.wrong, refusal: undefined })
    if (read.intake.kind !== 'report') throw new AppError('invalid-input', { field: 'kind' })
    const { taken, form } = read.intake
    const done = await services.intake.openCase(actor, { taken, form })
    if (!done.ok) return sendCounter(request, reply, { typed, wrong: [], refusal: done.error })
    return reply.redirect(paths.counterSent(done.value.number), 303)
  })

  app.get(`${paths.counter}/sent/:number`, async (request, reply) => {
    const actor = officerOf(request)
    parsePlainQuery(request.query)
    const { state, chapters } = await services.showCase(actor, { number: parseCaseNumber(request.params) })
    const view = {
      ...{ frame: frameOf(request), ...(await counterPapersOf(context)), number: state.number },
      isAcute: chapters.safety.level === ACUTE,
      isMinor: state.victim_group === 'minor',
    }
    return sendLightPage(request, reply, <CounterSentPage view={view} />)
  })

  app.get(paths.counterCase, (request, reply) => {
    officerOf(request)
    const number = findCaseNumber(request.query)
    return reply.redirect(number === undefined ? paths.counter : paths.case(number), 303)
  })

  type Told = Pick<CounterView, 'typed' | 'wrong' | 'refusal'>

  async function sendCounter(request: FastifyRequest, reply: FastifyReply, told: Told): Promise<FastifyReply> {
    const frame = frameOf(request)
    const label = codeLabels(profile, frame.locale)
    const about = { frame, profile, label, timeZone, today: context.today() }
    const status = told.refusal || told.wrong.length > 0 ? httpStatus.refused : 200
    const page = <CounterPage view={{ ...about, ...(await counterPapersOf(context)), ...told }} />
    return status === 200 ? sendLightPage(request, reply, page) : sendPage(reply, page, status)
  }
}

/** Who works at a counter. To others its pages do not exist: fails with `not-found`. */
function officerOf(request: FastifyRequest): Actor {
  const actor = caseworkerOf(request)
  if (actor.role !== 'consular_officer') throw new AppError('not-found')
  return actor
}
