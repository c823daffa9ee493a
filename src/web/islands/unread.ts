import { coverPage } from './cover.ts'
import { follow } from './follow.ts'

/** Keeps the number of new messages in the bar. Every page has it: when it ends, nobody is signed in, and nothing stays on the screen. */
export function startUnread(): void {
  const link = document.querySelector<HTMLElement>('[data-unread]')
  const address = link?.dataset.unread
  if (!link || address === undefined) return
  follow(address, {
    hears: (data) => show(link, Number(data)),
    ends: (why) => why === 'signed-out' && coverPage('[data-signed-out]'),
  })
}

function show(link: HTMLElement, unread: number): void {
  for (const count of link.querySelectorAll<HTMLElement>('[data-unread-count]')) {
    count.hidden = unread === 0
    count.textContent = unread > 99 ? '99+' : String(unread)
  }
}
