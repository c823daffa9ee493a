import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { renderToString } from 'preact-render-to-string'
import { draftFieldsOf } from '../../../boundary/access/draftRequest.ts'
import { typedOf } from '../../../boundary/casework/acts/actForm.ts'
import { parseFrom } from '../../../boundary/casework/intake/intakeRequest.ts'
import { readAsked } from '../../../boundary/casework/intake/readAsked.ts'
import { type Intake, readIntake } from '../../../boundary/casework/intake/readIntake.ts'
import { readProfilePart } from '../../../boundary/profile/readProfilePart.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { mayTakeIn } from '../../../domain/casework/intake/mayTakeIn.ts'
import { refusalReasons } from '../../../domain/conversations/conversationRule.ts'
import { AppError, httpStatus } from '../../../errors.ts'
import { codeLabels } from '../../../outputs/casework/codeLabels.ts'
import { clockTime } from '../../../outputs/casework/moments.ts'
import { refusalText as conversationRefusal } from '../../../outputs/conversations/refusalText.ts'
import { isEnoughToFind } from '../../../services/casework/names/enoughToFind.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { actorOf, sendPage } from '../../shell/reply.ts'
import { exampleFor } from '../../tours/playedTour.ts'
import { IntakePage } from './intakePage.tsx'
import type { IntakeView } from './intakeView.ts'
import { KnownPanel } from './knownPanel.tsx'

/** Taking in a report or an advice request, and looking who is known already. */
export function intakeRoutes(app: FastifyInstance, context: DeskContext): void {
  const { services } = context

  app.get(paths.intake, async (request, reply) => {
    const actor = takerOf(request)
    const from = parseFrom(request.query)
    const typed = from === undefined ? exampleOf(request) : await typedFrom(context, actor, from)
    return send(context, request, reply, { typed })
  })

  app.post(paths.intake, { bodyLimit: LONGEST_FORM, config: { keepsDraft: true } }, async (request, reply) => {
    const actor = takerOf(request)
    const typed = typedOf(request.body)
    const read = readIntake(request.body)
    if (!read.ok) return send(context, request, reply, { typed, answered: { is: 'wrong', fields: read.wrong } })
    const done = await take(context, request, actor, read.intake)
    switch (done.is) {
      case 'not_from_conversation':
        return send(context, request, reply, { typed, answered: done })
      case 'asked':
        return send(context, request, reply, { typed, known: done.known, answered: { is: 'asked' } })
      case 'refused':
        return send(context, request, reply, { typed, answered: { is: 'refused', refusal: done.refusal } })
      case 'made_before': {
        const { number } = done
        const address = read.intake.kind === 'report' ? paths.case(number) : paths.adviceRequest(number)
        return send(context, request, reply, { typed, answered: { ...done, address } })
      }
      case 'advised':
        return reply.redirect(`${paths.adviceRequest(done.number)}?done=${done.is}`, 303)
      default:
        return reply.redirect(paths.case(done.number), 303)
    }
  })

  // Without script the whole form comes here and back; the script asks for the panel alone while somebody types.
  app.post(paths.intakeKnown, { bodyLimit: LONGEST_FORM }, async (request, reply) => {
    const actor = takerOf(request)
    const asked = readAsked(request.body, context.today())
    const isTooLittle = asked !== undefined && !isEnoughToFind(asked)
    const found = asked && !isTooLittle ? await services.intake.lookForClient(actor, asked) : { isTooLittle }
    const telling = { typed: typedOf(request.body), ...found }
    if (request.headers['x-baken-part'] !== 'known') return send(context, request, reply, telling)
    const view = await viewOf(context, request, telling)
    reply.header('cache-control', 'no-store').type('text/html; charset=utf-8')
    return reply.send(renderToString(<KnownPanel view={view} />))
  })

  app.post(paths.intakePause, { bodyLimit: LONGEST_FORM }, async (request, reply) => {
    const actor = takerOf(request)
    const fields = draftFieldsOf(request.body)
    if (fields) await services.accounts.drafts.save(actor, DRAFT, JSON.stringify({ page: paths.intake, fields }))
    return reply.redirect(paths.drafts, 303)
  })

  for (const path of [paths.intakeKnown, paths.intakePause]) {
    // Loading the answer again asks for nothing: it leads to the form.
    app.get(path, (request, reply) => {
      takerOf(request)
      return reply.redirect(paths.intake, 303)
    })
  }
}

const DRAFT = paths.intake.slice(1)
/** Of the words that somebody said, 20,000 letters: in a form a letter of Arabic takes six bytes. */
const LONGEST_FORM = 400_000

/** Takes it in; what comes from a conversation, only as that lets it. */
async function take({ services, frameOf }: DeskContext, request: FastifyRequest, actor: Actor, intake: Intake) {
  if (intake.kind !== 'report' || intake.conversation === undefined) return services.intake.take(actor, intake)
  try {
    return await services.conversations.into.report(actor, intake.conversation, intake)
  } catch (error) {
    const reason = error instanceof AppError ? error.publicDetail.reason : undefined
    const known = refusalReasons.find((one) => one === reason)
    if (known === undefined) throw error
    return { is: 'not_from_conversation', ...conversationRefusal(frameOf(request).words, known) } as const
  }
}

/** Who takes in reports. For anybody else there is no such page. */
export function takerOf(request: FastifyRequest): Actor {
  const actor = actorOf(request)
  if (!mayTakeIn(actor.role)) throw new AppError('not-found')
  return actor
}

/** What a story of a demo says of the report that comes now. */
function exampleOf(request: FastifyRequest): IntakeView['typed'] {
  const example = exampleFor(request)
  return example?.act === 'intake' ? { kind: 'report', ...example.typed } : {}
}

/** What an advice request says of the report that it becomes. */
async function typedFrom({ services }: DeskContext, actor: Actor, from: string): Promise<IntakeView['typed']> {
  const { number, channel, reporter_role, topic } = await services.intake.adviceRequests.find(actor, from)
  return { from: number, kind: 'report', channel, reporter_role, topic }
}

type Telling = Pick<IntakeView, 'typed'> & Partial<Pick<IntakeView, 'answered' | 'known' | 'isTooLittle' | 'preTravel'>>

async function viewOf(context: DeskContext, request: FastifyRequest, telling: Telling): Promise<IntakeView> {
  const { profile, timeZone, profilesFolder } = context
  const frame = context.frameOf(request)
  const [afterReport, { contacts }] = await Promise.all([
    readProfilePart(profilesFolder, profile.name, 'after-report'),
    readProfilePart(profilesFolder, profile.name, 'contacts'),
  ])
  const begun = clockTime(new Date().toISOString(), timeZone, frame.locale)
  const label = codeLabels(profile, frame.locale)
  const about = { frame, profile, label, timeZone, today: context.today(), begun, afterReport, contacts }
  return { ...about, answered: undefined, known: undefined, isTooLittle: false, preTravel: [], ...telling }
}

async function send(
  context: DeskContext,
  request: FastifyRequest,
  reply: FastifyReply,
  telling: Telling,
): Promise<FastifyReply> {
  const view = await viewOf(context, request, telling)
  return sendPage(reply, <IntakePage view={view} />, telling.answered ? httpStatus.refused : 200)
}
