import { coverPage } from '../cover.ts'
import { follow } from '../follow.ts'
import { fetchPart } from './fetched.ts'
import { markRow, type Room, refreshTalk } from './room.ts'

type News = {
  readonly queue: string
  readonly stamps: Readonly<Record<string, string>>
  readonly unread: number
}

/** Keeps queue and conversation up to date, also behind another tab: the title then says in how many conversations something is new. */
export function startLive(room: Room): void {
  const { root } = room
  const title = document.title
  let before: News | undefined
  startQueueParts(room)

  follow(root.dataset['stream'] ?? '', {
    stays: true,
    hears: (data) => void hear(JSON.parse(data) as News),
    lost: (isLost) => {
      for (const note of root.querySelectorAll<HTMLElement>('[data-offline]')) note.hidden = !isLost
    },
    ends: () => coverPage('[data-signed-out]'),
  })

  async function hear(news: News): Promise<void> {
    const known = before
    before = news
    document.title = news.unread === 0 ? title : `(${news.unread}) ${title}`
    const changed = Object.keys(news.stamps).filter((number) => known && known.stamps[number] !== news.stamps[number])
    if (known?.queue !== news.queue) await showQueue(room)
    if (room.talk && (!known || changed.includes(room.talk.number))) await refreshTalk(room)
    sayNews(root, changed)
  }
}

/** Goes through the parts of a long queue without leaving the document: the key that was opened stays in memory. */
function startQueueParts(room: Room): void {
  room.root.addEventListener('click', (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element))
      return
    const part = event.target.closest<HTMLElement>('a[data-queue-part]')?.dataset['queuePart']
    if (part === undefined) return
    event.preventDefault()
    room.root.dataset['queue'] = part
    void showQueue(room).then(() =>
      room.root.querySelector<HTMLElement>('[data-open-talk], [data-queue-part]')?.focus(),
    )
  })
}

/** The list anew; who stood on a line of it stands there again. */
async function showQueue(room: Room): Promise<void> {
  const place = room.root.querySelector<HTMLElement>('[data-place="queue"]')
  const fresh = await fetchPart(room.root.dataset['queue'] ?? '', 'body > *')
  if (!place || !fresh) return
  const active = document.activeElement
  const focused = active instanceof HTMLElement && place.contains(active) ? active.dataset['openTalk'] : undefined
  place.replaceChildren(fresh)
  markRow(room)
  if (focused !== undefined) place.querySelector<HTMLElement>(`[data-open-talk="${focused}"]`)?.focus()
}

/** Told to a screen reader, quietly. */
function sayNews(root: HTMLElement, numbers: readonly string[]): void {
  const [number] = numbers
  const place = root.querySelector<HTMLElement>('[data-news]')
  const text = root.querySelector<HTMLElement>('[data-news-text]')?.textContent ?? ''
  if (place && number !== undefined) place.textContent = text.replace('{number}', number)
}
