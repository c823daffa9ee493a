import type { TalkWithoutScript } from '../../services/conversations/talkWithoutScript.ts'
import type { Visit } from '../publicContext.ts'
import { dropTalkCookie, setTalkCookie, talkToken } from './talkCookie.ts'

type Asked = Pick<Visit, 'request' | 'reply'>
type Sessions = Pick<TalkWithoutScript, 'leave'>

/** From now this browser is in the conversation of this token; the session that it had before ends. */
export async function takeSession(asked: Asked, sessions: Sessions, token: string): Promise<void> {
  setTalkCookie(asked.reply, token)
  await endFormer(asked, sessions, token)
}

/** This browser is in no conversation any more: what was begun stays, its session and the one before it end. */
export async function endSessions(asked: Asked, sessions: Sessions, token: string): Promise<void> {
  dropTalkCookie(asked.reply)
  await sessions.leave(token)
  await endFormer(asked, sessions, token)
}

/** Whoever is in does not lose that because the register can't end the other: that one is over by itself in twenty minutes. */
async function endFormer({ request }: Asked, sessions: Sessions, token: string): Promise<void> {
  const before = talkToken(request)
  if (before === undefined || before === token) return
  await sessions.leave(before).catch((err: unknown) => request.log.error({ err }, 'a session was not ended'))
}
