import { fetchPart } from './fetched.ts'
import { placeOfTalk, type Room, showEarlier, takePanel } from './room.ts'

/** Goes from one conversation to the next without leaving the document: the key that was opened stays in memory. */
export function startWalking(room: Room, catchUp: () => void): void {
  const { root } = room
  root.addEventListener('click', (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element))
      return
    if (event.target.closest('[data-earlier] button')) return void showEarlier(room)
    const link = event.target.closest<HTMLAnchorElement>('a[data-open-talk], .baken-room__back a')
    if (!link) return
    event.preventDefault()
    void walkTo(room, link.href, true).then(catchUp)
  })
  window.addEventListener('popstate', () => void walkTo(room, location.href, false).then(catchUp))
}

async function walkTo(room: Room, address: string, isNew: boolean): Promise<void> {
  const { pathname } = new URL(address)
  const isList = pathname === room.root.dataset['home']
  const { stamps } = room
  const panel = isList ? undefined : await fetchPart(`${pathname}/panel`, '[data-talk]')
  // Not there, or no line: the page itself says which.
  if (!isList && !panel) return location.assign(address)
  if (isNew) history.pushState(null, '', address)
  placeOfTalk(room)?.replaceChildren(...(panel ? [panel] : []))
  await takePanel(room, stamps[panel?.dataset['talk'] ?? ''])
  panel?.querySelector<HTMLElement>('h2')?.focus()
}
