import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { PassThrough } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actorWith } from '../../../../test/support/actorWith.ts'
import { addReaders, sealedBytes } from '../../../../test/support/conversationWorld.ts'
import { routesOf } from '../../../../test/support/deskRoutes.ts'
import { nothingPublished } from '../../../../test/support/nothingPublished.ts'
import { openPublicTalk } from '../../../../test/support/publicTalk.ts'
import { addPeople } from '../../../../test/support/smallHub.ts'
import { openTestRegister, type TestRegister } from '../../../../test/support/testRegister.ts'
import type { SentReaders, SentWork } from '../../../domain/conversations/talkWire.ts'
import { parseIsoDate } from '../../../domain/shared/isoDate.ts'
import { markOf } from '../../../sealing/conversations/talkMark.ts'
import { solveWork } from '../../../sealing/conversations/work.ts'
import { makePublicApp } from '../../publicApp.ts'

const today = parseIsoDate('2026-11-22')
const worker = actorWith({ person: 71, role: 'chat_worker' })
const own = { 'sec-fetch-site': 'same-origin' }

let register: TestRegister
let app: FastifyInstance
let closeTalk: () => Promise<void>
beforeAll(async () => {
  if (!today) throw new Error('no day')
  register = await openTestRegister()
  await addPeople(register, [worker])
  await addReaders(register, [{ person: worker.person }, { person: null }])
  const { talk, close } = openPublicTalk(register)
  closeTalk = close
  app = await makePublicApp({
    ...{ isDemo: true, elsewhere: 'https://www.wikipedia.org/', profilesFolder: 'profiles', contentFolder: 'content' },
    published: nothingPublished,
    ...{
      profile: 'nl',
      today: () => today,
      staffPort: 7018,
      publicOrigin: undefined,
      timeZone: 'Europe/Amsterdam',
      talk,
    },
  })
})
afterAll(async () => {
  await app.close()
  await closeTalk()
  await register.drop()
})

const text = (length: number) => randomBytes(length).toString('base64url')
const age = (length: number) => sealedBytes(length).toString('base64url')
const recipient = 'age1qkazj2dj96apkn7z64jh8lq7v608696evlwl4mzhklkxp5h6mdqshjmdhx'

type Sent = { readonly cookie?: string; readonly headers?: Readonly<Record<string, string>> }
async function post(url: string, payload: object, { cookie, headers = own }: Sent = {}) {
  const answer = await app.inject({ method: 'POST', url, payload, headers: { ...headers, ...(cookie && { cookie }) } })
  return { status: answer.statusCode, body: answer.json(), answer }
}
const get = async (url: string, cookie = '') => {
  const answer = await app.inject({ url, headers: { cookie } })
  return { status: answer.statusCode, body: answer.json(), answer }
}

async function done({ challenge, bits }: SentWork) {
  return { challenge, answer: await solveWork(challenge, bits) }
}

/** The work for a new conversation, done: the header that it is told in. */
async function workHeader(asked?: SentWork) {
  const { challenge, answer } = await done(asked ?? ((await get('/write/readers')).body as SentReaders).work)
  return { 'x-talk-work': `${challenge} ${answer}` }
}

async function beginning(changed: object = {}) {
  const { body } = await get('/write/readers')
  const { readers } = body as SentReaders
  return {
    ...{ locator: text(32), salt: text(16), verifier: text(32), recipient, reporter: recipient, kind: 'help' },
    ...{ facts: {}, keys: readers.map(({ reader }) => ({ reader, sealed: age(300) })), reporterKey: age(300) },
    ...{ message: age(400), parts: [] as string[], ...changed },
  }
}

/** Sends a beginning with work that was done. */
async function begin(sent: object, cookie = '') {
  return post('/write/begin', sent, { cookie, headers: { ...own, ...(await workHeader()) } })
}

/** A conversation that was begun: its cookie, and what opens it again. */
async function begun() {
  const sent = await beginning()
  const { answer } = await begin(sent)
  return { ...sent, cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '' }
}

describe('a conversation that a browser seals', () => {
  test('begins with a session in a cookie that no script reads and no other site sends', async () => {
    const { status, answer, body } = await begin(await beginning())
    expect([status, body]).toEqual([200, {}])
    expect(answer.headers['set-cookie']).toMatch(/^__Host-talk=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict$/)
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  test('does nothing for a page that means another conversation, opened in the same browser', async () => {
    const { cookie } = await begun()
    const next = { number: 2, generation: 1, sealed: age(400), parts: [] }
    const meant = (mark: string) => ({ cookie, headers: { ...own, 'x-talk-of': mark } })
    for (const [url, body] of [
      ['/talk/add', next],
      ['/talk/do', { do: 'ask-deletion' }],
    ] as const)
      expect((await post(url, body, meant('another'))).body).toEqual({ problem: 'over' })
    for (const url of ['/talk/state', '/talk/lines?after=0', '/talk/part?number=1&part=1']) {
      const answer = await app.inject({ url, headers: { cookie, 'x-talk-of': 'another' } })
      expect([url, answer.json()]).toEqual([url, { problem: 'over' }])
    }
    expect((await get('/talk/live?of=another', cookie)).body).toEqual({ problem: 'over' })
    const read = await register.asAdministrator((client) =>
      client.query('select seq from conversation_read where person = 0'),
    )
    expect(read.rows).toEqual([])
    expect((await get('/talk/state', cookie)).body).toMatchObject({ newest: 1 })
    expect((await post('/talk/add', next, meant(markOf(recipient)))).status).toBe(200)
  })

  test('ends the session of the one before when another begins in the same browser', async () => {
    const first = await begun()
    const { status } = await begin(await beginning(), first.cookie)
    expect(status).toBe(200)
    expect((await get('/talk/state', first.cookie)).body).toEqual({ problem: 'over' })
  })

  test('begins with work that was done, once', async () => {
    const sent = await beginning()
    const worked = await workHeader()
    const sentWith = (header: object, body: object = sent) =>
      post('/write/begin', body, { headers: { ...own, ...header } })
    const wrong = { 'x-talk-work': worked['x-talk-work'].replace(/ \d+$/, (answer) => ` ${Number(answer) + 1}`) }
    expect((await sentWith(wrong)).body).toEqual({
      problem: 'work',
      work: { challenge: expect.any(String), bits: expect.any(Number) },
    })
    expect((await sentWith(worked)).status).toBe(200)
    expect((await sentWith(worked, { ...sent, locator: text(32) })).body).toMatchObject({ problem: 'work' })
  })

  test('begins with pictures, at most five, each of the size that one has', async () => {
    const parts = [age(500), age(600)]
    const { answer } = await begin(await beginning({ parts }))
    const cookie = String(answer.headers['set-cookie']).split(';')[0]
    for (const [at, sealed] of parts.entries()) {
      const part = await app.inject({ url: `/talk/part?number=1&part=${at + 1}`, headers: { cookie } })
      expect(part.rawPayload.toString('base64url')).toBe(sealed)
    }
    const largest = Array.from({ length: 5 }, () => age(1_600_000))
    expect((await begin(await beginning({ parts: largest, message: age(300_000) }))).status).toBe(200)
    for (const wrong of [Array.from({ length: 6 }, () => age(500)), [age(1_600_001)], [age(20)]])
      expect((await begin(await beginning({ parts: wrong }))).body).toEqual({ problem: 'invalid' })
  })

  test('is told when its locator is taken, and when it was sealed to others than the readers of now', async () => {
    const { locator } = await begun()
    expect((await begin(await beginning({ locator }))).body).toMatchObject({ problem: 'taken' })
    const stale = await beginning()
    const toOthers = { ...stale, keys: stale.keys.slice(1) }
    expect((await begin(toOthers)).body).toEqual({ problem: 'readers_changed' })
    const known = await beginning({ locator, keys: stale.keys.slice(1) })
    expect((await begin(known)).body).toEqual({ problem: 'readers_changed' })
  })

  test('is read and written on with its session: sealed, in order, each number once', async () => {
    const { cookie, message } = await begun()
    const { body: state } = await get('/talk/state', cookie)
    expect(state).toMatchObject({ newest: 1, generation: 1, kind: 'help', withdrawn: false, readByDesk: 0 })
    expect(Object.keys(state as object)).not.toContain('channel')
    const next = { number: 2, generation: 1, sealed: age(400), parts: [age(500), age(600)] }
    expect((await post('/talk/add', next, { cookie })).status).toBe(200)
    expect((await post('/talk/add', next, { cookie })).body).toEqual({ problem: 'out_of_turn' })
    expect((await post('/talk/add', { ...next, number: 3, generation: 2 }, { cookie })).body).toEqual({
      problem: 'out_of_turn',
    })
    const { body } = await get('/talk/lines?after=0', cookie)
    expect(body).toMatchObject({
      lines: [
        { number: 1, sealed: message },
        { number: 2, sealed: next.sealed },
      ],
    })
    const part = await app.inject({ url: '/talk/part?number=2&part=2', headers: { cookie } })
    expect(part.rawPayload.toString('base64url')).toBe(next.parts[1])
    expect((await get('/talk/part?number=2&part=3', cookie)).body).toEqual({ problem: 'gone' })
  })

  test('takes nothing that is not sealed, and says so as of anything else that is wrong', async () => {
    const { cookie } = await begun()
    const next = { number: 2, generation: 1, sealed: age(400), parts: [] }
    for (const wrong of [{ sealed: text(400) }, { parts: [text(500)] }])
      expect(await post('/talk/add', { ...next, ...wrong }, { cookie })).toMatchObject({
        status: 400,
        body: { problem: 'invalid' },
      })
    expect((await begin(await beginning({ reporterKey: text(300) }))).status).toBe(400)
  })

  test('sends two messages at once and no third, so that nobody fills the memory', async () => {
    const { cookie } = await begun()
    const sending = [1, 2].map(() => {
      const body = new PassThrough()
      body.write('{')
      const headers = { ...own, cookie, 'content-type': 'application/json' }
      return { body, answer: app.inject({ method: 'POST', url: '/talk/add', payload: body, headers }) }
    })
    const next = { number: 2, generation: 1, sealed: age(400), parts: [] }
    await expect.poll(async () => (await post('/talk/add', next, { cookie })).body).toEqual({ problem: 'too_many' })
    for (const { body } of sending) body.end('}')
    for (const { answer } of sending) expect((await answer).json()).toEqual({ problem: 'invalid' })
    await expect.poll(async () => (await post('/talk/add', next, { cookie })).status).not.toBe(429)
  })

  test('begins with pictures while there is room for them in memory, and with a text always', async () => {
    const sending = await Promise.all(
      Array.from({ length: 16 }, async () => {
        const body = new PassThrough()
        body.write('{')
        const headers = { ...own, ...(await workHeader()), 'content-type': 'application/json' }
        return { body, answer: app.inject({ method: 'POST', url: '/write/begin', payload: body, headers }) }
      }),
    )
    const large = await beginning({ parts: [age(900_000)] })
    await expect.poll(async () => (await begin(large)).body).toEqual({ problem: 'too_many' })
    const { cookie } = await begun()
    const next = { number: 2, generation: 1, sealed: age(400), parts: [age(900_000)] }
    expect((await post('/talk/add', next, { cookie })).body).toEqual({ problem: 'too_many' })
    expect((await post('/talk/add', { ...next, parts: [] }, { cookie })).status).toBe(200)
    for (const { body } of sending) body.end('}')
    for (const { answer } of sending) expect((await answer).json()).toEqual({ problem: 'invalid' })
    expect((await begin(large)).status).toBe(200)
  })

  test('is withdrawn and taken up again, and ends with its session', async () => {
    const { cookie } = await begun()
    const deed = (what: string) => post('/talk/do', { do: what }, { cookie })
    expect([(await deed('withdraw')).status, (await deed('withdraw')).body]).toEqual([200, { problem: 'withdrawn' }])
    expect((await deed('resume')).status).toBe(200)
    expect((await deed('ask-deletion')).status).toBe(200)
    expect((await deed('take-back-deletion')).status).toBe(200)
    const { answer } = await deed('leave')
    expect(answer.headers['set-cookie']).toMatch(/^__Host-talk=; .*Max-Age=0/)
    expect((await get('/talk/state', cookie)).body).toEqual({ problem: 'over' })
  })
})

describe('a code', () => {
  test('opens its conversation by what follows from it, and the session of before ends', async () => {
    const { locator, verifier, salt, cookie: before } = await begun()
    const { body } = await post('/talk/salt', { locator })
    expect(body).toMatchObject({ salt })
    const opened = await post(
      '/talk/open',
      { locator, verifier, work: await done((body as { work: SentWork }).work) },
      { cookie: before },
    )
    const cookie = String(opened.answer.headers['set-cookie']).split(';')[0]
    expect((await get('/talk/state', cookie)).status).toBe(200)
    expect((await get('/talk/state', before)).status).toBe(401)
  })

  test('that is wrong is answered like one that never was: the same words, the same time', async () => {
    const { locator } = await begun()
    const answers = []
    for (const tried of [locator, text(32)]) {
      const { body } = await post('/talk/salt', { locator: tried })
      const work = await done((body as { work: SentWork }).work)
      const since = performance.now()
      const { answer } = await post('/talk/open', { locator: tried, verifier: text(32), work })
      expect(performance.now() - since).toBeGreaterThan(490)
      const { date: _, ...headers } = answer.headers
      answers.push([answer.statusCode, answer.body, headers])
    }
    expect(answers[0]).toEqual(answers[1])
    expect(answers[0]?.slice(0, 2)).toEqual([403, '{"problem":"wrong_code"}'])
  })
})

describe('every address of a script', () => {
  const posts = () =>
    routesOf(app).filter(({ method, path }) => method === 'POST' && /^\/(write|talk)\/\w+$/.test(path))

  test('refuses what another site sends, before it is read', async () => {
    expect(posts().length).toBeGreaterThan(4)
    for (const { path } of posts()) {
      for (const headers of [
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
        { origin: 'https://evil.example' },
        { origin: 'null' },
      ]) {
        const { status, body } = await post(path, {}, { headers })
        expect([path, status, body]).toEqual([path, 400, { problem: 'invalid' }])
      }
    }
  })

  test('answers whatever is sent with a problem that the page has a sentence for, and never falls over', async () => {
    const { cookie } = await begun()
    for (const { path } of posts()) {
      for (const [type, payload] of [
        ['application/json', '{'],
        ['application/json', '[]'],
        ['application/json', '{"__proto__":{"a":1}}'],
        ['application/json', `${'['.repeat(5_000)}${']'.repeat(5_000)}`],
        ['application/json', JSON.stringify({ name: 'x' })],
        ['application/x-www-form-urlencoded', 'locator=1'],
        ['text/plain', '{}'],
        ['application/json', `"${'x'.repeat(13_000_000)}"`],
      ] as const) {
        const worked = path === '/write/begin' ? await workHeader() : {}
        const headers = { ...own, ...worked, cookie, 'content-type': type }
        const answer = await app.inject({ method: 'POST', url: path, headers, payload })
        const { problem } = answer.json() as { problem: string }
        expect([path, type, answer.statusCode, problem]).toEqual([
          path,
          type,
          payload.length > 1_000_000 ? 413 : 400,
          payload.length > 1_000_000 ? 'too_big' : 'invalid',
        ])
      }
    }
  })

  test('that begins a conversation asks for work before it reads what is sent', async () => {
    const large = { sealed: 'x'.repeat(13_000_000) }
    for (const header of ['', 'x', ' 1', 'x 1 1', 'x -1', `${'x'.repeat(201)} 1`]) {
      const { status, body } = await post('/write/begin', large, { headers: { ...own, 'x-talk-work': header } })
      expect([header, status, body]).toEqual([header, 400, { problem: 'invalid' }])
    }
    const guessed = { ...own, 'x-talk-work': 'abc 1' }
    expect((await post('/write/begin', large, { headers: guessed })).body).toMatchObject({ problem: 'work' })
  })

  test('of a conversation asks for a session before it reads what is sent', async () => {
    for (const url of ['/talk/state', '/talk/lines?after=0', '/talk/live'])
      for (const cookie of ['', `__Host-talk=${text(32)}`, '__Host-talk=x'])
        expect((await get(url, cookie)).body).toEqual({ problem: 'over' })
    for (const url of ['/talk/add', '/talk/do'])
      expect((await post(url, { sealed: 'x'.repeat(2_000_000) })).body).toEqual({ problem: 'over' })
    expect((await get('/talk/part?number=1&part=1')).body).toEqual({ problem: 'over' })
  })
})

describe('news of a conversation', () => {
  test('are the number of the newest message, and end at once for a session that somebody left in another tab', async () => {
    const { cookie } = await begun()
    await app.listen({ host: '127.0.0.1', port: 0 })
    const { port } = app.server.address() as AddressInfo
    const stopping = new AbortController()
    const stream = await fetch(`http://127.0.0.1:${port}/talk/live`, { headers: { cookie }, signal: stopping.signal })
    expect(stream.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
    const next = async () => (await reader?.read())?.value
    expect(await next()).toBe('data: 1\n\n')
    await post('/talk/add', { number: 2, generation: 1, sealed: age(400), parts: [] }, { cookie })
    expect(await next()).toBe('data: 2\n\n')

    const more = await Promise.all(
      [1, 2, 3, 4].map(() =>
        fetch(`http://127.0.0.1:${port}/talk/live`, { headers: { cookie }, signal: stopping.signal }),
      ),
    )
    expect(more.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 429])

    await app.inject({ method: 'POST', url: '/leave', headers: { ...own, cookie } })
    expect(await next()).toBe('event: over\ndata: \n\n')
    expect(await next()).toBeUndefined()
    stopping.abort()
  })
})
