import { asText, fromText } from '../../../sealing/conversations/bytes.ts'
import { type ConversationKey, unwrapForReader, wrapForReader } from '../../../sealing/conversations/conversationKey.ts'
import { sendJson } from './fetched.ts'
import { busyWhile, showProblem } from './formState.ts'
import { fromGroups } from './keyGroups.ts'
import type { OpenedTalk } from './openedTalk.ts'
import { type Room, refreshTalk } from './room.ts'

/** Uses the recovery key where the panel asks for it. Once for a panel: a form that comes later is heard as well. */
export function startRecovering(room: Room, talk: OpenedTalk): void {
  const { panel } = talk
  if (panel.dataset['recovering'] !== undefined) return
  panel.dataset['recovering'] = ''
  panel.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || !form.matches('[data-recover]')) return
    event.preventDefault()
    void busyWhile(form, () => recover(room, talk, form))
  })
}

/** What was typed opens the keys here, and each is sealed to the own key of who typed it. Nothing else leaves the page. */
async function recover(room: Room, talk: OpenedTalk, form: HTMLFormElement): Promise<void> {
  if (!room.identity) return showProblem(form, 'locked')
  const { recipient } = room.identity
  const field = form.querySelector<HTMLInputElement>('[data-passphrase]')
  const secret = fromGroups(field?.value ?? '')
  const sealed = await fetchKeys(form.dataset['keys'] ?? '')
  if (!sealed) return showProblem(form, 'refused')
  const keys = new Map<number, ConversationKey>()
  for (const { generation, bytes } of sealed) {
    const key = await openedBy(secret, generation, bytes)
    if (key && key.conversation === talk.panel.dataset['conversation']) keys.set(generation, key)
  }
  if (keys.size === 0) {
    showProblem(form, 'wrong')
    field?.select()
    return
  }
  if (!keys.has(Number(talk.panel.dataset['generation']))) return showProblem(form, 'older')
  const own = [...keys.values()].map(async (key) => ({
    generation: key.generation,
    sealed: asText(await wrapForReader(key, recipient)),
  }))
  const sent = await sendJson(form.dataset['to'] ?? '', { keys: await Promise.all(own) })
  if (!sent.ok) return showProblem(form, 'refused')
  if (field) field.value = ''
  await refreshTalk(room)
}

/** Missing when it is no key, or another one. */
async function openedBy(secret: string, generation: number, sealed: Uint8Array): Promise<ConversationKey | undefined> {
  try {
    return await unwrapForReader(secret, generation, sealed)
  } catch {
    // The library throws at what is no key.
    return undefined
  }
}

type SealedKey = { readonly generation: number; readonly bytes: Uint8Array }

/** The keys as they were sealed to a recovery key; missing when the register does not give them. */
async function fetchKeys(address: string): Promise<readonly SealedKey[] | undefined> {
  const answer = await fetch(address, { redirect: 'error' })
  if (!answer.ok) return undefined
  const told: { readonly keys: readonly { readonly generation: number; readonly sealed: string }[] } =
    await answer.json()
  return told.keys.map(({ generation, sealed }) => ({ generation, bytes: fromText(sealed) ?? new Uint8Array() }))
}
