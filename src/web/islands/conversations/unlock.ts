import { fromText } from '../../../sealing/conversations/bytes.ts'
import { openByPassphrase, type ReaderIdentity } from '../../../sealing/conversations/readerIdentity.ts'
import { openByPasskey } from '../../../sealing/conversations/readerPasskey.ts'
import { busyWhile, showProblem } from './formState.ts'

/**
 * Opens the own key of a reader on a form with `data-unlock` (`UnlockForm`), each time that it is sent, and tells what opened. What is
 * typed goes nowhere, and is emptied. A wrong passphrase is said on the form.
 */
export function unlockBy(form: HTMLFormElement, hears: (identity: ReaderIdentity) => void | Promise<void>): void {
  const field = form.querySelector<HTMLInputElement>('[data-passphrase]')
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void busyWhile(form, async () => {
      const found = await openOwnKey(form.dataset, field?.value ?? '')
      if (!found) {
        showProblem(form, 'wrong')
        field?.select()
        return
      }
      if (field) field.value = ''
      await hears(found)
    })
  })
}

/** The key that a form carries sealed; missing when it does not open, or is not the one whose public half is known. */
export async function openOwnKey(
  { sealed, sealedBy, owner, recipient }: DOMStringMap,
  passphrase: string,
): Promise<ReaderIdentity | undefined> {
  const bytes = fromText(sealed ?? '') ?? new Uint8Array()
  const found =
    sealedBy === 'passkey'
      ? await openByPasskey(bytes, Number(owner))
      : await openByPassphrase(bytes, Number(owner), passphrase)
  return found?.recipient === recipient ? found : undefined
}
