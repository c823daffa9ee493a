import { COVERED } from './cover.ts'

/** Why there is no news any more: what was looked at may not be seen, or nobody is signed in. */
export type End = 'gone' | 'signed-out'

export type Follower = {
  /** What the server says, each time that it changes. */
  readonly hears: (data: string) => void
  readonly ends: (why: End) => void
  /** The page goes on in the background, and tries again as long as it is open: somebody waits for an answer. */
  readonly stays?: boolean
  /** The connection broke, or is there again. */
  readonly lost?: (isLost: boolean) => void
}

/** A connection that broke is tried again so often and no more: each try counts as work of the person. */
const AGAIN_MS: readonly number[] = [3_000, 15_000, 60_000]
/** The server says something at least every twenty seconds: a line that is silent for longer is dead, whatever the browser believes. */
const SILENT_MS = 50_000
const LOOK_MS = 5_000

/**
 * Follows the news of an address as long as the page is looked at. A page in the background lets its connection go: a browser keeps only a
 * few to one server, and many pages stand open. What ended is asked after once, so that a page learns what it may not show any more.
 */
export function follow(address: string, { hears, ends, stays = false, lost }: Follower): void {
  let source: EventSource | undefined
  let isOver = false
  let tried = 0
  let heardAt = 0
  let timer: number | undefined

  const close = (): void => {
    source?.close()
    source = undefined
    window.clearTimeout(timer)
  }
  const open = (): void => {
    if (source || isOver || (!stays && document.visibilityState === 'hidden')) return
    source = new EventSource(address)
    const hear = (): void => {
      heardAt = Date.now()
    }
    hear()
    source.addEventListener('still', hear)
    source.addEventListener('message', ({ data }) => {
      hear()
      if (stays) tried = 0
      lost?.(false)
      hears(data)
    })
    source.addEventListener('over', () => void ask())
    source.addEventListener('error', () => void (source?.readyState === EventSource.CLOSED ? ask() : later()))
  }
  const later = (): void => {
    close()
    lost?.(true)
    const wait = AGAIN_MS[tried] ?? (stays ? AGAIN_MS.at(-1) : undefined)
    tried += 1
    if (wait !== undefined) timer = window.setTimeout(open, wait)
  }
  const ask = async (): Promise<void> => {
    close()
    const why = await whyEnded(address)
    if (why === undefined) return later()
    isOver = true
    ends(why)
  }
  // A wireless line that fell silent breaks no connection: the browser goes on to believe in it.
  window.setInterval(() => {
    if (source && Date.now() - heardAt > SILENT_MS) later()
  }, LOOK_MS)
  window.addEventListener('offline', () => source && later())
  window.addEventListener('online', () => {
    close()
    open()
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden') open()
    else if (!stays) close()
  })
  document.addEventListener(COVERED, () => {
    isOver = true
    close()
  })
  open()
}

/** Missing when it is there, or when the server can't be asked. */
async function whyEnded(address: string): Promise<End | undefined> {
  const asking = new AbortController()
  try {
    const { status, type } = await fetch(address, { redirect: 'manual', signal: asking.signal })
    asking.abort()
    // Who is not signed in is led to the page to sign in.
    if (type === 'opaqueredirect' || status === 401) return 'signed-out'
    return status === 404 ? 'gone' : undefined
  } catch {
    return undefined
  }
}
