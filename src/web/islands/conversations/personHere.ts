/** Whoever did nothing for so long may have walked away. */
const AWAY_MS = 2 * 60_000

/** What only a person does: a page scrolls and moves the focus within itself as well. */
const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchmove', 'focus'] as const

// They opened the page.
let seenAt = Date.now()

/** Whether somebody sits before this page: it is in sight, and there was a sign of them in the last two minutes. */
export function isPersonHere(): boolean {
  return document.visibilityState === 'visible' && Date.now() - seenAt < AWAY_MS
}

/** Looks for signs of a person from now on, and tells when they come back. */
export function watchPerson(back: () => void): void {
  const see = (): void => {
    const wasAway = !isPersonHere()
    seenAt = Date.now()
    if (wasAway) back()
  }
  for (const sign of SIGNS) window.addEventListener(sign, see, { passive: true })
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && back())
}
