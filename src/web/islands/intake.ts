const WAIT_MS = 700
const asked = ['given', 'family', 'birth_date', 'age', 'phone', 'country']

/** While somebody types who a report is about, shows beside it who is known already; and says when the form was kept. */
export function startIntake(): void {
  const form = document.querySelector<HTMLFormElement>('form#intake')
  const place = document.querySelector<HTMLElement>('[data-known]')
  if (!form || !place) return
  showWhenKept()
  const address = place.dataset.known ?? ''
  let timer: number | undefined
  let before = ''
  form.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return
    if (!asked.includes(target.name)) return
    window.clearTimeout(timer)
    timer = window.setTimeout(() => look(place, form), WAIT_MS)
  })

  /** Asks once for what was typed, however often it is typed again. */
  function look(found: HTMLElement, typed: HTMLFormElement): void {
    const fields = fieldsOf(typed)
    const key = fields.toString()
    if (key === before || !(fields.has('given') || fields.has('family'))) return
    before = key
    ask(address, key, (answer) => {
      if (before === key) found.replaceChildren(...answer)
    })
  }
}

/** What the server makes of the panel. Read as a document by the browser itself: text is never made into markup here. */
function ask(address: string, fields: string, show: (answer: readonly Node[]) => void): void {
  const request = new XMLHttpRequest()
  request.open('POST', address)
  request.responseType = 'document'
  request.setRequestHeader('content-type', 'application/x-www-form-urlencoded')
  request.setRequestHeader('x-baken-part', 'known')
  request.addEventListener('load', () => {
    if (request.status === 200 && request.responseXML) show([...request.responseXML.body.childNodes])
  })
  request.send(fields)
}

function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const typed = new FormData(form)
  const fields = new URLSearchParams()
  for (const name of [...asked, 'on']) {
    const value = typed.get(name)
    if (typeof value === 'string' && value !== '') fields.set(name, value)
  }
  return fields
}

function showWhenKept(): void {
  const note = document.querySelector<HTMLElement>('[data-saved]')
  const said = note?.querySelector<HTMLElement>('span:last-child')
  document.addEventListener('baken:seen', () => {
    if (!note || !said) return
    const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' })
    said.textContent = `${note.dataset.saved} ${time}`
    note.hidden = false
  })
}
