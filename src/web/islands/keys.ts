import { remember, remembered } from './remembered.ts'
import { focusRow } from './rowFocus.ts'

const storageKey = 'baken-keys'
const secondsForSecondKey = 1.5

/** Single keys: `/`, `j`, `k`, `?`, and `g` with a second one. They can be switched off (WCAG 2.1.4), and do nothing in a field. */
export function startKeys(): void {
  const box = document.querySelector<HTMLInputElement>('[data-keys-choice]')
  if (box) box.checked = remembered(storageKey) !== 'off'
  box?.addEventListener('change', () => remember(storageKey, box.checked ? 'on' : 'off'))

  let waitsUntil = 0
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target) || box?.checked === false) return
    const isSecond = event.timeStamp < waitsUntil
    waitsUntil = event.key === 'g' && !isSecond ? event.timeStamp + secondsForSecondKey * 1000 : 0
    const done = isSecond ? follow(event.key) : press(event.key)
    if (done) event.preventDefault()
  })
}

/** Whether a key means a letter here: somebody is writing or choosing. */
function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.matches('input:not([type="checkbox"], [type="radio"]), select, textarea')
}

function press(key: string): boolean {
  if (key === '/') return focusOn('[data-search], search input:not([type="hidden"]), search select')
  if (key === 'j') return focusRow(1)
  if (key === 'k') return focusRow(-1)
  if (key === '?') return openKeys()
  return false
}

function follow(key: string): boolean {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-key]')) {
    if (link.dataset.key !== key) continue
    location.assign(link.href)
    return true
  }
  return false
}

function focusOn(selector: string): boolean {
  const field = document.querySelector<HTMLElement>(selector)
  field?.focus()
  return field !== null
}

function openKeys(): boolean {
  const list = document.getElementById('keys')
  list?.togglePopover()
  return list !== null
}
