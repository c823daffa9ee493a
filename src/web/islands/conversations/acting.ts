import { asText } from '../../../sealing/conversations/bytes.ts'
import { wrapForReader } from '../../../sealing/conversations/conversationKey.ts'
import { type Sent, sendJson } from './fetched.ts'
import type { OpenedTalk } from './openedTalk.ts'
import { type Room, refreshTalk } from './room.ts'

/** Sends the acts of a conversation, and gives a colleague its keys. Once for a panel: forms that come later are heard as well. */
export function startActing(room: Room, talk: OpenedTalk): void {
  const { panel } = talk
  if (panel.dataset['acting'] !== undefined) return
  panel.dataset['acting'] = ''
  panel.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || !form.matches('[data-act], [data-give]')) return
    event.preventDefault()
    void submit(room, talk, form)
  })
}

async function submit(room: Room, talk: OpenedTalk, form: HTMLFormElement): Promise<void> {
  if (form.getAttribute('aria-busy') === 'true') return
  form.setAttribute('aria-busy', 'true')
  const body = form.matches('[data-give]') ? await keysFor(talk, form) : fieldsOf(form)
  const sent = await sendJson(form.dataset['to'] ?? '', body)
  form.removeAttribute('aria-busy')
  await refreshTalk(room)
  sayFailed(talk.panel, sent)
}

/** All generations of the key that open here, sealed to the colleague who was chosen. */
async function keysFor({ panel, keys }: OpenedTalk, form: HTMLFormElement): Promise<object> {
  const reader = form.querySelector<HTMLSelectElement>('select[name="reader"]')?.value ?? ''
  const recipient = panel.querySelector<HTMLElement>(`[data-recipient-of="${reader}"]`)?.dataset['recipient'] ?? ''
  const sealed = [...keys.values()].map(async (key) => ({
    generation: key.generation,
    sealed: asText(await wrapForReader(key, recipient)),
  }))
  return { reader: Number(reader), keys: await Promise.all(sealed) }
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
