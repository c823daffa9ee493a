import type { PublicAnswer, PublicContext, Visit } from '../publicContext.ts'
import { CodePage } from './codePage.tsx'
import { SealedRoomPage } from './sealedRoom.tsx'
import { dropTalkCookie, talkToken } from './talkCookie.ts'
import { type TalkBox, TalkPage } from './talkPage.tsx'

/** So many messages on a page: opening each takes the server some milliseconds. */
const AT_ONCE = 50

export const nothingWritten: TalkBox = { text: '', error: undefined, refused: undefined }

type Shown = {
  readonly box?: TalkBox
  /** The number that messages are shown after; without it the newest are. */
  readonly after?: number | undefined
  /** A session that began just now: the cookie of who asks is older. */
  readonly token?: string
  /** The conversation that the page that was sent meant, by its mark. */
  readonly of?: string
  /** The session is of another one. */
  readonly asksCode?: true
}

/** The page of a conversation. Whoever has no session is asked for the code; what they wrote waits there for it. */
export async function showTalk(
  { frame, request, reply }: Visit,
  { talk, timeZone }: Pick<PublicContext, 'talk' | 'timeZone'>,
  { box = nothingWritten, after, token = talkToken(request), of = '', asksCode }: Shown = {},
): Promise<PublicAnswer> {
  const faults = box.refused === undefined ? [] : [frame.words(`conversation.refused_${box.refused}`)]
  const askCode = (isAgain: boolean): PublicAnswer => {
    const unsent = { text: box.text, of, asked: '' }
    return { page: <CodePage frame={frame} isAgain={isAgain} unsent={unsent} faults={faults} />, holdsSecret: true }
  }
  if (token === undefined) return askCode(box !== nothingWritten)
  if (asksCode) return askCode(true)
  const open = await talk.withoutScript.read(token, ({ messages }) => after ?? Math.max(0, messages - AT_ONCE))
  if (!open) {
    dropTalkCookie(reply)
    return askCode(true)
  }
  const { standing, lines } = open
  // A conversation stays readable when nobody can say whether somebody reads, or the chat is open.
  const opening = await talk.opening().catch(() => undefined)
  const setting = { timeZone, terms: talk.terms, opening }
  if (lines) {
    return {
      page: <TalkPage frame={frame} standing={standing} lines={lines} box={box} setting={setting} />,
      holdsSecret: true,
    }
  }
  if (box.text !== '') return askCode(true)
  return { page: <SealedRoomPage frame={frame} standing={standing} setting={setting} />, holdsSecret: true }
}
