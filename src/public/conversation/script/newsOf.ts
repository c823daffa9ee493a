import { setTimeout as sleep } from 'node:timers/promises'
import type { TalkContext } from '../../talkContext.ts'

/** Something is sent at least this often, so that nothing in between takes the connection for dead. */
export const SILENCE_MS = 20_000
/** A look at the register keeps a session for so long; a little later it is over, if nobody looked since. */
const SESSION_MS = 20 * 60_000 + 2_000
/** Several messages at once are one piece of news. */
const TOGETHER_MS = 100

type Followed = { readonly token: string; readonly channel: string }

/**
 * The events of one page: the number of the newest message when it comes, and each time that something happened since. It ends with `over`
 * when the session does, and without a word when the signal aborts. Waiting alone does not keep a session.
 */
export async function* newsOf(
  { door, live, opening }: TalkContext,
  { token, channel }: Followed,
  signal: AbortSignal,
): AsyncGenerator<string> {
  let wake: (() => void) | undefined
  let hasNews = true
  const stop = live.subscribe(channel, () => {
    hasNews = true
    wake?.()
  })
  signal.addEventListener('abort', () => wake?.(), { once: true })
  let lastLook = Date.now()
  let answers: string | undefined
  try {
    while (!signal.aborted) {
      if (hasNews || Date.now() - lastLook > SESSION_MS) {
        hasNews = false
        const state = await door.state(token)
        lastLook = Date.now()
        if (!state) {
          yield 'event: over\ndata: \n\n'
          return
        }
        yield `data: ${state.messages}\n\n`
        await sleep(TOGETHER_MS, undefined, { signal }).catch(() => undefined)
        continue
      }
      const isWoken = await new Promise<boolean>((resolve) => {
        const timer = setTimeout(() => resolve(false), SILENCE_MS)
        wake = () => {
          clearTimeout(timer)
          resolve(true)
        }
      })
      wake = undefined
      if (isWoken) continue
      yield 'event: still\ndata: \n\n'
      // Somebody may be off the chat by the clock alone, or by being away: no notice comes of that.
      const now = await opening()
        .then(({ canBegin, chat }) => `${canBegin} ${chat}`)
        .catch(() => answers)
      hasNews ||= answers !== undefined && now !== answers
      answers = now
    }
  } finally {
    stop()
  }
}
