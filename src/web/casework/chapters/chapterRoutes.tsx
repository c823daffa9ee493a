import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type ActForm, readActForm } from '../../../boundary/casework/acts/actForm.ts'
import { parseCaseNumber, parseDone } from '../../../boundary/casework/caseRequest.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { hatOf } from '../../../domain/access/hatOf.ts'
import { databaseRoleOf } from '../../../domain/access/roles.ts'
import { mayCommand } from '../../../domain/casework/caseCommand.ts'
import { IDENTITY } from '../../../domain/casework/sealedPart.ts'
import { AppError, httpStatus } from '../../../errors.ts'
import { codeLabels } from '../../../outputs/casework/codeLabels.ts'
import type { CaseView } from '../../../services/casework/showCase.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { sendPage } from '../../shell/reply.ts'
import { exampleFor } from '../../tours/playedTour.ts'
import { caseworkerOf } from '../caseworkerOf.ts'
import { contactsOf } from '../profileContacts.ts'
import { CaseChapter } from './caseChapter.tsx'
import { actOfChapter } from './chapterOfAct.ts'
import type { ChapterPage } from './chapterPage.ts'
import { chapterPages } from './chapterPages.ts'
import type { ActAnswer, ChapterView } from './chapterView.ts'

/** The pages of the chapters of a case, and the forms on them. */
export function chapterRoutes(app: FastifyInstance, context: DeskContext): void {
  for (const chapter of chapterPages) {
    app.get(`${paths.cases}/:number/${chapter.slug}`, (request, reply) => {
      const done = parseDone(request.query)
      return sendChapter(context, chapter, request, reply, { done })
    })

    app.post(`${paths.cases}/:number/${chapter.slug}/:act`, { config: { keepsDraft: true } }, (request, reply) =>
      doAct(context, chapter, request, reply),
    )

    // Loading the answer to a form again asks for nothing: it leads to the page.
    app.get(`${paths.cases}/:number/${chapter.slug}/:act`, (request, reply) => {
      caseworkerOf(request)
      return reply.redirect(paths.caseChapter(parseCaseNumber(request.params), chapter.slug), 303)
    })
  }
}

async function doAct(
  context: DeskContext,
  chapter: ChapterPage,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const actor = caseworkerOf(request)
  const number = parseCaseNumber(request.params)
  const form = readActForm(request.params, request.body)
  const act = actOfChapter(chapter.slug, form.act)
  if (act === undefined) throw new AppError('not-found')
  const hat = hatOf(actor.role)
  if (hat !== undefined && !mayCommand(hat, act)) {
    return sendChapter(context, chapter, request, reply, { answer: { act, typed: form.typed, is: 'not-yours' } })
  }
  const answer = await answerOf(context, actor, number, form)
  // To the message, so that it is seen: without a place of its own the browser goes back to where the form was.
  if (!answer) return reply.redirect(`${paths.caseChapter(number, chapter.slug)}?done=${act}#done`, 303)
  return sendChapter(context, chapter, request, reply, { answer })
}

/** Does what a form asks; gives what became of it, missing when it was done. */
export async function answerOf(
  { services }: DeskContext,
  actor: Actor,
  number: string,
  { act, seen, typed, read }: ActForm,
): Promise<ActAnswer | undefined> {
  if (!read.ok) return { act, typed, is: 'wrong', fields: read.wrong }
  try {
    const done = await services.actOnCase(actor, { number, seen, ...read.request })
    return done.ok ? undefined : { act, typed, is: 'refused', refusal: done.error }
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error
    const { version } = error.publicDetail
    return { act, typed, is: 'conflict', version: typeof version === 'number' ? version : undefined }
  }
}

/** How a page with an answer is sent. */
export const statusOf = {
  wrong: httpStatus.refused,
  refused: httpStatus.refused,
  conflict: httpStatus.conflict,
  'not-yours': httpStatus.forbidden,
} as const satisfies Record<ActAnswer['is'], number>

type Telling = Partial<Pick<ChapterView, 'answer' | 'done'>>

/** Sends the page of a chapter as it is now, with what became of a form. Fails with `not-found` when it may not be read. */
export async function sendChapter(
  context: DeskContext,
  chapter: ChapterPage,
  request: FastifyRequest,
  reply: FastifyReply,
  telling: Telling,
): Promise<FastifyReply> {
  const actor = caseworkerOf(request)
  const open = opensFor(actor, chapter)
  const shown = await context.services.showCase(actor, { number: parseCaseNumber(request.params), open })
  if (!mayRead(shown, chapter)) throw new AppError('not-found')
  const { answer } = telling
  const status = answer ? statusOf[answer.is] : 200
  const view = await viewOfChapter(context, request, shown, telling)
  return sendPage(reply, <CaseChapter view={view} chapter={chapter} />, status)
}

/** What a page of a case is made of, for who is signed in. */
export async function viewOfChapter(
  context: DeskContext,
  request: FastifyRequest,
  shown: CaseView,
  { answer, done }: Telling,
): Promise<ChapterView> {
  const actor = caseworkerOf(request)
  const hat = hatOf(actor.role)
  if (hat === undefined) throw new AppError('not-found')
  const { profile, timeZone } = context
  const frame = context.frameOf(request)
  const label = codeLabels(profile, frame.locale)
  const organisations = await context.services.listOrganisations(actor)
  const contacts = await contactsOf(context)
  const today = context.today()
  const said = answer ?? exampleOf(request)
  return { frame, profile, label, timeZone, today, actor, hat, shown, organisations, contacts, answer: said, done }
}

/** What a story of a demo says for the form that comes now: as if it was typed, and nothing is wrong with it. */
function exampleOf(request: FastifyRequest): ActAnswer | undefined {
  const example = exampleFor(request)
  return example && { ...example, is: 'wrong', fields: [] }
}

/** To those who work on it, every page of a case says whom it is about. */
function opensFor({ role }: Actor, { opens }: ChapterPage): ChapterPage['opens'] {
  return databaseRoleOf(role) === 'partner' ? opens : { ...opens, parts: [...new Set([...opens.parts, IDENTITY])] }
}

function mayRead({ shares }: CaseView, { areas }: ChapterPage): boolean {
  if (!shares) return true
  return shares.some((share) => share.areas.some((area) => areas?.includes(area)))
}
