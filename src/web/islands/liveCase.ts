type News = { readonly version: number; readonly present: string }

/**
 * Says on the page of a case who else has it open, and that somebody wrote in it since the page was made. What was typed stays: the page
 * is loaded again by the person and never by itself. A page in the background lets its connection go.
 */
export function startLiveCase(): void {
  const band = document.querySelector<HTMLElement>('[data-live]')
  const address = band?.dataset.live
  if (!band || address === undefined) return
  let source: EventSource | undefined
  let isOver = false

  const close = (): void => {
    source?.close()
    source = undefined
  }
  const open = (): void => {
    if (source || isOver || document.visibilityState === 'hidden') return
    source = new EventSource(address)
    source.addEventListener('message', ({ data }) => show(band, JSON.parse(data) as News))
    source.addEventListener('over', () => {
      isOver = true
      close()
    })
    source.addEventListener('error', close)
  }
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? close() : open()))
  open()
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
