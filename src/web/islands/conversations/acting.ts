import { asText } from '../../../sealing/conversations/bytes.ts'
import { newConversationKey, wrapForReader, wrapForReporter } from '../../../sealing/conversations/conversationKey.ts'
import { sayAtEntry } from './entrySays.ts'
import { type Sent, sendJson } from './fetched.ts'
import { chosenForCase, isSomethingChosen } from './intoCase.ts'
import { type OpenedTalk, writingKey } from './openedTalk.ts'
import { type Room, refreshTalk } from './room.ts'

/**
 * Sends the acts of a conversation, gives a colleague its keys, and makes the next one. Once for a panel: forms that come later are heard
 * as well.
 */
export function startActing(room: Room, talk: OpenedTalk): void {
  const { panel } = talk
  if (panel.dataset['acting'] !== undefined) return
  panel.dataset['acting'] = ''
  panel.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement)) return
    if (form.matches('[data-report]')) return fillReport(panel, form, event)
    if (!form.matches('[data-act], [data-give], [data-rotate], [data-entry]')) return
    event.preventDefault()
    void submit(room, talk, form)
  })
}

/** A report is sent by the browser itself, into a tab of its own: with the texts that were ticked, or not at all. */
function fillReport(panel: HTMLElement, form: HTMLFormElement, event: Event): void {
  const text = chosenForCase(panel)
  const says = form.querySelector<HTMLInputElement>('[data-says]')
  if (says) says.value = text
  if (!isSomethingChosen(panel, text)) event.preventDefault()
}

async function submit(room: Room, talk: OpenedTalk, form: HTMLFormElement): Promise<void> {
  if (form.getAttribute('aria-busy') === 'true') return
  if (form.matches('[data-entry]') && !isSomethingChosen(talk.panel, chosenForCase(talk.panel))) return
  form.setAttribute('aria-busy', 'true')
  const body = await bodyOf(talk, form)
  const sent: Sent = body
    ? await sendJson(form.dataset['to'] ?? '', body)
    : {
        ok: false,
        code: 'locked',
        said: talk.panel.querySelector('[data-locked]')?.textContent ?? '',
        instead: undefined,
      }
  form.removeAttribute('aria-busy')
  // What was typed stays: the form is not drawn anew.
  if (form.matches('[data-entry]') && !sent.ok) return sayAtEntry(form, sent)
  await refreshTalk(room)
  sayFailed(talk.panel, sent)
}

/** What goes along; missing when it takes a key that is not open here. */
async function bodyOf(talk: OpenedTalk, form: HTMLFormElement): Promise<object | undefined> {
  if (form.matches('[data-give]')) return keysFor(talk, form)
  if (form.matches('[data-rotate]')) return nextKey(talk, form)
  if (form.matches('[data-entry]')) return { ...fieldsOf(form), text: chosenForCase(talk.panel) }
  return fieldsOf(form)
}

/** All generations of the key that open here, sealed to the colleague who was chosen. */
async function keysFor(talk: OpenedTalk, form: HTMLFormElement): Promise<object | undefined> {
  const reader = form.querySelector<HTMLSelectElement>('select[name="reader"]')?.value ?? ''
  const recipient = holdersOf(talk).find((holder) => holder.reader === Number(reader))?.recipient
  if (!writingKey(talk) || recipient === undefined) return undefined
  const sealed = [...talk.keys.values()].map(async (key) => ({
    generation: key.generation,
    sealed: asText(await wrapForReader(key, recipient)),
  }))
  return { reader: Number(reader), keys: await Promise.all(sealed) }
}

/** The next generation, for those who can read now and the recovery key, but who is taken out. */
async function nextKey(talk: OpenedTalk, form: HTMLFormElement): Promise<object | undefined> {
  const now = writingKey(talk)
  if (!now) return undefined
  const without = form.querySelector<HTMLSelectElement>('select[name="without"]')?.value
  const next = await newConversationKey(now.generation + 1, now)
  const holders = holdersOf(talk).filter(({ person, has }) => person === undefined || (has && person !== without))
  const keys = holders.map(async ({ reader, recipient }) => ({
    reader,
    sealed: asText(await wrapForReader(next, recipient)),
  }))
  return {
    generation: next.generation,
    recipient: next.recipient,
    keys: await Promise.all(keys),
    reporterKey: asText(await wrapForReporter(next)),
    ...(without !== undefined && { without: Number(without) }),
  }
}

type Holder = {
  readonly reader: number
  readonly person: string | undefined
  readonly recipient: string
  readonly has: boolean
}

/** Who can hold the key of this conversation, as the page says it. */
function holdersOf({ panel }: OpenedTalk): readonly Holder[] {
  return [...panel.querySelectorAll<HTMLElement>('[data-holder]')].map(({ dataset }) => ({
    reader: Number(dataset['holder']),
    person: dataset['person'],
    recipient: dataset['recipient'] ?? '',
    has: dataset['has'] === 'true',
  }))
}

function fieldsOf(form: HTMLFormElement): object {
  return Object.fromEntries([...new FormData(form)].filter(([, value]) => typeof value === 'string'))
}

/** Why it was not done, and what can be done instead; the place is emptied when it was. */
function sayFailed(panel: HTMLElement, sent: Sent): void {
  const place = panel.querySelector<HTMLElement>('[data-act-failed]')
  const text = panel.querySelector<HTMLElement>('[data-act-failed-text]')
  if (!place || !text) return
  place.hidden = sent.ok
  text.textContent = sent.ok ? '' : [sent.said ?? place.dataset['unreached'], sent.instead].filter(Boolean).join(' ')
  if (!sent.ok) place.focus()
}
