import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { parseCaseNumber } from '../../../boundary/casework/caseRequest.ts'
import { parseLetterKind, parseLetterLocale, readLetterForm } from '../../../boundary/casework/sharing/handOver.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { mayDo } from '../../../domain/access/permissions.ts'
import type { Refusal } from '../../../domain/casework/refusal.ts'
import { childLetterHindrance } from '../../../domain/casework/sharing/childLetter.ts'
import type { LetterKind } from '../../../domain/casework/sharing/sharingEvents.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import type { Locale } from '../../../domain/shared/locale.ts'
import { AppError, httpStatus } from '../../../errors.ts'
import { words } from '../../../messages/words.ts'
import { codeLabels } from '../../../outputs/casework/codeLabels.ts'
import { clockTime, dayOfMoment } from '../../../outputs/casework/moments.ts'
import { type RefusalText, refusalText } from '../../../outputs/casework/refusalText.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { documentHtml } from '../../../outputs/letters/documentHtml.ts'
import type { DocumentText } from '../../../outputs/letters/documentText.ts'
import { letterText } from '../../../outputs/letters/letterText.ts'
import type { LetterSource } from '../../../services/casework/sharing/makeLetter.ts'
import { requireConfirmed } from '../../access/caseAccess/confirmed.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { sendPage } from '../../shell/reply.ts'
import { caseworkerOf } from '../caseworkerOf.ts'
import { contactsOf, hubNumberText } from '../profileContacts.ts'
import { sendSealed } from '../sharing/sendSealed.ts'
import { LetterPage, type LetterView, languagesOf } from './letterPage.tsx'

const address = `${paths.cases}/:number/letters/:kind`

/** Letters and sheets made from a case: shown first, then printed or sealed for their recipient. Nothing is written to a disk. */
export function letterRoutes(app: FastifyInstance, context: DeskContext): void {
  const { services, frameOf, profile, timeZone, today } = context

  app.get(address, async (request, reply) => {
    const { actor, number, kind } = askedOf(request)
    const source = await services.sharing.letters.preview(actor, { number, kind })
    const hindrance = kind === 'child_protection_letter' ? childLetterHindrance(source.file) : undefined
    const refused = hindrance && said(request, hindrance.error)
    const locale = writtenIn(kind, parseLetterLocale(request.query))
    return sendLetter(request, reply, kind, source, locale, refused ? { refused } : {})
  })

  app.post(address, async (request, reply) => {
    const { actor, number, kind } = askedOf(request)
    const form = readLetterForm(request.body)
    const locale = writtenIn(kind, form.locale)
    const { seen, how, recipient } = form
    const frame = frameOf(request)
    const before = await services.sharing.letters.preview(actor, { number, kind })
    if (how === 'seal' && services.sharing.keys.fingerprintOf(recipient) === undefined) {
      const error = frame.words('sharing.export_key_wrong')
      return sendLetter(request, reply, kind, before, locale, { recipient, error })
    }
    // A file goes outside, as a package does.
    if (how === 'seal') await requireConfirmed(context, actor)
    const made = await services.sharing.letters.make(actor, { number, kind, seen })
    if (!made.ok) {
      return sendLetter(request, reply, kind, before, locale, { refused: said(request, made.error) })
    }
    const marked = markOf(actor, locale)
    if (how === 'print') return sendLetter(request, reply, kind, made.value, locale, { marked })
    const text = await textOf(kind, made.value, locale)
    return sendSealed(reply, 'letter.html', await services.sharing.keys.sealText(recipient, documentHtml(text)))
  })

  function said(request: FastifyRequest, refusal: Refusal): RefusalText {
    const { words: say, locale } = frameOf(request)
    return refusalText(refusal, { words: say, label: codeLabels(profile, locale), locale, timeZone })
  }

  type Said = Partial<Pick<LetterView, 'marked' | 'refused' | 'recipient' | 'error'>>

  async function sendLetter(
    request: FastifyRequest,
    reply: FastifyReply,
    kind: LetterKind,
    source: LetterSource,
    locale: Locale,
    { marked, refused, recipient = '', error }: Said,
  ): Promise<FastifyReply> {
    const { number, version } = source
    const text = await textOf(kind, source, locale)
    const view = { frame: frameOf(request), number, version, kind, text, marked, refused, recipient, error }
    return sendPage(reply, <LetterPage view={view} />, refused || error !== undefined ? httpStatus.refused : 200)
  }

  async function textOf(kind: LetterKind, source: LetterSource, locale: Locale): Promise<DocumentText> {
    const telling = { words: words(locale), label: codeLabels(profile, locale), locale, timeZone }
    const { casework: lists, returnPlans: plans, terms } = profile
    const hub = hubNumberText(await contactsOf(context), telling)
    return letterText(kind, source, { ...telling, lists, plans, terms, today: today(), hub })
  }

  /** On paper stands who printed it, and when. */
  function markOf({ name }: Actor, locale: Locale): string {
    const now = new Date().toISOString()
    const date = longDate(dayOfMoment(now, timeZone) as IsoDate, locale)
    return words(locale)('sharing.letter_mark', { name, date, time: clockTime(now, timeZone, locale) })
  }
}

function askedOf(request: FastifyRequest): {
  readonly actor: Actor
  readonly number: string
  readonly kind: LetterKind
} {
  const actor = caseworkerOf(request)
  if (!mayDo(actor.role, 'share_case')) throw new AppError('not-found')
  return { actor, number: parseCaseNumber(request.params), kind: parseLetterKind(request.params) }
}

function writtenIn(kind: LetterKind, asked: Locale | undefined): Locale {
  return languagesOf(kind).find((locale) => locale === asked) ?? 'nl'
}
