/** Heard when the answer of a form took the place of the page. */
const SHOWN = 'baken:shown'

/**
 * Puts the page that a form was answered with in the place of this one. An answer that led on to another address is asked for there, so that
 * the scripts of that page run. Says whether there was a page at all.
 */
export function showAnswer(request: XMLHttpRequest, asked: URL): boolean {
  const page = request.responseXML
  if (!page?.body || page.body.childElementCount === 0) return false
  if (request.responseURL !== asked.href) {
    location.replace(request.responseURL)
    return true
  }
  history.replaceState(null, '', asked)
  const { documentElement: root } = document
  root.lang = page.documentElement.lang
  root.dir = page.documentElement.dir
  document.title = page.title
  document.body.replaceWith(document.adoptNode(page.body))
  window.scrollTo(0, 0)
  const wrong = document.querySelector<HTMLElement>('[aria-invalid="true"]')
  if (wrong) wrong.focus()
  // From the top: else the heading comes to stand under the bar that stays in view.
  else document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true })
  document.dispatchEvent(new Event(SHOWN))
  return true
}
