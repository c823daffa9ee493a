import { afterEach, expect, test, vi } from 'vitest'
import { changes, PAUSE_MS, SILENCE_MS } from './changeStream.ts'

afterEach(() => void vi.useRealTimers())

test('a page that waits hears something at least every twenty seconds, also when there is no news', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const over = new AbortController()
  const heard: { readonly event: string; readonly at: number }[] = []
  const ask = async () => {
    vi.setSystemTime(Date.now() + PAUSE_MS)
    if (heard.length === 4) over.abort()
    return 'nothing new'
  }
  const atOnce = (news: () => void) => {
    news()
    return () => undefined
  }
  for await (const event of changes(ask, over.signal, atOnce)) heard.push({ event, at: Date.now() })
  const [first, ...others] = heard.map(({ event }) => event)
  expect([first, ...new Set(others)]).toEqual(['data: nothing new\n\n', 'event: still\ndata: \n\n'])
  for (const [index, { at }] of heard.entries()) expect(at - (heard[index - 1]?.at ?? at)).toBeLessThan(SILENCE_MS)
})
