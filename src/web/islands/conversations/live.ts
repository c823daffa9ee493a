import { coverPage } from '../cover.ts'
import { follow } from '../follow.ts'
import { fetchPart } from './fetched.ts'
import { markRow, type Room, refreshTalk } from './room.ts'

type News = {
  readonly queue: string
  readonly stamps: Readonly<Record<string, string>>
  readonly unread: number
}

/** Pauses before what did not come is asked again, the last one for ever. */
const PAUSES_MS: readonly number[] = [1_000, 3_000, 8_000, 15_000]

/**
 * Keeps queue and conversation up to date, also behind another tab: the title then says in how many conversations something is new. What was
 * heard counts as shown only when it came: until then it is asked again, and the page says that the line is lost. Gives a function that looks
 * whether something is still to be fetched.
 */
export function startLive(room: Room): () => void {
  const { root } = room
  const title = document.title
  let news: News | undefined
  let shownQueue: string | undefined
  let isLost = false
  let failed = 0
  let isFetching = false
  let timer: number | undefined

  const sayLine = (): void => {
    for (const note of root.querySelectorAll<HTMLElement>('[data-offline]')) note.hidden = !isLost && failed === 0
  }
  const hear = (heard: News): void => {
    const changed = Object.keys(heard.stamps).filter((number) => news && news.stamps[number] !== heard.stamps[number])
    news = heard
    room.stamps = heard.stamps
    document.title = heard.unread === 0 ? title : `(${heard.unread}) ${title}`
    void catchUp().then(() => sayNews(root, changed))
  }
  /** One thing after another, until all that was heard is shown: what is heard meanwhile is seen here as well. */
  const catchUp = async (): Promise<void> => {
    if (isFetching) return
    window.clearTimeout(timer)
    isFetching = true
    let came = true
    while (came && isBehind()) came = await fetchBehind()
    isFetching = false
    if (!came) timer = window.setTimeout(() => void catchUp(), PAUSES_MS[failed] ?? PAUSES_MS.at(-1))
    failed = came ? 0 : failed + 1
    sayLine()
  }
  const isBehind = (): boolean => isQueueBehind() || isTalkBehind()
  const isQueueBehind = (): boolean => news !== undefined && news.queue !== shownQueue
  const isTalkBehind = (): boolean => {
    const stamp = room.talk && room.stamps[room.talk.number]
    return stamp !== undefined && stamp !== room.talk?.stamp
  }
  const fetchBehind = async (): Promise<boolean> => {
    // What was heard before it is fetched: it may be newer than that, and never older.
    const { stamps, talk } = room
    const queue = news?.queue
    if (talk && isTalkBehind()) {
      if (!(await refreshTalk(room))) return false
      talk.stamp = stamps[talk.number]
    }
    if (isQueueBehind()) {
      if (!(await showQueue(room))) return false
      shownQueue = queue
    }
    return true
  }

  startQueueParts(room, () => {
    shownQueue = undefined
    void catchUp()
  })
  follow(root.dataset['stream'] ?? '', {
    stays: true,
    hears: (data) => hear(JSON.parse(data) as News),
    lost: (is) => {
      isLost = is
      sayLine()
    },
    ends: () => coverPage('[data-signed-out]'),
  })
  return () => void catchUp()
}

/** Goes through the parts of a long queue without leaving the document: the key that was opened stays in memory. */
function startQueueParts(room: Room, failed: () => void): void {
  room.root.addEventListener('click', (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element))
      return
    const part = event.target.closest<HTMLElement>('a[data-queue-part]')?.dataset['queuePart']
    if (part === undefined) return
    event.preventDefault()
    room.root.dataset['queue'] = part
    void showQueue(room).then((came) => {
      if (came) room.root.querySelector<HTMLElement>('[data-open-talk], [data-queue-part]')?.focus()
      else failed()
    })
  })
}

/** The list anew; who stood on a line of it stands there again. Gives whether it came. */
async function showQueue(room: Room): Promise<boolean> {
  const place = room.root.querySelector<HTMLElement>('[data-place="queue"]')
  const fresh = await fetchPart(room.root.dataset['queue'] ?? '', 'body > *')
  if (!place || !fresh) return false
  const active = document.activeElement
  const focused = active instanceof HTMLElement && place.contains(active) ? active.dataset['openTalk'] : undefined
  place.replaceChildren(fresh)
  markRow(room)
  if (focused !== undefined) place.querySelector<HTMLElement>(`[data-open-talk="${focused}"]`)?.focus()
  return true
}

/** Told to a screen reader, quietly. */
function sayNews(root: HTMLElement, numbers: readonly string[]): void {
  const [number] = numbers
  const place = root.querySelector<HTMLElement>('[data-news]')
  const text = root.querySelector<HTMLElement>('[data-news-text]')?.textContent ?? ''
  if (place && number !== undefined) place.textContent = text.replace('{number}', number)
}
