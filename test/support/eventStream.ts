/** The events of a stream (`text/event-stream`), one after the other; missing when it is over. */
export async function openEventStream(address: string, headers: Readonly<Record<string, string>>) {
  const stopped = new AbortController()
  const own = { ...headers, 'user-agent': 'lightMyRequest' }
  const { body, status, headers: answered } = await fetch(address, { headers: own, signal: stopped.signal })
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader()
  return {
    status,
    type: answered.get('content-type'),
    next: async () => (await reader?.read())?.value?.trim(),
    stop: () => stopped.abort(),
  }
}
