import { coverPage } from './cover.ts'
import { remember, remembered } from './remembered.ts'

const WARN_MS = 120_000
const SAVE_MS = 5_000
const LOOK_EVERY_MS = 1_000
const storageKey = 'baken-seen'

/** Unfinished forms are saved when this event is heard. */
export const SAVE_DRAFTS = 'baken:save-drafts'

/**
 * Covers the page when the session has come to its end by time. Pages of the same browser tell each other that somebody was there; the
 * server decides in any case.
 */
export function startIdleLock(): void {
  const part = document.querySelector<HTMLElement>('[data-idle]')
  const warning = part?.querySelector<HTMLElement>('[data-idle-warning]')
  if (!part || !warning) return
  const limit = Number(part.dataset.idle) * 1000
  let seen = Date.now()
  let saved = false
  saySeen()

  warning.querySelector('button')?.addEventListener('click', () => {
    void fetch(part.dataset.presence ?? '', { method: 'POST' }).then(
      (answer) => (answer.ok ? saySeen() : cover()),
      cover,
    )
  })
  // What else asks the server for something, such as a form that is being kept, shows that somebody is there.
  document.addEventListener('baken:seen', saySeen)
  const timer = setInterval(look, LOOK_EVERY_MS)
  document.addEventListener('visibilitychange', look)

  function look(): void {
    const left = limit - (Date.now() - Math.max(seen, Number(remembered(storageKey) ?? 0)))
    if (warning) warning.hidden = left > Math.min(WARN_MS, limit / 2)
    if (left > SAVE_MS) saved = false
    else if (!saved) {
      saved = true
      document.dispatchEvent(new Event(SAVE_DRAFTS))
    }
    if (left <= 0) cover()
  }

  function saySeen(): void {
    seen = Date.now()
    remember(storageKey, String(seen))
    if (warning) warning.hidden = true
  }

  function cover(): void {
    clearInterval(timer)
    coverPage('[data-idle-lock]')
  }
}
