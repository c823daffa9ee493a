import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { parseCaseNumber } from '../../../boundary/casework/caseRequest.ts'
import { type ExportForm, parseReferral, readExportForm } from '../../../boundary/casework/sharing/handOver.ts'
import { parsePlainQuery } from '../../../boundary/parseQuery.ts'
import { mayDo } from '../../../domain/access/permissions.ts'
import type { Refusal } from '../../../domain/casework/refusal.ts'
import type { Referral } from '../../../domain/casework/sharing/sharingFile.ts'
import { AppError, httpStatus } from '../../../errors.ts'
import { purposeName } from '../../../outputs/access/shareText.ts'
import { capital } from '../../../outputs/capital.ts'
import { refusalText } from '../../../outputs/casework/refusalText.ts'
import { packageFiles } from '../../../outputs/letters/packageFiles.ts'
import { requireConfirmed } from '../../access/caseAccess/confirmed.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { sendPage } from '../../shell/reply.ts'
import { caseworkerOf } from '../caseworkerOf.ts'
import { viewOfChapter } from '../chapters/chapterRoutes.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { hubNumberText } from '../profileContacts.ts'
import { ExportPage, type ExportStep } from './exportPage.tsx'
import { packageFileOf } from './packageTextOf.ts'
import { isOutside, organisationName, writtenOf } from './referralText.ts'
import { sendSealed } from './sendSealed.ts'
import { sharingChapter } from './sharingPage.tsx'

const address = `${paths.cases}/:number/exports/:referral`
const nothing: ExportStep = { recipient: '', error: undefined, ready: undefined, refused: undefined }

/** A package for who has no account, encrypted to the key that they gave. */
export function exportRoutes(app: FastifyInstance, context: DeskContext): void {
  const { services, today } = context

  app.get(address, async (request, reply) => {
    parsePlainQuery(request.query)
    const { view, made } = await exportView(request)
    return sendPage(reply, <ExportPage view={view} made={made} step={nothing} />)
  })

  app.post(`${address}/check`, async (request, reply) => {
    const { recipient } = readExportForm(request.body)
    return sendCheck(request, reply, recipient)
  })

  app.post(address, async (request, reply) => {
    const form = readExportForm(request.body)
    const isKey = services.sharing.keys.fingerprintOf(form.recipient) !== undefined
    if (!isKey || !form.compared || form.seen === undefined) {
      return sendCheck(request, reply, form.recipient, 'not-compared')
    }
    await requireConfirmed(context, caseworkerOf(request))
    const { view, made } = await exportView(request)
    const sealed = await makeIt(view, made, { ...form, seen: form.seen })
    if (!sealed.ok) return sendCheck(request, reply, form.recipient, sealed.error)
    return sendSealed(reply, 'package.zip', sealed.value)
  })

  app.get(`${address}/check`, (request, reply) => {
    caseworkerOf(request)
    return reply.redirect(paths.caseExport(parseCaseNumber(request.params), parseReferral(request.params)), 303)
  })

  /** Fails with `not-found` for who shares nothing, and for a referral that is not to somebody without an account. */
  async function exportView(request: FastifyRequest): Promise<{ view: ChapterView; made: Referral }> {
    const actor = caseworkerOf(request)
    if (!mayDo(actor.role, 'share_case')) throw new AppError('not-found')
    const number = parseCaseNumber(request.params)
    const shown = await services.showCase(actor, { number, open: sharingChapter.opens })
    const view = await viewOfChapter(context, request, shown, {})
    const asked = parseReferral(request.params)
    const made = shown.chapters.sharing.referrals.find(({ referral }) => referral === asked)
    if (!made || !isOutside(view, made.organisation)) throw new AppError('not-found')
    return { view, made }
  }

  async function sendCheck(
    request: FastifyRequest,
    reply: FastifyReply,
    recipient: string,
    wrong?: 'not-compared' | Refusal,
  ): Promise<FastifyReply> {
    const { view, made } = await exportView(request)
    const { words } = view.frame
    const fingerprint = services.sharing.keys.fingerprintOf(recipient)
    if (fingerprint === undefined) {
      const step = { ...nothing, recipient, error: words('sharing.export_key_wrong') }
      return sendPage(reply, <ExportPage view={view} made={made} step={step} />, httpStatus.refused)
    }
    const asked = { number: view.shown.state.number, referral: made }
    const text = packageFileOf(view, await services.sharing.exports.preview(view.actor, asked))
    const error = wrong === 'not-compared' ? words('sharing.export_not_compared') : undefined
    const refused = typeof wrong === 'object' ? refusalText(wrong, { ...view, ...view.frame }) : undefined
    const step = { recipient, error, ready: { fingerprint, text }, refused }
    return sendPage(reply, <ExportPage view={view} made={made} step={step} />, wrong ? httpStatus.refused : 200)
  }

  function makeIt(view: ChapterView, made: Referral, { seen, recipient }: ExportForm & { readonly seen: number }) {
    const { frame, actor, label, shown } = view
    const letter = {
      to: organisationName(view, made.organisation),
      on: today(),
      until: made.until,
      ground: capital(label('share_grounds', made.ground)),
      purpose: capital(purposeName(made.purpose, frame.words)),
      ask: writtenOf(view, made.referral, 'referral'),
      hub: hubNumberText(view.contacts, frame),
    }
    return services.sharing.exports.make(actor, {
      number: shown.state.number,
      seen,
      referral: made,
      recipient,
      compose: (opened) => packageFiles(packageFileOf(view, opened), letter, frame),
    })
  }
}
