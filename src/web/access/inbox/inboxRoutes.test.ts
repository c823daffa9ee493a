import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../../../../test/registerWork.ts'
import { openEventStream } from '../../../../test/support/eventStream.ts'
import { type Colleague, colleagues, openTestDesk, type TestDesk } from '../../../../test/support/testDesk.ts'

let desk: TestDesk
let origin: string
beforeAll(async () => {
  desk = await openTestDesk({ demo: true, cases: 'none' })
  await desk.app.listen({ host: '127.0.0.1', port: 0 })
  origin = `http://127.0.0.1:${(desk.app.server.address() as AddressInfo).port}`
})
afterAll(() => desk.drop())

const signedIn = new Map<Colleague, Readonly<Record<string, string>>>()

/** Asks in one session for each: a new sign-in would be told of in the inbox. */
async function as(who: Colleague, url: string, form?: Record<string, string>) {
  const headers = signedIn.get(who) ?? (await desk.headersOf(who))
  signedIn.set(who, headers)
  if (!form) return desk.app.inject({ url, headers })
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  const payload = new URLSearchParams(form).toString()
  return desk.app.inject({ method: 'POST', url, headers: { ...headers, ...type }, payload })
}

/** What the inbox says first. */
async function leadOf(who: Colleague): Promise<string | undefined> {
  const { body } = await as(who, '/inbox')
  return /<h1>Berichten<\/h1><p>([^<]*)/.exec(body)?.[1]
}

/** Puts a notice into somebody's inbox. */
async function put(name: string, kind: string): Promise<void> {
  await desk.register.asAdministrator((client) =>
    client.query(`insert into notice (tenant, person, kind) select tenant, id, $2 from principal where name = $1`, [
      name,
      kind,
    ]),
  )
}

/** The stream of who was here before, so that no new sign-in is told of. */
async function openStream(who: 'noord' | 'zuid') {
  await as(who, '/inbox/read', { notice: 'all' })
  return openEventStream(`${origin}/inbox/stream`, signedIn.get(who) ?? {})
}

test.each(colleagues)('%s has an inbox, and says first whether it is good that it is empty', async (who) => {
  const { statusCode, body } = await as(who, '/inbox')
  expect(statusCode).toBe(200)
  expect(body.includes('Er is niets voor u')).toBe(true)
})

test('a notice is new until it is marked, and all can be marked at once', async () => {
  await put('Samira Proefhuis', 'session_moved')
  await put('Samira Proefhuis', 'sign_in_attempts')
  await put('Samira Proefhuis', 'recovery_code_used')
  expect(await leadOf('zuid')).toBe('3 berichten zijn nieuw.')
  const [row] = await ask<Record<string, unknown>>(desk.register, `select id from notice order by id limit 1`)
  const marked = await as('zuid', '/inbox/read', { notice: String(row?.id) })
  expect([marked.statusCode, marked.headers.location]).toEqual([303, '/inbox'])
  expect(await leadOf('zuid')).toBe('2 berichten zijn nieuw.')
  await as('zuid', '/inbox/read', { notice: 'all' })
  expect(await leadOf('zuid')).toBe('U heeft alles gelezen.')
})

test('somebody else marks nothing, and a form that means nothing is refused', async () => {
  await put('Samira Proefhuis', 'case_waits')
  const [row] = await ask<Record<string, unknown>>(desk.register, `select max(id) as id from notice`)
  await as('noord', '/inbox/read', { notice: String(row?.id) })
  expect(await leadOf('zuid')).toBe('1 bericht is nieuw.')
  for (const notice of ['', 'none', '-1', '1;2']) {
    expect((await as('zuid', '/inbox/read', { notice })).statusCode).toBe(400)
  }
})

test('a page that stays open is told of each new notice', async () => {
  const stream = await openStream('noord')
  expect(stream.type).toBe('text/event-stream; charset=utf-8')
  expect(await stream.next()).toBe('data: 0')
  await put('Marit van Oefenen', 'case_waits')
  expect(await stream.next()).toBe('data: 1')
  stream.stop()
})

test('when the session is ended elsewhere, its open stream ends too', async () => {
  const stream = await openStream('noord')
  await stream.next()
  await desk.register.asAdministrator((client) =>
    client.query(
      `update session set ended_at = clock_timestamp(), ended_why = 'ended_by_owner', token_hash = null where ended_at is null`,
    ),
  )
  signedIn.clear()
  expect(await stream.next()).toContain('event: over')
  expect(await stream.next()).toBeUndefined()
})

test('when the account is disabled, the open stream ends too', async () => {
  const stream = await openStream('zuid')
  await stream.next()
  await desk.register.asAdministrator((client) =>
    client.query(
      `update staff_member set status = 'disabled' where person = (select id from principal where name = 'Samira Proefhuis')`,
    ),
  )
  expect(await stream.next()).toContain('event: over')
})

test('a page that waits keeps no session alive', async () => {
  const stream = await openStream('noord')
  await stream.next()
  await desk.register.asAdministrator((client) =>
    client.query(`update session set seen = clock_timestamp() - interval '31 minutes' where ended_at is null`),
  )
  expect(await stream.next()).toContain('event: over')
  const [row] = await ask<Record<string, unknown>>(
    desk.register,
    `select max(seen) < now() - interval '30 minutes' as quiet from session where ended_at is null`,
  )
  expect(row?.quiet).toBe(true)
})

test('a stream that is open does not keep the application from stopping', async () => {
  const other = await openTestDesk({ demo: true, cases: 'none' })
  await other.app.listen({ host: '127.0.0.1', port: 0 })
  const headers = { ...(await other.headersOf('noord')), 'user-agent': 'lightMyRequest' }
  const { port } = other.app.server.address() as AddressInfo
  const { body } = await fetch(`http://127.0.0.1:${port}/inbox/stream`, { headers })
  await body?.getReader().read()
  const began = Date.now()
  await other.drop()
  expect(Date.now() - began).toBeLessThan(5000)
})
