import type { SentLine, SentLines, SentState } from '../../../../domain/conversations/talkWire.ts'
import type { ReporterKeys } from '../../../../sealing/conversations/deriveFromSecret.ts'
import { markOf } from '../../../../sealing/conversations/talkMark.ts'
import { type AskProblem, askFor } from './askFor.ts'
import { type Courier, makeCourier } from './courier.ts'
import { followNews } from './followNews.ts'
import type { OwnStatus, Said } from './roomLines.ts'
import { openLine, sealWritten } from './sealing.ts'
import type { Written } from './sealPieces.ts'

/** What a room shows of a conversation. */
export type TalkHears = {
  readonly changed: (one: Said) => void
  readonly stands: (state: SentState) => void
  readonly refused: (written: Written, problem: AskProblem) => void
  readonly line: (is: 'lost' | 'back' | 'slow' | 'quiet') => void
  readonly over: () => void
}

/** A conversation in the memory of a page: what was said, what is on its way, and the line that carries both. */
export type Talk = {
  readonly keys: ReporterKeys
  readonly said: () => readonly Said[]
  readonly statusOf: (one: Said) => OwnStatus | undefined
  readonly state: () => SentState | undefined
  readonly write: (written: Written) => void
  /** Whether something waits that did not arrive yet. */
  readonly isWaiting: () => boolean
  /** Goes on after the session was over and somebody came back with the same code: what waited is sent once. */
  readonly goOn: () => void
  readonly stop: () => void
}

/** Where somebody stands in the queue changes without news. */
const QUEUE_MS = 30_000

export function openTalk(keys: ReporterKeys, hears: TalkHears): Talk {
  const all: Said[] = []
  const mark = markOf(keys.recipient)
  let state: SentState | undefined
  let isLost = false

  const ownOf = (own: unknown) => all.find((one) => one.kind === 'own' && one.own === own)
  const courier: Courier<Written> = makeCourier<Written>(
    {
      state: () => askFor<SentState>('/talk/state', undefined, { mark }),
      lines: (after) => askFor<SentLines>(`/talk/lines?after=${after}`, undefined, { mark }),
      add: (message) => askFor('/talk/add', message, { mark }),
    },
    (written, number, now) => sealWritten(keys, written, number, now),
    {
      stands: (now) => {
        state = now
        hears.stands(now)
      },
      came: async (line: SentLine) => {
        const one = { kind: 'read', line: await openLine(keys, line) } as const
        all.push(one)
        hears.changed(one)
      },
      arrived: (own, number) => {
        const one = ownOf(own)
        if (one?.kind !== 'own') return
        one.number = number
        one.at = new Date().toISOString()
        hears.changed(one)
      },
      refused: (own, problem) => {
        const one = ownOf(own)
        if (one) all.splice(all.indexOf(one), 1)
        hears.refused(own.content, problem)
      },
    },
  )
  const follow = () =>
    followNews(courier.run, mark, {
      lost: () => {
        isLost = true
        hears.line('lost')
      },
      back: () => {
        isLost = false
        hears.line('back')
      },
      slowed: (isSlow) => hears.line(isSlow ? 'slow' : 'quiet'),
      over: hears.over,
    })
  let news = follow()
  const queue = window.setInterval(() => state?.waiting !== undefined && news.nudge(), QUEUE_MS)
  return {
    keys,
    said: () => all,
    statusOf: (one) => {
      if (one.kind === 'read') return undefined
      if (one.number !== undefined) return 'arrived'
      return isLost ? 'waiting' : 'sending'
    },
    state: () => state,
    write: (written) => {
      const one: Said = { kind: 'own', own: courier.post(written) }
      all.push(one)
      hears.changed(one)
      news.nudge()
    },
    isWaiting: () => courier.waiting().length > 0,
    goOn: () => {
      news.stop()
      isLost = false
      news = follow()
    },
    stop: () => {
      window.clearInterval(queue)
      news.stop()
    },
  }
}
