import { randomInt } from 'node:crypto'
import { type BeginForm, LONGEST_TEXT, parseBeginForm } from '../../boundary/conversations/sentByForm.ts'
import { CODE_LENGTH } from '../../domain/conversations/code.ts'
import { saysWord } from '../../domain/conversations/saysWord.ts'
import { AppError } from '../../errors.ts'
import type { TalkOpening } from '../../services/conversations/talkOpening.ts'
import type { PublicAnswer, PublicContext, PublicPages, Visit } from '../publicContext.ts'
import { closedChatLines } from './chatLines.ts'
import { ClosedPage } from './closedPage.tsx'
import { type CodeFaultNow, CodeStepPage, type ShownCode } from './codeStep.tsx'
import { refuseForeignSite } from './ownSite.ts'
import { showTalk } from './showTalk.tsx'
import { endSessions, takeSession } from './takeSession.ts'
import { SentPage, WithoutCodePage } from './withoutCode.tsx'
import { WritePage } from './writePage.tsx'
import { emptyForm, faultOf, messageOf, type WriteFault } from './writing.ts'

/** Twenty thousand letters of any script, as a form writes them. */
export const WRITTEN_LIMIT = 400_000

/** To begin a conversation: the form, the code, and only then is anything sent. Page after page carries all of it; nothing is kept between. */
export const writePages: PublicPages = {
  route: 'write',
  room: 'conversation',
  serve: (site, context) => {
    const write = async (visit: Visit, form: BeginForm): Promise<PublicAnswer> => {
      refuseForeignSite(visit.request)
      const frame = { ...visit.frame, isAbroad: isAskerAbroad(form) }
      const opening = await context.talk.opening()
      if (!opening.canBegin) return { page: <ClosedPage frame={frame} /> }
      return nextPage({ ...visit, frame, context, form, opening })
    }
    site.get('', (visit) => write(visit, { ...emptyForm, step: 'fill' }))
    site.post('', (visit) => write(visit, parseBeginForm(visit.request.body)), { bodyLimit: WRITTEN_LIMIT })
  },
}

/** Whether who writes said to be abroad themselves. */
function isAskerAbroad({ facts: { where, who } }: BeginForm): boolean {
  return where === 'abroad' && (who === 'victim' || who === undefined)
}

type Step = Visit & { readonly context: PublicContext; readonly form: BeginForm; readonly opening: TalkOpening }

function nextPage(step: Step): PublicAnswer | Promise<PublicAnswer> {
  const { frame, form } = step
  if (form.step === 'fill' || form.step === 'edit') return formPage(step)
  const fault = faultOf(form, frame, LONGEST_TEXT)
  if (fault) return formPage(step, fault)
  // Without the code that a page showed there is nothing to keep: then one is made and shown.
  const shown = form.code && form.place !== undefined ? { code: form.code, place: form.place } : undefined
  if (!shown || form.step === 'begin') return codePage(step, shown ?? newlyShown(step.context))
  if (form.step === 'ask-without')
    return { page: <WithoutCodePage frame={frame} form={form} shown={shown} />, holdsSecret: true }
  if (form.step === 'send-without') return send(step, shown)
  // From the page without a code somebody comes back with no word typed: that is no mistake.
  if (form.word === '') return codePage(step, shown)
  const isKept = saysWord(form.word, shown.code[shown.place - 1] ?? -1)
  return isKept ? send(step, shown) : codePage(step, shown, 'word_wrong')
}

function formPage({ frame, form, opening, context: { timeZone } }: Step, fault?: WriteFault): PublicAnswer {
  const chat = { isOpen: opening.chat === 'open', lines: closedChatLines(frame, opening, timeZone) }
  return { page: <WritePage frame={frame} form={form} fault={fault} chat={chat} /> }
}

function codePage({ frame, form }: Step, shown: ShownCode, fault?: CodeFaultNow): PublicAnswer {
  return { page: <CodeStepPage frame={frame} form={form} shown={shown} fault={fault} />, holdsSecret: true }
}

/** A code by chance, and the place of a word by chance, neither the first nor the last: those are what eyes keep without paper. */
function newlyShown({ talk }: PublicContext): ShownCode {
  return { code: talk.withoutScript.newCode(), place: randomInt(2, CODE_LENGTH) }
}

/** Seals and begins. Whatever goes wrong, what was written stays, and nothing ever goes on unsealed. */
async function send(step: Step, shown: ShownCode): Promise<PublicAnswer> {
  const { frame, form, context } = step
  const { withoutScript } = context.talk
  const { kind, facts } = form
  const beginning = { code: shown.code, kind, facts, text: messageOf(form, frame.words) }
  try {
    const begun = await withoutScript.begin(beginning)
    if (begun === undefined) return codePage(step, newlyShown(context), 'code_taken')
    const { token, refused } = begun
    if (refused) {
      await takeSession(step, withoutScript, token)
      return showTalk(step, context, { token, box: { text: beginning.text, error: undefined, refused } })
    }
    if (form.step === 'send-without') {
      await endSessions(step, withoutScript, token)
      return { page: <SentPage frame={frame} /> }
    }
    await takeSession(step, withoutScript, token)
    return { goTo: frame.pathTo('talk') }
  } catch (error) {
    // Whoever wrote keeps what they wrote, also when it is our mistake.
    if (!isKnown(error)) step.request.log.error({ err: error }, 'a conversation could not be begun')
    return { ...codePage(step, shown, 'busy'), status: 503 }
  }
}

function isKnown(error: unknown): boolean {
  return error instanceof AppError && ['busy', 'database', 'conflict', 'refused'].includes(error.code)
}
