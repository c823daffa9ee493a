/**
 * Keeps the number of new messages in the bar while the page is looked at. A page in the background lets its connection go: a browser
 * keeps only a few to one server, and many pages stand open.
 */
export function startUnread(): void {
  const link = document.querySelector<HTMLElement>('[data-unread]')
  const address = link?.dataset.unread
  if (!link || address === undefined) return
  let source: EventSource | undefined
  let isOver = false

  const close = (): void => {
    source?.close()
    source = undefined
  }
  const open = (): void => {
    if (source || isOver || document.visibilityState === 'hidden') return
    source = new EventSource(address)
    source.addEventListener('message', ({ data }) => show(link, Number(data)))
    source.addEventListener('over', () => {
      isOver = true
      close()
    })
    // It would try again for ever, and each time would count as work of the person.
    source.addEventListener('error', close)
  }
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? close() : open()))
  open()
}

function show(link: HTMLElement, unread: number): void {
  for (const count of link.querySelectorAll<HTMLElement>('[data-unread-count]')) {
    count.hidden = unread === 0
    count.textContent = unread > 99 ? '99+' : String(unread)
  }
}
