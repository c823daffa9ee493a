import { utf8Text } from '../../../sealing/conversations/bytes.ts'
import { newReaderIdentity, openProbe } from '../../../sealing/conversations/readerIdentity.ts'
import { busyWhile, showProblem } from './formState.ts'
import { fromGroups, inGroups } from './keyGroups.ts'
import { send } from './ownKeyServer.ts'

/** Making a recovery key: shown once, to be put on paper, and typed back from there before it counts. Its secret half is never sent. */
export function startRecoveryKey(): void {
  const making = document.querySelector<HTMLFormElement>('form[data-new-recovery]')
  making?.addEventListener('submit', (event) => {
    event.preventDefault()
    void busyWhile(making, () => make(making))
  })
  const typed = document.querySelector<HTMLFormElement>('form[data-recovery-typed]')
  typed?.addEventListener('submit', (event) => {
    event.preventDefault()
    void busyWhile(typed, () => prove(typed))
  })
}

async function make(form: HTMLFormElement): Promise<void> {
  const { identity, recipient } = await newReaderIdentity()
  if (!(await send(form.dataset['address'] ?? '', { recipient }))) return showProblem(form, 'changed')
  const shown = document.querySelector<HTMLElement>('[data-recovery-secret]')
  const place = shown?.querySelector('.baken-secret')
  if (!shown || !place) throw new Error('nowhere to show it')
  place.textContent = inGroups(identity)
  shown.hidden = false
  form.hidden = true
  document.querySelector<HTMLElement>('[data-recovery-proof]')?.removeAttribute('hidden')
  shown.focus()
}

/** Opens what the server sealed to the key, with what was typed from paper, and sends what was in it. */
async function prove(form: HTMLFormElement): Promise<void> {
  const field = form.querySelector<HTMLInputElement>('[data-passphrase]')
  const secret = fromGroups(field?.value ?? '')
  const answer = await fetch(form.dataset['probe'] ?? '', { method: 'POST' })
  if (answer.redirected) return location.assign(answer.url)
  if (!answer.ok) throw new Error(`refused: ${answer.status}`)
  const opened = await opensWith(secret, new Uint8Array(await answer.arrayBuffer()))
  const sending = document.querySelector<HTMLFormElement>('form[data-recovery-opened]')
  const text = sending?.querySelector<HTMLInputElement>('input[name="text"]')
  if (opened === undefined || !sending || !text) return showProblem(form, 'wrong')
  if (field) field.value = ''
  text.value = opened
  sending.submit()
}

async function opensWith(secret: string, probe: Uint8Array): Promise<string | undefined> {
  try {
    const opened = await openProbe(secret, probe)
    return opened && utf8Text(opened)?.trim()
  } catch {
    // The library throws at what is no key.
    return undefined
  }
}
