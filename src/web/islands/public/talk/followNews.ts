import type { RoundEnd } from './courier.ts'

export type NewsHears = {
  readonly lost: () => void
  readonly back: () => void
  /** Something waits because much was sent just now, or no longer. */
  readonly slowed: (isSlow: boolean) => void
  /** The session ended: the code has to be asked again. */
  readonly over: () => void
}

/** Pauses before it is tried again, the last one for ever: a bad line should not be made worse. */
const PAUSES_MS = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000]
/** The other side says something at least every twenty seconds: a line that is silent for longer is dead, whatever the browser believes. */
const SILENT_MS = 50_000
const LOOK_MS = 5_000
/** After too much at once. */
const SLOW_MS = 15_000

/**
 * Keeps a conversation up to date: a round whenever there is news, when the connection or the phone comes back, and after a round that failed,
 * with growing pauses. `run` is a round of the courier, `mark` says which conversation is meant.
 */
export function followNews(
  run: () => Promise<RoundEnd>,
  mark: string,
  hears: NewsHears,
): { nudge: () => void; stop: () => void } {
  const stopping = new AbortController()
  const { signal } = stopping
  let source: EventSource | undefined
  let heardAt = Date.now()
  let failed = 0
  let isLost = false
  let isSlow = false
  let timer: number | undefined

  const close = (): void => {
    source?.close()
    source = undefined
  }
  const lose = (): void => {
    if (!isLost) hears.lost()
    isLost = true
  }
  const hear = (): void => {
    heardAt = Date.now()
  }
  const listen = (): void => {
    if (source || signal.aborted) return
    source = new EventSource(`/talk/live?of=${mark}`)
    heardAt = Date.now()
    for (const kind of ['message', 'still', 'open']) source.addEventListener(kind, hear)
    source.addEventListener('message', () => void go())
    source.addEventListener('over', () => void again())
    source.addEventListener('error', again)
  }
  /** The line broke: what was missed in between is fetched, and a new one opened. */
  const again = (): void => {
    close()
    later()
  }
  const later = (): void => {
    window.clearTimeout(timer)
    const pause = PAUSES_MS[Math.min(failed, PAUSES_MS.length - 1)] ?? 0
    failed += 1
    // Not all pages of a region at the same moment.
    timer = window.setTimeout(() => void go(), pause * (0.75 + chance() / 2))
  }
  const go = async (): Promise<void> => {
    if (signal.aborted) return
    window.clearTimeout(timer)
    const end = await run()
    if (signal.aborted) return
    if (end === 'over') {
      stop()
      return hears.over()
    }
    if (end === 'lost') {
      lose()
      close()
      return later()
    }
    if (isLost) hears.back()
    isLost = false
    if (isSlow !== (end === 'too_fast')) {
      isSlow = !isSlow
      hears.slowed(isSlow)
    }
    if (source) failed = 0
    listen()
    if (isSlow) timer = window.setTimeout(() => void go(), SLOW_MS * (0.75 + chance() / 2))
  }
  const wake = (): void => {
    if (Date.now() - heardAt > SILENT_MS) close()
    failed = 0
    void go()
  }
  const stop = (): void => {
    stopping.abort()
    close()
    window.clearTimeout(timer)
    window.clearInterval(looking)
  }
  // A phone that slept wakes up with timers that are late and a line that is dead.
  const looking = window.setInterval(() => {
    if (source && Date.now() - heardAt > SILENT_MS) again()
  }, LOOK_MS)
  window.addEventListener('online', wake, { signal })
  window.addEventListener(
    'offline',
    () => {
      close()
      lose()
    },
    { signal },
  )
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && wake(), { signal })
  void go()
  return { nudge: () => void go(), stop }
}

/** From 0 up to 1. */
function chance(): number {
  const [found = 0] = crypto.getRandomValues(new Uint32Array(1))
  return found / 2 ** 32
}
