import { asText, fromText } from '../../../sealing/conversations/bytes.ts'
import { openProbe, type ReaderIdentity } from '../../../sealing/conversations/readerIdentity.ts'

/**
 * Sends something about one's own key. Missing when the server has another key by now. When it first asks who one is the browser goes
 * there, and this never ends. Throws when it was refused.
 */
export async function send(address: string, body: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' }
  const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) })
  if (answer.redirected) {
    location.assign(answer.url)
    return new Promise(() => undefined)
  }
  if (answer.status === 409) return undefined
  if (!answer.ok) throw new Error(`refused: ${answer.status}`)
  return answer.json()
}

/** Whether the server takes it that this key opens: it opens what was sealed to it by chance, and gives that back. */
export async function provedWith({ dataset }: HTMLFormElement, { identity }: ReaderIdentity): Promise<boolean> {
  const probe = textOf(await send(dataset['probe'] ?? '', {}), 'probe')
  const opened = await openProbe(identity, fromText(probe) ?? new Uint8Array())
  if (!opened) return false
  const said = await send(dataset['proof'] ?? '', { opened: asText(opened) })
  return typeof said === 'object' && said !== null && 'tried' in said && said.tried === true
}

/** On to the page again, which says what was done. */
export function goTo({ dataset }: HTMLFormElement, done: string): void {
  location.assign(`${dataset['page'] ?? location.pathname}?done=${done}`)
}

function textOf(said: unknown, name: string): string {
  const value = typeof said === 'object' && said !== null ? Object.entries(said).find(([key]) => key === name)?.[1] : ''
  return String(value ?? '')
}
