import { type AddressInfo, connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { beginTalk, openTalkHub, type TalkHub, type Visitor } from '../../../../test/support/talkHub.ts'

let hub: TalkHub
let port: number
beforeAll(async () => {
  hub = await openTalkHub()
  await hub.app.listen({ host: '127.0.0.1', port: 0 })
  port = (hub.app.server.address() as AddressInfo).port
})
afterAll(() => hub.close())

async function inTalk(): Promise<{ readonly visitor: Visitor; readonly code: readonly string[] }> {
  const visitor = hub.visitor()
  return { visitor, code: await beginTalk(visitor, { kind: 'help' }) }
}

/** Opens so many lines of news at once; gives what each was answered, and closes them. */
async function opened(cookies: readonly string[]): Promise<readonly number[]> {
  const stopping = new AbortController()
  const answers = await Promise.all(
    cookies.map((cookie) =>
      fetch(`http://127.0.0.1:${port}/talk/live`, { headers: { cookie }, signal: stopping.signal }),
    ),
  )
  stopping.abort()
  return answers.map(({ status }) => status).toSorted()
}

/** Asks for news and is gone after so many milliseconds, with the answer still on its way or not. */
async function hangUp(cookie: string, after: number): Promise<void> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write(`GET /talk/live HTTP/1.1\r\nhost: localhost:${port}\r\ncookie: ${cookie}\r\n\r\n`)
  await sleep(after)
  socket.resetAndDestroy()
}

test('a line that ended before its answer came leaves nothing behind', async () => {
  const { visitor } = await inTalk()
  const cookie = visitor.cookie()
  for (let times = 0; times < 40; times += 1) await hangUp(cookie, times % 8)
  await vi.waitFor(async () => expect(await opened(Array(4).fill(cookie))).toEqual([200, 200, 200, 200]))
})

test('a session has four lines of news, a conversation eight, however often it is opened', async () => {
  const { visitor, code } = await inTalk()
  const cookies = [visitor.cookie()]
  while (cookies.length < 3) {
    const other = hub.visitor()
    await other.post('/code', { code: code.join(' ') })
    cookies.push(other.cookie())
  }
  await vi.waitFor(async () => expect(await opened(Array(5).fill(cookies[0]))).toEqual([200, 200, 200, 200, 429]))
  const all = cookies.flatMap((cookie) => Array<string>(4).fill(cookie))
  await vi.waitFor(async () => expect((await opened(all)).filter((status) => status === 200)).toHaveLength(8))
})
