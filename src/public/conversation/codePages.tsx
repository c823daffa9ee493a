import { parseCodeForm, type Unsent } from '../../boundary/conversations/sentByForm.ts'
import { parseCode } from '../../domain/conversations/parseCode.ts'
import { AppError } from '../../errors.ts'
import type { TalkState } from '../../services/conversations/reporterDoor.ts'
import { isMeant, standingOf } from '../../services/conversations/talkStanding.ts'
import type { PublicAnswer, PublicContext, PublicPages, Visit } from '../publicContext.ts'
import { codeFaultText } from './codeFaults.tsx'
import { CodePage } from './codePage.tsx'
import { refuseForeignSite } from './ownSite.ts'
import { nothingWritten, showTalk } from './showTalk.tsx'
import { takeSession } from './takeSession.ts'
import { WRITTEN_LIMIT } from './writePages.tsx'

/** To come back with a code. Of a code that opens nothing it is not told why. */
export const codePages: PublicPages = {
  route: 'code',
  room: 'conversation',
  serve: (site, context) => {
    site.get('', ({ frame }) => ({ page: <CodePage frame={frame} /> }))
    site.post('', (visit) => openTyped(visit, context), { bodyLimit: WRITTEN_LIMIT })
  },
}

async function openTyped(visit: Visit, context: PublicContext): Promise<PublicAnswer> {
  const { frame, request, reply } = visit
  refuseForeignSite(request)
  const { words } = frame
  const { withoutScript } = context.talk
  const { code: typed, unsent } = parseCodeForm(request.body)
  const again = (faults: readonly string[], status = 200, left = unsent): PublicAnswer => {
    return { page: <CodePage frame={frame} typed={typed} unsent={left} faults={faults} />, status, holdsSecret: true }
  }
  if (typed.trim() === '') return again([words('conversation.code_missing')])
  const code = parseCode(typed)
  if (!code.ok) return again(code.error.map((fault) => codeFaultText(fault, words)))
  // Whoever goes away does not have to be held for.
  const gone = new AbortController()
  reply.raw.once('close', () => gone.abort())
  try {
    const token = await withoutScript.open(code.value, gone.signal)
    if (token === undefined) return again([words('conversation.wrong_code')])
    if (unsent.text === '') {
      await takeSession(visit, withoutScript, token)
      return { goTo: frame.pathTo('talk') }
    }
    const state = await context.talk.door.state(token)
    if (state && !goesAlong(state, unsent)) {
      await withoutScript.leave(token)
      return again([words('conversation.other_talk')], 200, { ...unsent, asked: standingOf(state).mark })
    }
    await takeSession(visit, withoutScript, token)
    return showTalk(visit, context, { token, box: { ...nothingWritten, text: unsent.text } })
  } catch (error) {
    if (error instanceof AppError && (error.code === 'busy' || error.code === 'database'))
      return again([words('conversation.busy_code')], 503)
    throw error
  }
}

/** What was written in one conversation goes into another only when somebody was asked. */
function goesAlong(state: TalkState, { of, asked }: Unsent): boolean {
  return isMeant(state, of) || (asked !== '' && isMeant(state, asked))
}
