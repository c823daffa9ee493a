import { asText, utf8Bytes } from '../../../sealing/conversations/bytes.ts'
import { sealMessage } from '../../../sealing/conversations/message.ts'
import { type Sent, sendJson } from './fetched.ts'
import { unmarkNumbers } from './numberMarks.ts'
import { type OpenedTalk, writingKey } from './openedTalk.ts'
import { type Room, refreshTalk } from './room.ts'

type Kind = 'message' | 'note'

/** Somebody may come before us again and again; after so many times a person looks. */
const MOST_TRIES = 4

/** Sends a form of the open conversation. Its text goes away only when it is written; until then it stays, whatever happens. */
export function startWriting(room: Room, talk: OpenedTalk): void {
  for (const form of talk.panel.querySelectorAll<HTMLFormElement>('form[data-write]')) {
    const field = form.querySelector<HTMLTextAreaElement>('textarea')
    const kind: Kind = form.dataset['write'] === 'note' ? 'note' : 'message'
    if (!field || form.dataset['started'] !== undefined) continue
    form.dataset['started'] = ''
    // What is written may run from right to left.
    field.dir = 'auto'
    field.value = draftOf(room, talk.number)[kind]
    field.addEventListener('input', () => {
      draftOf(room, talk.number)[kind] = field.value
    })
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      form.requestSubmit()
    })
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void submit(room, talk, form, field, kind)
    })
  }
  startChoice(talk.panel)
}

/** Drafts of a conversation, to change. */
export function draftOf({ drafts }: Room, number: string): { message: string; note: string } {
  const draft = drafts.get(number) ?? { message: '', note: '' }
  drafts.set(number, draft)
  return draft
}

function startChoice(panel: HTMLElement): void {
  const choice = panel.querySelector<HTMLElement>('[data-compose-choice]')
  choice?.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return
    for (const form of panel.querySelectorAll<HTMLFormElement>('form[data-write]')) {
      form.hidden = form.dataset['write'] !== target.value
      if (!form.hidden) form.querySelector('textarea')?.focus()
    }
  })
}

async function submit(
  room: Room,
  talk: OpenedTalk,
  form: HTMLFormElement,
  field: HTMLTextAreaElement,
  kind: Kind,
): Promise<void> {
  const text = writtenIn(field)
  if (text === '' || form.getAttribute('aria-busy') === 'true') return
  form.setAttribute('aria-busy', 'true')
  show(form, '[data-sending]', true)
  show(form, '[data-failed]', false)
  const sent = await write(room, talk, form, kind, text)
  form.removeAttribute('aria-busy')
  show(form, '[data-sending]', false)
  if (!sent.ok) return sayFailed(form, sent)
  if (writtenIn(field) === text) field.value = ''
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** What goes out: the field holds marks that only keep its numbers in order. */
function writtenIn({ value }: HTMLTextAreaElement): string {
  return unmarkNumbers(value).trim()
}

/**
 * Seals for the next number and sends. When somebody else took it, looks again and seals anew. When the line broke, what was sent may have
 * arrived: then it stands among the lines and is not written twice.
 */
async function write(room: Room, talk: OpenedTalk, form: HTMLFormElement, kind: Kind, text: string): Promise<Sent> {
  let sent: Sent = { ok: false, code: 'unreached', said: undefined, instead: undefined }
  const lost = form.dataset['lost']
  if (lost !== undefined) {
    await refreshTalk(room)
    if (standsThere(talk, Number(lost), kind, text)) return arrived(form)
  }
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const key = writingKey(talk)
    if (!key) return sent
    const number = Number(talk.panel.dataset['newest']) + 1
    const place = { generation: key.generation, number, part: 0, author: 'desk', kind } as const
    const sealed = await sealMessage(key, place, { body: utf8Bytes(text), attachments: 0 })
    sent = await sendJson(form.dataset['to'] ?? '', { number, generation: key.generation, sealed: asText(sealed) })
    if (!sent.ok && sent.code === 'unreached') form.dataset['lost'] = String(number)
    if (sent.ok || !(sent.code === 'conflict' || sent.reason === 'out_of_turn')) break
    await refreshTalk(room)
  }
  if (sent.ok) {
    await refreshTalk(room)
    return arrived(form)
  }
  return sent
}

function arrived(form: HTMLFormElement): Sent {
  delete form.dataset['lost']
  return { ok: true }
}

function standsThere({ panel }: OpenedTalk, number: number, kind: Kind, text: string): boolean {
  const line = panel.querySelector<HTMLElement>(`[data-line="${number}"]`)
  const author = kind === 'note' ? 'note' : 'desk'
  return line?.dataset['author'] === author && line.querySelector('[data-text]')?.textContent === text
}

function sayFailed(form: HTMLFormElement, { said, instead }: Extract<Sent, { ok: false }>): void {
  const place = form.querySelector<HTMLElement>('[data-failed-text]')
  if (place) {
    place.dataset['unreached'] ??= place.textContent ?? ''
    place.textContent = [said ?? place.dataset['unreached'], instead].filter((line) => line !== undefined).join(' ')
  }
  show(form, '[data-failed]', true)
}

function show(form: HTMLElement, selector: string, isShown: boolean): void {
  for (const part of form.querySelectorAll<HTMLElement>(selector)) part.hidden = !isShown
}
