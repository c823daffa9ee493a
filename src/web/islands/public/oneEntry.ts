import { showAnswer } from './showAnswer.ts'

/**
 * Keeps this site one entry of the history: links and forms within it replace the entry instead of adding one. So leaving replaces all of
 * it, and Back leads to where somebody was before.
 */
export function stayOneEntry(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a')
    if (!link || event.defaultPrevented || isSpecial(event) || link.target !== '' || link.hasAttribute('download'))
      return
    if (link.origin !== location.origin) return
    event.preventDefault()
    location.replace(link.href)
  })
  document.addEventListener('submit', (event) => {
    const { target: form, submitter } = event
    // An old browser does not say which button was pressed: then it sends the form itself.
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented || !('submitter' in event)) return
    event.preventDefault()
    if (awaitsSealing(form)) return later(form, submitter)
    const fields = new FormData(form)
    if (submitter instanceof HTMLButtonElement && submitter.name !== '') fields.append(submitter.name, submitter.value)
    const address = new URL(form.getAttribute('action') ?? '', location.href)
    if (form.method === 'post') return send(form, address, fields)
    address.search = asText(fields).toString()
    location.replace(address)
  })
}

/** What is written in a conversation is sealed by a script of its own: until that one is there, a form that it seals is held back a while. */
function awaitsSealing({ dataset: { talk } }: HTMLFormElement): boolean {
  const { talk: isReady } = document.documentElement.dataset
  const knows = typeof BigInt === 'function' && 'requestSubmit' in HTMLFormElement.prototype
  return (
    talk !== undefined && TAKEN.includes(talk) && isReady === undefined && knows && performance.now() < HELD_UNTIL_MS
  )
}

const TAKEN = ['begin', 'open']
/** After this long, since the page was loaded, it goes as it does without script. */
const HELD_UNTIL_MS = 30_000
const AGAIN_MS = 250

function later(form: HTMLFormElement, submitter: HTMLElement | null): void {
  if (form.ariaBusy === 'true') return
  form.ariaBusy = 'true'
  window.setTimeout(() => {
    form.ariaBusy = 'false'
    if (form.isConnected) form.requestSubmit(submitter)
  }, AGAIN_MS)
}

/** Somebody who asks for a new tab or window gets one. */
function isSpecial({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return button !== 0 || metaKey || ctrlKey || shiftKey || altKey
}

/** A form would always add an entry, so it goes out from here and its answer takes the place of the page. */
function send(form: HTMLFormElement, address: URL, fields: FormData): void {
  if (form.ariaBusy === 'true') return
  form.ariaBusy = 'true'
  const request = new XMLHttpRequest()
  request.open('POST', address)
  request.responseType = 'document'
  request.timeout = SLOWEST_MS
  request.addEventListener('loadend', () => {
    form.ariaBusy = 'false'
    if (!showAnswer(request, address)) sayLost()
  })
  request.send(form.enctype === 'multipart/form-data' ? fields : asText(fields))
}

const SLOWEST_MS = 60_000

function asText(fields: FormData): URLSearchParams {
  const texts = new URLSearchParams()
  for (const [name, value] of fields) if (typeof value === 'string') texts.append(name, value)
  return texts
}

/** What was filled in stays where it is. */
function sayLost(): void {
  const place = document.querySelector<HTMLElement>('[data-lost]')
  if (place) place.textContent = place.dataset.lost ?? ''
}
