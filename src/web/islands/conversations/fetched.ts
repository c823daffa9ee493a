/** What the server says to something that was sent: done, or why not, in words of the person. Missing words: it was not reached. */
export type Sent =
  | { readonly ok: true }
  | {
      readonly ok: false
      readonly code: string
      /** Which rule said no. */
      readonly reason?: string | undefined
      readonly said: string | undefined
      readonly instead: string | undefined
    }

const UNREACHED: Sent = { ok: false, code: 'unreached', said: undefined, instead: undefined }

/** A line that fell silent answers nothing and breaks nothing: who waits for longer waits in vain. */
const LONGEST_MS = 30_000

/**
 * An element of a page that the server made. The browser itself reads it as a document: no text is made into markup here. Missing when it is not
 * there, or the server can't be reached; rejects never.
 */
export function fetchPart(address: string, selector: string): Promise<HTMLElement | undefined> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('GET', address)
    request.responseType = 'document'
    request.timeout = LONGEST_MS
    request.addEventListener('load', () => {
      const found = request.status === 200 ? request.responseXML?.querySelector<HTMLElement>(selector) : undefined
      resolve(found ? document.adoptNode(found) : undefined)
    })
    for (const end of ['error', 'abort', 'timeout']) request.addEventListener(end, () => resolve(undefined))
    request.send()
  })
}

/** Sends JSON to an address of the desk. What the page sends by itself is no sign that somebody works here. */
export async function sendJson(address: string, body: object, isByPerson = true): Promise<Sent> {
  try {
    const headers = { 'content-type': 'application/json' }
    const signal = AbortSignal.timeout(LONGEST_MS)
    const asked = { method: 'POST', headers, body: JSON.stringify(body), redirect: 'error', signal } as const
    const answer = await fetch(address, asked)
    // Somebody works here: the page is not locked meanwhile.
    if (isByPerson) document.dispatchEvent(new Event('baken:seen'))
    return answer.ok ? { ok: true } : refusalOf(await answer.json())
  } catch {
    // No line, or an answer that is none of ours.
    return UNREACHED
  }
}

function refusalOf(answer: unknown): Sent {
  if (typeof answer !== 'object' || answer === null) return UNREACHED
  const told: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(answer))
  const textOf = (name: string) => (typeof told[name] === 'string' ? told[name] : undefined)
  const [code = 'unreached', reason] = [textOf('code'), textOf('reason')]
  return { ok: false, code, reason, said: textOf('said'), instead: textOf('instead') }
}
