import { SAVE_DRAFTS } from './idleLock.ts'

const WAIT_MS = 2_000

type Found = { readonly fields: readonly [string, string][]; readonly said: string; readonly drop: string }

/** Keeps what is typed into a form with `data-draft`, and puts back what was kept. The server seals it, and forgets it when the form was sent. */
export function startDrafts(): void {
  const { drafts: place, answers } = document.querySelector<HTMLElement>('[data-drafts]')?.dataset ?? {}
  if (place === undefined) return
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) {
    keep(form, place)
    // What was sent stands in the page already, newer than what was kept while it was typed.
    const isAnswered = answers !== undefined && sentTo(form).includes(location.pathname)
    if (!isAnswered) void restore(form, place, codeOf(form))
  }
}

function codeOf(form: HTMLFormElement): string {
  return new URL(form.action).pathname.slice(1)
}

/** The addresses to which a form can be sent, by any of its buttons. */
function sentTo(form: HTMLFormElement): readonly string[] {
  const buttons = [...form.querySelectorAll<HTMLButtonElement>('button[formaction]')]
  return [form.action, ...buttons.map(({ formAction }) => formAction)].map((address) => new URL(address).pathname)
}

function keep(form: HTMLFormElement, place: string): void {
  const code = codeOf(form)
  let timer: number | undefined
  let typed = false

  form.addEventListener('input', () => {
    typed = true
    timer ??= window.setTimeout(save, WAIT_MS)
  })
  form.addEventListener('submit', () => {
    typed = false
    window.clearTimeout(timer)
  })
  document.addEventListener(SAVE_DRAFTS, save)
  window.addEventListener('pagehide', save)

  function save(): void {
    window.clearTimeout(timer)
    timer = undefined
    if (!typed) return
    typed = false
    const kept = { form: code, page: location.pathname + location.search, fields: fieldsOf(form) }
    void send(place, kept).then(
      (answer) => answer.ok && document.dispatchEvent(new Event('baken:seen')),
      () => {
        typed = true
      },
    )
  }
}

async function restore(form: HTMLFormElement, place: string, code: string): Promise<void> {
  const answer = await send(`${place}/find`, { form: code })
  if (answer.status !== 200) return
  const found = (await answer.json()) as Found
  for (const control of controlsOf(form)) fill(control, found.fields)
  const note = document.createElement('div')
  note.className = 'baken-draft'
  note.setAttribute('role', 'status')
  const said = document.createElement('p')
  said.textContent = found.said
  const drop = document.createElement('button')
  drop.type = 'button'
  drop.className = 'baken-button baken-button--plain'
  drop.textContent = found.drop
  drop.addEventListener('click', () => {
    form.reset()
    note.remove()
    void send(`${place}/removal`, { form: code })
  })
  note.append(said, drop)
  form.prepend(note)
  const fold = form.closest('details')
  if (fold) fold.open = true
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** What a person fills in: no hidden fields, no passwords, no buttons, no files. */
function controlsOf(form: HTMLFormElement): readonly Control[] {
  const wanted =
    'input[name]:not([type="hidden"], [type="password"], [type="file"], [type="submit"]), select[name], textarea[name]'
  return [...form.querySelectorAll<Control>(wanted)]
}

function isTicked(control: Control): boolean {
  return control.type === 'checkbox' || control.type === 'radio'
}

function fieldsOf(form: HTMLFormElement): readonly [string, string][] {
  return controlsOf(form)
    .filter((control) => !isTicked(control) || (control as HTMLInputElement).checked)
    .map((control) => [control.name, control.value])
}

function fill(control: Control, fields: Found['fields']): void {
  const values = fields.filter(([name]) => name === control.name).map(([, value]) => value)
  if (isTicked(control)) (control as HTMLInputElement).checked = values.includes(control.value)
  else if (values[0] !== undefined) control.value = values[0]
}

function send(path: string, body: object): Promise<Response> {
  const headers = { 'content-type': 'application/json' }
  return fetch(path, { method: 'POST', headers, body: JSON.stringify(body), keepalive: true })
}
