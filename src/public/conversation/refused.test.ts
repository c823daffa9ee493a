import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { beginTalk, openTalkHub, type TalkHub, writeFirst } from '../../../test/support/talkHub.ts'

let hub: TalkHub
let closed: TalkHub
beforeAll(async () => {
  hub = await openTalkHub()
  closed = await openTalkHub({ hasReader: false })
})
afterAll(async () => {
  await hub.close()
  await closed.close()
})

test.each(['', '/en', '/ar'])(
  'where nobody would read there is no form, and nothing that is sent all the same is kept (%s)',
  async (prefix) => {
    const visitor = closed.visitor()
    for (const fields of [undefined, { step: 'begin', kind: 'report', text: 'Help' }]) {
      await (fields ? visitor.post(`${prefix}/write`, fields) : visitor.get(`${prefix}/write`))
      expect(visitor.page()).not.toContain('<textarea')
      for (const dial of ['+31247247247', '+31703454319', '08002000']) expect(visitor.page()).toContain(`tel:${dial}`)
    }
    expect(await closed.rows('conversation')).toBe(0)
  },
)

const sites = [
  { origin: 'https://evil.example' },
  { origin: 'http://localhost.evil.example', 'sec-fetch-site': 'same-origin' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { origin: 'null', 'sec-fetch-site': 'cross-site' },
  { origin: 'null', 'sec-fetch-site': 'same-origin' },
  { origin: 'null' },
]

describe.each(sites)('what another site sends (%j)', (headers) => {
  test('changes nothing: not a beginning, not a code, not a message or a wish in a conversation', async () => {
    const own = hub.visitor()
    const code = await beginTalk(own, { kind: 'report', text: 'Van mij.' })
    const word = { code: code.join(' '), place: '3', word: code[2] ?? '' }
    const before = await hub.register.asAdministrator(async (client) => {
      return (await client.query('select * from conversation order by id')).rows
    })
    const posts = [
      ['/write', { step: 'keep', kind: 'report', text: 'Van een ander.', ...word }],
      ['/code', { code: code.join(' ') }],
      ['/talk', { do: 'write', text: 'Van een ander.', seen: '1' }],
      ['/talk', { do: 'withdraw' }],
      ['/talk', { do: 'ask-deletion' }],
    ] as const
    for (const [url, fields] of posts) {
      const answer = await hub.app.inject({
        method: 'POST',
        url,
        headers: { ...headers, cookie: own.cookie(), 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams(fields).toString(),
      })
      expect(answer.statusCode, url).toBe(403)
      expect(answer.cookies).toEqual([])
    }
    const after = await hub.register.asAdministrator(async (client) => {
      return (await client.query('select * from conversation order by id')).rows
    })
    expect(after).toEqual(before)
  })
})

test.each([{}, { origin: 'http://localhost:80', host: 'localhost:80' }, { 'sec-fetch-site': 'none' }])(
  'what our own pages send is taken, also by a browser that says nothing (%j)',
  async (headers) => {
    const visitor = hub.visitor(headers)
    await beginTalk(visitor, { kind: 'report', text: 'Van onze eigen pagina.' })
    expect(visitor.text()).toContain('Van onze eigen pagina.')
  },
)

test('when nothing can be sealed nothing is sent, nothing is kept in clear, and what was written stays on the page', async () => {
  const before = await hub.rows('conversation')
  const visitor = hub.visitor()
  const code = await writeFirst(visitor, { kind: 'report', text: 'kanarie in de mijn' })
  const place = visitor.place()
  const spoiled = `age1${'q'.repeat(58)}`
  const recipients = await hub.register.asAdministrator(async (client) => {
    const { rows } = await client.query<{ id: number; recipient: string }>('select id, recipient from desk_reader')
    await client.query('update desk_reader set recipient = $1 where person is null', [spoiled])
    return rows
  })
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const status = await visitor.send('/write', { step: 'keep', word: code[place - 1] ?? '' })
  const lines = written.mock.calls.map(([line]) => String(line)).join('')
  written.mockRestore()
  for (const { id, recipient } of recipients)
    await hub.register.asAdministrator((client) =>
      client.query('update desk_reader set recipient = $2 where id = $1', [id, recipient]),
    )
  expect(status).toBe(503)
  expect(visitor.text()).toContain('Er is niets verstuurd en je tekst staat er nog.')
  expect(visitor.page()).toContain('name="text" value="kanarie in de mijn"')
  expect(visitor.code()).toEqual(code)
  expect(await hub.rows('conversation')).toBe(before)
  expect(lines).not.toContain('kanarie')
  // Afterwards the same page goes through.
  await visitor.send('/write', { step: 'keep', word: code[place - 1] ?? '' })
  expect(visitor.text()).toContain('kanarie in de mijn')
})

const odd: readonly (readonly [string, string])[] = [
  ['/write', 'name=Sara'],
  ['/write', 'step=begin&kind=joke'],
  ['/write', 'step=keep&place=99'],
  ['/write', 'text=a&text=b'],
  ['/write', 'step=keep&code=0001&place=1&word=x'],
  ['/write', '__proto__=1&constructor=2'],
  ['/code', `code=${'x'.repeat(2_000)}`],
  ['/code', 'code[]=1'],
  ['/code', 'token=abc'],
  ['/talk', ''],
  ['/talk', 'do=delete'],
  ['/talk', 'do=write&text=x&seen=-1'],
  ['/talk', 'do=write&text=%00%ff%fe'],
  ['/talk', 'do=show&after=99999999999'],
]

test.each(odd)('whatever is sent to %s (%s) is answered in words, and breaks nothing', async (url, payload) => {
  const own = hub.visitor()
  await beginTalk(own, {})
  for (const cookie of ['', own.cookie()]) {
    const answer = await hub.app.inject({
      method: 'POST',
      url,
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      payload,
    })
    expect(answer.statusCode).toBeLessThan(500)
    if (answer.statusCode === 303) continue
    expect(answer.headers['content-type']).toContain('text/html')
    expect(answer.body).toContain('href="tel:112"')
  }
})
