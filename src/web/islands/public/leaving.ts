/** Three times Shift leaves, when all of them come within so many milliseconds. */
const PRESSES = 3
const WITHIN_MS = 5_000

/** Here pages of this site in other tabs of the browser hear that somebody leaves. Nothing of it is stored. */
const TABS = 'leave'

/** The way out: a link, and three times the Shift key alone. Whoever leaves in one tab leaves in all. */
export function startLeaving(): void {
  const tabs = typeof BroadcastChannel === 'function' ? new BroadcastChannel(TABS) : undefined
  tabs?.addEventListener('message', () => go(document.querySelector<HTMLAnchorElement>('a[data-leave]')))
  const leave = (link: HTMLAnchorElement): void => {
    go(link)
    tabs?.postMessage(TABS)
    // Without a connection nothing is cleared, and going is what matters.
    fetch(link.href, { method: 'POST', keepalive: true }).catch(() => {})
  }
  document.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[data-leave]')
      if (!link) return
      event.preventDefault()
      leave(link)
    },
    { capture: true },
  )
  countShift(() => {
    const link = document.querySelector<HTMLAnchorElement>('a[data-leave]')
    if (link) leave(link)
  })
}

/**
 * Empties the page at once and goes elsewhere in its place, also when there is no answer: meanwhile a word is sent to have cleared what this
 * site stored. A sheet that is blank already stays.
 */
function go(link: HTMLAnchorElement | null): void {
  if (!link) return
  document.documentElement.hidden = true
  // What every browser knows: on an old phone nothing here may fail before it goes.
  document.body.textContent = ''
  location.replace(link.dataset.leave ?? link.href)
}

/** A press counts when Shift goes down and up with no other key between: whoever types capitals stays. */
function countShift(done: () => void): void {
  let presses: number[] = []
  let isAlone = false
  document.addEventListener('keydown', ({ key, repeat }) => {
    if (repeat) return
    isAlone = key === 'Shift'
    if (!isAlone) presses = []
  })
  document.addEventListener('keyup', ({ key, timeStamp }) => {
    if (key !== 'Shift' || !isAlone) return
    isAlone = false
    presses = [...presses.filter((at) => timeStamp - at < WITHIN_MS), timeStamp]
    if (presses.length >= PRESSES) done()
    else tell(PRESSES - presses.length)
  })
}

function tell(left: number): void {
  const status = document.querySelector<HTMLElement>('[data-two]')
  if (status) status.textContent = (left === 1 ? status.dataset.one : status.dataset.two) ?? ''
}
