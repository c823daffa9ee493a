import { LONGEST_TEXT, parseTalkForm } from '../../boundary/conversations/sentByForm.ts'
import type { PublicWordKey } from '../../messages/publicWords.ts'
import { isMeant } from '../../services/conversations/talkStanding.ts'
import type { PublicAnswer, PublicContext, PublicPages, Visit } from '../publicContext.ts'
import { refuseForeignSite } from './ownSite.ts'
import { nothingWritten, showTalk } from './showTalk.tsx'
import { talkToken } from './talkCookie.ts'
import { WRITTEN_LIMIT } from './writePages.tsx'

/** A conversation: read, write, and what else somebody may want with it. Whoever has no session is asked for the code. */
export const talkPages: PublicPages = {
  route: 'talk',
  room: 'conversation',
  serve: (site, context) => {
    site.get('', (visit) => showTalk(visit, context))
    site.post('', (visit) => actInTalk(visit, context), { bodyLimit: WRITTEN_LIMIT })
  },
}

async function actInTalk(visit: Visit, context: PublicContext): Promise<PublicAnswer> {
  refuseForeignSite(visit.request)
  const { frame, request } = visit
  const { do: act, of, text, seen, after } = parseTalkForm(request.body)
  const shown = (box: Partial<typeof nothingWritten>) => {
    return showTalk(visit, context, { box: { ...nothingWritten, text, ...box }, after, of })
  }
  const token = talkToken(request)
  if (token === undefined) return shown({ refused: 'gone' })
  // In another tab another conversation was opened: nothing is done in that one.
  const state = of === '' ? undefined : await context.talk.door.state(token)
  if (state && !isMeant(state, of))
    return showTalk(visit, context, { box: { ...nothingWritten, text, refused: 'gone' }, of, asksCode: true })
  if (act === 'show') return shown({})
  const { withoutScript } = context.talk
  const error = act === 'write' ? writtenFault(text, frame.words) : undefined
  if (error !== undefined) return shown({ error })
  const refused = act === 'write' ? await withoutScript.write(token, text, seen) : await withoutScript.act(token, act)
  if (refused) return shown({ refused })
  // What waited while something else was wanted still waits.
  return act === 'write' || text === '' ? { goTo: frame.pathTo('talk') } : shown({})
}

type Words = (key: PublicWordKey, values?: Readonly<Record<string, number>>) => string

function writtenFault(text: string, words: Words): string | undefined {
  if (text === '') return words('conversation.add_missing')
  if (text.length <= LONGEST_TEXT) return undefined
  return words('conversation.text_long', { letters: text.length, most: LONGEST_TEXT })
}
