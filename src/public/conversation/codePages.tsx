import { parseCodeForm } from '../../boundary/conversations/sentByForm.ts'
import { parseCode } from '../../domain/conversations/parseCode.ts'
import { AppError } from '../../errors.ts'
import type { PublicAnswer, PublicContext, PublicPages, Visit } from '../publicContext.ts'
import type { PublicFrame } from '../shell/publicFrame.ts'
import { PublicPage } from '../shell/publicPage.tsx'
import { codeFaultText } from './codeFaults.tsx'
import { OpenForm } from './openForm.tsx'
import { refuseForeignSite } from './ownSite.ts'
import { Sentences } from './sentences.tsx'
import { setTalkCookie } from './talkCookie.ts'

/** To come back with a code. Of a code that opens nothing it is not told why. */
export const codePages: PublicPages = {
  route: 'code',
  room: 'conversation',
  serve: (site, context) => {
    site.get('', ({ frame }) => ({ page: <CodePage frame={frame} /> }))
    site.post('', (visit) => openTyped(visit, context))
  },
}

async function openTyped({ frame, request, reply }: Visit, context: PublicContext): Promise<PublicAnswer> {
  refuseForeignSite(request)
  const { words } = frame
  const typed = parseCodeForm(request.body)
  const again = (faults: readonly string[], status = 200): PublicAnswer => {
    return { page: <CodePage frame={frame} typed={typed} faults={faults} />, status, holdsSecret: true }
  }
  if (typed.trim() === '') return again([words('conversation.code_missing')])
  const code = parseCode(typed)
  if (!code.ok) return again(code.error.map((fault) => codeFaultText(fault, words)))
  // Whoever goes away does not have to be held for.
  const gone = new AbortController()
  reply.raw.once('close', () => gone.abort())
  try {
    const token = await context.talk.withoutScript.open(code.value, gone.signal)
    if (token === undefined) return again([words('conversation.wrong_code')])
    setTalkCookie(reply, token)
    return { goTo: frame.pathTo('talk') }
  } catch (error) {
    if (error instanceof AppError && (error.code === 'busy' || error.code === 'database'))
      return again([words('conversation.busy_code')], 503)
    throw error
  }
}

type Props = { frame: PublicFrame; typed?: string; faults?: readonly string[]; isAgain?: boolean }

/** The page where a code is typed; `isAgain` when somebody had one open and was away. */
export function CodePage({ frame, typed, faults, isAgain }: Props) {
  const { words } = frame
  return (
    <PublicPage frame={frame}>
      <div class="baken-block">
        <h1>{words('conversation.back_title')}</h1>
        <p class="baken-lead">{words(isAgain ? 'conversation.again_lead' : 'conversation.back_lead')}</p>
      </div>
      <Sentences frame={frame} />
      <OpenForm frame={frame} {...(typed !== undefined && { typed })} {...(faults && { faults })} />
      <div class="baken-note">
        <p>
          {words('conversation.lost_code')}{' '}
          {frame.has('write') && <a href={frame.pathTo('write')}>{words('conversation.to_write')}</a>}
        </p>
      </div>
    </PublicPage>
  )
}
