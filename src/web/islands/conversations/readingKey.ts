import { faultOfPassphrase } from '../../../domain/conversations/passphrase.ts'
import { asText } from '../../../sealing/conversations/bytes.ts'
import { newPassphrase } from '../../../sealing/conversations/newPassphrase.ts'
import {
  newReaderIdentity,
  openByPassphrase,
  type ReaderIdentity,
  sealByPassphrase,
} from '../../../sealing/conversations/readerIdentity.ts'
import { newSealingPasskey, openByPasskey, sealByPasskey } from '../../../sealing/conversations/readerPasskey.ts'
import { busyWhile, showProblem } from './formState.ts'
import { goTo, provedWith, send } from './ownKeyServer.ts'
import { startRecoveryKey } from './recoveryKey.ts'
import { openOwnKey, unlockBy } from './unlock.ts'

// The page of one's own key. What is typed and the secret half stay in this page: to the server go a public half and sealed bytes.

type Way = 'passphrase' | 'passkey'

document.addEventListener('DOMContentLoaded', () => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-new-seal]')) startNewSeal(form)
  for (const form of document.querySelectorAll<HTMLFormElement>('[data-trial] form[data-unlock]'))
    unlockBy(form, (own) => tryKey(form, own))
  startRecoveryKey()
})

/** A form that seals the key, a new one or the one there is, by a passphrase or by a passkey. */
function startNewSeal(form: HTMLFormElement): void {
  const byPasskey = form.querySelector<HTMLButtonElement>('[data-part="by-passkey"]')
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void busyWhile(form, () => keep(form, event.submitter === byPasskey ? 'passkey' : 'passphrase'))
  })
  form.querySelector('[data-part="suggest"]')?.addEventListener('click', () => suggest(form))
  if (byPasskey) void canSealByPasskey().then((can) => byPasskey.toggleAttribute('hidden', !can))
}

async function keep(form: HTMLFormElement, way: Way): Promise<void> {
  const passphrase = typedIn(form, 'data-new-passphrase')
  const fault = way === 'passphrase' ? faultOf(form, passphrase) : undefined
  if (fault !== undefined) return showProblem(form, fault)
  const { sealed: before, owner: number } = form.dataset
  const own =
    before === undefined ? await newReaderIdentity() : await openOwnKey(form.dataset, typedIn(form, 'data-passphrase'))
  if (!own) return showProblem(form, 'wrong')
  const owner = Number(number)
  const sealed =
    way === 'passkey' ? await passkeySeal(form, own, owner) : await sealByPassphrase(own.identity, owner, passphrase)
  if (!sealed) return showProblem(form, 'no_passkey')
  // A key that does not open again would be worse than none: it is opened before it is kept.
  const back =
    way === 'passkey' ? await openByPasskey(sealed, owner) : await openByPassphrase(sealed, owner, passphrase)
  if (back?.identity !== own.identity) return showProblem(form, 'failed')
  const key = { recipient: own.recipient, sealedBy: way, sealed: asText(sealed) }
  if (!(await send(form.dataset['address'] ?? '', key))) return showProblem(form, 'changed')
  if (before === undefined) return tryKey(form, back)
  goTo(form, 'changed')
}

/** Missing when the browser or the device can't, or somebody said no. */
async function passkeySeal(form: HTMLFormElement, own: ReaderIdentity, owner: number): Promise<Uint8Array | undefined> {
  try {
    return await sealByPasskey(own.identity, owner, await newSealingPasskey(form.dataset['keyName'] ?? ''))
  } catch {
    // The browser says why in its own window; what to do instead stands on the form.
    return undefined
  }
}

async function tryKey(form: HTMLFormElement, own: ReaderIdentity): Promise<void> {
  if (await provedWith(form, own)) goTo(form, 'tried')
  else showProblem(form, 'failed')
}

function faultOf(form: HTMLFormElement, passphrase: string): string | undefined {
  const { known = '', practice } = form.dataset
  const fault = faultOfPassphrase(passphrase, { known: [known], practice: practice !== undefined })
  return fault ?? (passphrase === typedIn(form, 'data-again') ? undefined : 'unequal')
}

/** Six words by chance, shown to be written down and filled in: typed once more they are known. */
function suggest(form: HTMLFormElement): void {
  const words = newPassphrase(document.documentElement.lang === 'en' ? 'en' : 'nl')
  const shown = form.querySelector<HTMLElement>('[data-suggested]')
  const place = shown?.querySelector('code')
  if (shown && place) {
    place.textContent = words
    shown.hidden = false
  }
  const field = form.querySelector<HTMLInputElement>('[data-new-passphrase]')
  if (field) field.value = words
  form.querySelector<HTMLInputElement>('[data-again]')?.focus()
}

function typedIn(form: HTMLFormElement, part: string): string {
  return form.querySelector<HTMLInputElement>(`[${part}]`)?.value ?? ''
}

/** Whether this browser says that passkeys can seal (WebAuthn Level 3, PRF). One that says nothing is not asked. */
async function canSealByPasskey(): Promise<boolean> {
  if (typeof PublicKeyCredential === 'undefined' || !('getClientCapabilities' in PublicKeyCredential)) return false
  const capabilities = await PublicKeyCredential.getClientCapabilities()
  return capabilities['extension:prf'] === true
}
