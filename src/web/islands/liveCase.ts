import { coverPage } from './cover.ts'
import { follow } from './follow.ts'

type News = { readonly version: number; readonly present: string }

/**
 * Says on the page of a case who else has it open, and that somebody wrote in it since the page was made. What was typed stays: the page
 * is loaded again by the person and never by itself. Who may not see the case any more keeps nothing of it on the screen.
 */
export function startLiveCase(): void {
  const band = document.querySelector<HTMLElement>('[data-live]')
  const address = band?.dataset.live
  if (!band || address === undefined) return
  follow(address, {
    hears: (data) => show(band, JSON.parse(data) as News),
    ends: (why) => coverPage(why === 'gone' ? '[data-live-gone]' : '[data-signed-out]'),
  })
}

function show(band: HTMLElement, { version, present }: News): void {
  const others = band.querySelector<HTMLElement>('[data-live-present]')
  const changed = band.querySelector<HTMLElement>('[data-live-changed]')
  if (others) {
    others.textContent = present
    others.hidden = present === ''
  }
  if (changed) changed.hidden = version <= Number(band.dataset.version)
}
