/** Heard when a page was covered: nothing goes on behind a cover. */
export const COVERED = 'baken:covered'

/**
 * Takes everything from the page and puts a template in its place. Its button asks for the page anew, so that a sign-in comes first; what
 * a form showed as its answer is not sent a second time.
 */
export function coverPage(selector: string): void {
  const content = document.querySelector<HTMLTemplateElement>(selector)?.content.cloneNode(true)
  if (!content) return
  document.body.replaceChildren(content)
  document
    .querySelector('button')
    ?.addEventListener('click', () => location.assign(location.pathname + location.search))
  document.querySelector('main')?.focus()
  document.dispatchEvent(new Event(COVERED))
}
