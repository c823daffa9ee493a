/** So long nobody touches the page, and what it shows goes: as long as a session lasts without a look. */
const IDLE_MS = 20 * 60_000
const LOOK_MS = 10_000

/** Calls `idle` once each time that nobody touched the page for twenty minutes, also when the phone slept meanwhile. */
export function startIdleClock(idle: () => void): void {
  let touchedAt = Date.now()
  let isIdle = false
  const look = (): void => {
    if (isIdle || Date.now() - touchedAt < IDLE_MS) return
    isIdle = true
    idle()
  }
  const touch = (): void => {
    // First: a phone that wakes up by a touch was away all the same.
    look()
    touchedAt = Date.now()
    isIdle = false
  }
  for (const kind of ['pointerdown', 'keydown', 'scroll'])
    window.addEventListener(kind, touch, { capture: true, passive: true })
  document.addEventListener('visibilitychange', look)
  window.setInterval(look, LOOK_MS)
}
