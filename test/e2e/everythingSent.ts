import type { Page } from 'playwright-core'

/** Everything that a page sends from now: addresses, headers and bodies, each as text, and bodies unpacked from base64url as well. */
export function everythingSent(page: Page): () => readonly string[] {
  const sent: string[] = []
  page.on('request', (request) => {
    const body = request.postData() ?? ''
    sent.push(decodeURIComponent(request.url()), JSON.stringify(request.headers()), body)
    for (const [packed] of body.matchAll(/[\w-]{16,}/g)) {
      const bytes = Buffer.from(packed, 'base64url')
      sent.push(bytes.toString('utf8'), bytes.toString('utf16le'))
    }
  })
  return () => sent
}
