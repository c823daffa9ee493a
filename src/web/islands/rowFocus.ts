/** Moves the focus to the first link of the next (1) or previous (-1) row; Enter then opens it, as with every link. */
export function focusRow(step: 1 | -1): boolean {
  const links = [...document.querySelectorAll('[data-rows] tbody > tr, [data-rows] > li')]
    .map((row) => row.querySelector<HTMLElement>('a[href], button'))
    .filter((link) => link !== null)
  const here = links.findIndex((link) => link.closest('tr, li')?.contains(document.activeElement))
  const next = here === -1 ? links.at(step === 1 ? 0 : -1) : links[here + step]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
  return next !== undefined
}
