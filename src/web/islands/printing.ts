/**
 * Puts on paper when a page was printed, and tells the server. A browser says that it opens its window for printing, and not what became of
 * it; without script the page is printed with a name and without a moment, and nobody hears of it.
 */
export function startPrinting(): void {
  for (const button of document.querySelectorAll('[data-print]')) button.addEventListener('click', () => print())
  const mark = document.querySelector<HTMLElement>('[data-prints]')
  const address = mark?.dataset.prints
  if (!mark || address === undefined) return
  window.addEventListener('beforeprint', () => {
    const at = mark.querySelector('[data-printed-at]')
    if (at) at.textContent = ` ${moment(document.documentElement.lang)}${caseIn(location.pathname)}`
    navigator.sendBeacon(address, new URLSearchParams({ page: location.pathname }))
  })
}

function moment(lang: string): string {
  return new Date().toLocaleString(lang === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'long', timeStyle: 'short' })
}

/** The number of the case whose page this is. */
function caseIn(path: string): string {
  const number = /^\/cases\/([^/]+)/.exec(path)?.[1]
  return number === undefined ? '' : ` · ${decodeURIComponent(number)}`
}
