import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  parseFrom,
  parseSubjectParams,
  readChangeForm,
  readCheckForm,
  readContactCheckForm,
  readNumberForm,
  type TypedFields,
  textsOf,
  type WrongField,
} from '../../boundary/content/publishingForms.ts'
import { checkableContacts } from '../../boundary/profile/contactChecks.ts'
import { canBeChecked } from '../../domain/knowledge/publishing/contactCheck.ts'
import { type Subject, subjectText } from '../../domain/knowledge/publishing/proposal.ts'
import type { Result } from '../../domain/shared/result.ts'
import { AppError, httpStatus } from '../../errors.ts'
import type { ProposeRefusal } from '../../services/knowledge/proposeChange.ts'
import { paths } from '../shell/paths.ts'
import { sendPage } from '../shell/reply.ts'
import { editorOf, type KnowledgeDesk } from './knowledgeDesk.ts'
import { shownContacts } from './shownContacts.ts'
import { SubjectPage } from './subjectPage.tsx'
import { factsStamp, languageOf, nothingSaid, type Said } from './subjectView.ts'

/** All languages of a page in one form, each sign of it up to nine bytes on the way. */
const BODY_LIMIT = 600_000

const address = `${paths.knowledge}/:kind/:code`

/** One page of knowledge, the number of one embassy, or one contact: what is shown, and the forms that propose something else. */
export function subjectRoutes(app: FastifyInstance, desk: KnowledgeDesk): void {
  const { publishing } = desk.context.services
  const { today } = desk.context
  const config = { config: { keepsDraft: true as const }, bodyLimit: BODY_LIMIT }

  app.get(address, async (request, reply) => {
    const actor = editorOf(request)
    const subject = parseSubjectParams(request.params)
    const from = parseFrom(request.query)
    if (from === undefined) return sendSubject(request, reply, nothingSaid)
    const { proposal } = await publishing.showProposal(actor, from)
    if (proposal.subject !== subjectText(subject)) throw new AppError('not-found')
    const texts = proposal.files.map(({ file, text }) => [`text.${languageOf(file)}`, text] as const)
    const typed = { ...Object.fromEntries(texts), why: proposal.why }
    return sendSubject(request, reply, { form: 'change', typed, wrong: [], from })
  })

  app.post(`${address}/change`, config, async (request, reply) => {
    const actor = editorOf(request)
    const subject = subjectOf(request, 'pages')
    const read = readChangeForm(request.body)
    return answer(request, reply, 'change', read, ({ why, texts }) => {
      const own = texts.map(({ language, ...rest }) => ({ file: `${language}/${subject.code}.md`, ...rest }))
      return publishing.propose(actor, { subject, why, texts: own })
    })
  })

  app.post(`${address}/check`, config, async (request, reply) => {
    const actor = editorOf(request)
    const { kind, code } = parseSubjectParams(request.params)
    if (kind === 'contacts') return checkContact(request, reply, code)
    const subject = subjectOf(request, 'pages')
    return answer(request, reply, 'check', readCheckForm(request.body), (form) =>
      publishing.proposeCheck(actor, { subject, ...form }),
    )
  })

  app.post(`${address}/number`, config, async (request, reply) => {
    const actor = editorOf(request)
    const { code: country } = subjectOf(request, 'embassies')
    await refuseUnknown(request)
    return answer(request, reply, 'number', readNumberForm(request.body, today()), (form) =>
      publishing.proposeNumber(actor, { country, ...form }),
    )
  })

  // Loading the answer to a form again asks for nothing: it leads to the page.
  for (const part of ['change', 'check', 'number'] as const) {
    app.get(`${address}/${part}`, (request, reply) => {
      editorOf(request)
      return reply.redirect(paths.knowledgeSubject(subjectText(parseSubjectParams(request.params))), 303)
    })
  }

  /** That somebody checked a contact: what the profile says of it, and not what a form says of it. */
  async function checkContact(request: FastifyRequest, reply: FastifyReply, code: string): Promise<FastifyReply> {
    const contact = (await desk.readSubjects()).contacts.find((one) => one.code === code)
    const [checkable] = checkableContacts(contact ? [contact] : [])
    if (!checkable || !canBeChecked(checkable)) throw new AppError('not-found')
    const { facts, sourceDate } = checkable
    const asked = { contact: code, today: today(), sourceDate, facts: factsStamp(checkable) }
    return answer(request, reply, 'check', readContactCheckForm(request.body, asked), (form) =>
      publishing.proposeContactCheck(editorOf(request), { contact: code, facts, ...form }),
    )
  }

  /** Files what was typed, or shows the form again with all that was typed and why it was not filed. */
  async function answer<T>(
    request: FastifyRequest,
    reply: FastifyReply,
    form: NonNullable<Said['form']>,
    read: Result<T, readonly WrongField[]>,
    file: (value: T) => Promise<Result<number, ProposeRefusal>>,
  ): Promise<FastifyReply> {
    const typed: TypedFields = textsOf(request.body)
    if (!read.ok) return sendSubject(request, reply, { form, typed, wrong: read.error })
    const filed = await file(read.value)
    if (filed.ok) return reply.redirect(`${paths.knowledgeProposal(filed.value)}?done=filed`, 303)
    return sendSubject(request, reply, { form, typed, wrong: [], refused: filed.error })
  }

  async function sendSubject(request: FastifyRequest, reply: FastifyReply, said: Said): Promise<FastifyReply> {
    const { subject, contacts } = await refuseUnknown(request)
    const shown = await publishing.showSubject(editorOf(request), subject)
    const contact = shownContacts(contacts, shown.shown).find(
      ({ code }) => subject.kind === 'contacts' && code === subject.code,
    )
    const view = { ...(await desk.viewOf(request, shown.shown)), subject: shown, contact, said }
    const isRefused = said.wrong.length > 0 || said.refused !== undefined
    return sendPage(reply, <SubjectPage view={view} />, isRefused ? httpStatus.refused : 200)
  }

  /** An embassy or a contact that the profile does not have is not there. */
  async function refuseUnknown(request: FastifyRequest) {
    const subject = parseSubjectParams(request.params)
    const { embassies, contacts } = await desk.readSubjects()
    const known = { embassies, contacts, pages: [subject] }[subject.kind]
    if (!known.some(({ code }) => code === subject.code)) throw new AppError('not-found')
    return { subject, contacts }
  }
}

function subjectOf(request: FastifyRequest, kind: Subject['kind']): Subject {
  const subject = parseSubjectParams(request.params)
  if (subject.kind !== kind) throw new AppError('not-found')
  return subject
}
