type Place = { readonly label: string; readonly go: () => void }

/** The command palette: Ctrl+K (or Cmd+K) or its button opens it, arrows choose, Enter goes, Esc closes it and gives the focus back. */
export function startPalette(): void {
  const popover = document.getElementById('palette')
  const field = popover?.querySelector('input')
  const list = popover?.querySelector<HTMLElement>('[role="listbox"]')
  const status = popover?.querySelector<HTMLElement>('[role="status"]')
  if (popover && field && list && status) run({ popover, field, list, status })
}

type Parts = {
  readonly popover: HTMLElement
  readonly field: HTMLInputElement
  readonly list: HTMLElement
  readonly status: HTMLElement
}

function run({ popover, field, list, status }: Parts): void {
  const pages = linksIn('.baken-nav a, #palette a')
  // Not in the page: every load would try to put the focus in what is closed, and complain that it can't.
  field.autofocus = true
  let shown: readonly Place[] = []
  let chosen = 0

  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
    event.preventDefault()
    popover.togglePopover()
  })
  // Before it is shown: whoever types on at once loses no letter. The browser gives the field the focus.
  popover.addEventListener('beforetoggle', ({ newState }) => {
    if (newState !== 'open') return
    field.value = ''
    show()
  })
  field.addEventListener('input', show)
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    const to = { ArrowDown: chosen + 1, ArrowUp: chosen - 1 }[event.key]
    if (to === undefined && event.key !== 'Enter') return
    event.preventDefault()
    if (to === undefined) go(chosen)
    else choose(to)
  })
  list.addEventListener('click', ({ target }) => {
    const option = target instanceof Element ? target.closest('[role="option"]') : null
    if (option) go([...list.children].indexOf(option))
  })

  function show(): void {
    const words = plain(field.value).split(' ')
    const places = [...partsOfPage(), ...pages].filter(({ label }) =>
      words.every((word) => plain(label).includes(word)),
    )
    shown = [...caseOf(field.value.trim()), ...places]
    list.replaceChildren(...shown.map(({ label }, index) => optionOf(label, index)))
    list.hidden = shown.length === 0
    field.setAttribute('aria-expanded', String(shown.length > 0))
    status.textContent = shown.length === 0 ? (status.dataset.none ?? '') : ''
    choose(0)
  }

  /** A case by its number: whether there is one, and whether it may be seen, the page itself says. */
  function caseOf(typed: string): readonly Place[] {
    const before = popover.dataset.palette
    if (!before || !/^(?=.*\d)[A-Za-z0-9./_-]{1,40}$/.test(typed)) return []
    const label = (status.dataset.openCase ?? '').replace('{number}', typed)
    return [{ label, go: () => location.assign(before + encodeURIComponent(typed)) }]
  }

  function choose(to: number): void {
    chosen = shown.length === 0 ? 0 : (to + shown.length) % shown.length
    for (const [index, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(index === chosen))
      if (index === chosen) option.scrollIntoView({ block: 'nearest' })
    }
    if (shown.length === 0) field.removeAttribute('aria-activedescendant')
    else field.setAttribute('aria-activedescendant', `palette-${chosen}`)
  }

  function go(index: number): void {
    const place = shown[index]
    if (!place) return
    popover.hidePopover()
    place.go()
  }
}

function optionOf(label: string, index: number): HTMLElement {
  const option = document.createElement('div')
  option.id = `palette-${index}`
  option.setAttribute('role', 'option')
  option.textContent = label
  return option
}

/** What the page itself leads to: its tabs, its parts and what folds open on it. */
function partsOfPage(): readonly Place[] {
  const parts = [...document.querySelectorAll<HTMLElement>('main h2[id], main .baken-fold > summary')].map((part) => ({
    label: textOf(part),
    go: () => show(part),
  }))
  return [...linksIn('main nav.baken-tabs a'), ...parts]
}

function linksIn(selector: string): readonly Place[] {
  return [...document.querySelectorAll<HTMLAnchorElement>(selector)].map((link) => ({
    label: textOf(link),
    go: () => location.assign(link.href),
  }))
}

/** Opens every fold around it and goes there. A heading can be gone to once the script says so. */
function show(part: HTMLElement): void {
  for (let fold = part.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true
  part.scrollIntoView({ block: 'start' })
  if (part.tabIndex < 0) part.tabIndex = -1
  part.focus({ preventScroll: true })
}

/** What somebody reads of it, without the count beside it. */
function textOf(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement
  for (const count of copy.querySelectorAll('.baken-count')) count.remove()
  return copy.textContent.trim()
}

/** Letters without their marks, so that "reunie" finds "réunie". */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim()
}
