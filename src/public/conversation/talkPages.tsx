import { LONGEST_TEXT, parseTalkForm } from '../../boundary/conversations/sentByForm.ts'
import type { PublicWordKey } from '../../messages/publicWords.ts'
import type { PublicAnswer, PublicContext, PublicPages, Visit } from '../publicContext.ts'
import { CodePage } from './codePages.tsx'
import { refuseForeignSite } from './ownSite.ts'
import { SealedRoomPage } from './sealedRoom.tsx'
import { dropTalkCookie, talkToken } from './talkCookie.ts'
import { type TalkBox, TalkPage } from './talkPage.tsx'
import { WRITTEN_LIMIT } from './writePages.tsx'

/** So many messages on a page: opening each takes the server some milliseconds. */
const AT_ONCE = 50

const nothingWritten: TalkBox = { text: '', error: undefined, refused: undefined }

/** A conversation: read, write, and what else somebody may want with it. Whoever has no session is asked for the code. */
export const talkPages: PublicPages = {
  route: 'talk',
  room: 'conversation',
  serve: (site, room) => {
    site.get('', (visit) => showTalk(visit, room))
    site.post('', (visit) => actInTalk(visit, room), { bodyLimit: WRITTEN_LIMIT })
  },
}

type Room = Pick<PublicContext, 'talk' | 'timeZone'>

async function showTalk(
  visit: Visit,
  { talk, timeZone }: Room,
  box = nothingWritten,
  after?: number,
): Promise<PublicAnswer> {
  const { frame, request, reply } = visit
  const token = talkToken(request)
  if (token === undefined) return { page: <CodePage frame={frame} /> }
  const open = await talk.withoutScript.read(token, ({ messages }) => after ?? Math.max(0, messages - AT_ONCE))
  if (!open) {
    dropTalkCookie(reply)
    return { page: <CodePage frame={frame} isAgain /> }
  }
  const { standing, lines } = open
  // A conversation stays readable when nobody can say whether somebody reads, or the chat is open.
  const opening = await talk.opening().catch(() => undefined)
  const setting = { timeZone, terms: talk.terms, opening }
  const page = lines ? (
    <TalkPage frame={frame} standing={standing} lines={lines} box={box} setting={setting} />
  ) : (
    <SealedRoomPage frame={frame} standing={standing} setting={setting} />
  )
  return { page, holdsSecret: true }
}

async function actInTalk(visit: Visit, room: Room): Promise<PublicAnswer> {
  refuseForeignSite(visit.request)
  const { frame, request } = visit
  const { do: act, text, seen, after } = parseTalkForm(request.body)
  const token = talkToken(request)
  if (token === undefined) return { page: <CodePage frame={frame} isAgain /> }
  if (act === 'show') return showTalk(visit, room, nothingWritten, after)
  const { withoutScript } = room.talk
  if (act === 'write') {
    const error = writtenFault(text, frame.words)
    if (error !== undefined) return showTalk(visit, room, { text, error, refused: undefined })
    const refused = await withoutScript.write(token, text, seen)
    return refused ? showTalk(visit, room, { text, error: undefined, refused }) : { goTo: frame.pathTo('talk') }
  }
  const refused = await withoutScript.act(token, act)
  return refused ? showTalk(visit, room, { ...nothingWritten, refused }) : { goTo: frame.pathTo('talk') }
}

type Words = (key: PublicWordKey, values?: Readonly<Record<string, number>>) => string

function writtenFault(text: string, words: Words): string | undefined {
  if (text === '') return words('conversation.add_missing')
  if (text.length <= LONGEST_TEXT) return undefined
  return words('conversation.text_long', { letters: text.length, most: LONGEST_TEXT })
}
