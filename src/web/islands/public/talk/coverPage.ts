import { copyOf } from './said.ts'

/**
 * Somebody comes: the page is emptied, and what stands there says nothing of what it was. One press brings back the question for the code.
 */
export function coverPage(uncovered: () => void): void {
  const cover = copyOf('data-covered')
  if (!cover) return
  const { body } = document
  const under = [...body.children]
  for (const list of body.querySelectorAll('[data-lines]')) list.replaceChildren()
  for (const box of body.querySelectorAll('textarea')) box.value = ''
  // The way out still works, by three times Shift.
  const wayOut = body.querySelector<HTMLElement>('a[data-leave]')?.cloneNode()
  const main = document.createElement('main')
  main.append(cover)
  body.replaceChildren(main)
  if (wayOut instanceof HTMLElement) {
    wayOut.hidden = true
    body.append(wayOut)
  }
  window.scrollTo(0, 0)
  cover.querySelector('[data-uncover]')?.addEventListener('click', () => {
    body.replaceChildren(...under)
    uncovered()
    body.querySelector<HTMLElement>('[data-needs-code] [name="code"]')?.focus()
  })
}
