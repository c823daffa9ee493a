import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openTestDesk, type TestDesk } from '../../../test/support/testDesk.ts'
import { paths } from './paths.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.drop())

const anyAnswer = ['/', paths.signIn, paths.cases, '/nothing', '/figures/twenty', '/%zz', '/assets/none.css']

test.each(anyAnswer)('%s carries every header of a closed door', async (url) => {
  const { headers } = await desk.app.inject({ url })
  const policy = String(headers['content-security-policy'])
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('unsafe')
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  })
})

test.each(anyAnswer.slice(0, 6))('%s is kept by no browser and no proxy', async (url) => {
  const { headers, statusCode } = await desk.app.inject({ url })
  if (statusCode !== 302) expect(headers['cache-control']).toBe('no-store')
})

const foreign: readonly (readonly [string, Record<string, string>])[] = [
  ['from another site', { 'sec-fetch-site': 'cross-site' }],
  ['from another name on the same site', { 'sec-fetch-site': 'same-site' }],
  ['with another origin', { origin: 'http://evil.example' }],
  ['with an origin that is no address', { origin: 'null' }],
  ['that does not say where it comes from', {}],
]

test.each(foreign)('a change %s is refused, and changes nothing', async (_, headers) => {
  const before = await sessions()
  const answer = await signIn(headers)
  expect([answer.statusCode, answer.cookies]).toEqual([403, []])
  expect(await sessions()).toBe(before)
})

test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:80', 'localhost:80@evil.example'])(
  'a request to the name "%s" is refused, because a name can be made to point here',
  async (host) => {
    const { statusCode, body } = await desk.app.inject({ url: '/', headers: { host } })
    expect([statusCode, body.includes('casussen')]).toEqual([403, false])
  },
)

test('a change from our own address is taken, also of a browser that tells only its origin', async () => {
  expect((await signIn({ origin: 'http://localhost:80', host: 'localhost:80' })).statusCode).toBe(303)
  expect((await signIn({ 'sec-fetch-site': 'same-origin' })).statusCode).toBe(303)
})

test('the token of a session is bound to this host, hidden from script, sent to nobody else, and never stored', async () => {
  const [cookie] = (await signIn({ 'sec-fetch-site': 'same-origin' })).cookies
  expect(cookie).toMatchObject({
    name: '__Host-baken-session',
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Strict',
  })
  expect(cookie?.domain).toBeUndefined()
  expect(Buffer.from(cookie?.value ?? '', 'base64url')).toHaveLength(32)
  const { rows } = await desk.register.asAdministrator((client) => client.query('select token_hash::text from session'))
  expect(JSON.stringify(rows)).not.toContain(Buffer.from(cookie?.value ?? '', 'base64url').toString('hex'))
})

test('after signing out the token opens nothing, wherever it was copied to', async () => {
  const [cookie] = (await signIn({ 'sec-fetch-site': 'same-origin' })).cookies
  const headers = { cookie: `__Host-baken-session=${cookie?.value}`, 'sec-fetch-site': 'same-origin' }
  expect((await desk.app.inject({ url: paths.cases, headers })).statusCode).toBe(200)
  await desk.app.inject({ method: 'POST', url: paths.signOut, headers })
  expect((await desk.app.inject({ url: paths.cases, headers })).headers.location).toBe(paths.signIn)
})

test.each([
  ['of nobody', { person: '999999' }, 404],
  ['of the built-in operator', { person: '1' }, 404],
  ['of no number', { person: 'x' }, 400],
  ['with a field that nobody asked for', { person: '2', role: 'manager' }, 400],
])('nobody can be picked by the number %s', async (_, form, status) => {
  expect((await signIn({ 'sec-fetch-site': 'same-origin' }, form as Record<string, string>)).statusCode).toBe(status)
})

test('a language asked for in the address is kept for the next page', async () => {
  const asked = await desk.app.inject({ url: `${paths.signIn}?lang=en` })
  expect(asked.body).toContain('<html lang="en"')
  const [cookie] = asked.cookies
  const next = await desk.app.inject({ url: paths.signIn, headers: { cookie: `${cookie?.name}=${cookie?.value}` } })
  expect(next.body).toContain('<html lang="en"')
})

test('a body of another kind, or too large, is an answer in words and no bug', async () => {
  const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'text/plain' }
  const odd = await desk.app.inject({ method: 'POST', url: paths.signIn, headers, payload: 'person=2' })
  const large = await signIn({ 'sec-fetch-site': 'same-origin' }, { person: '9'.repeat(200_000) })
  for (const answer of [odd, large]) {
    expect(answer.statusCode).toBe(400)
    expect(answer.headers['content-type']).toContain('text/html')
  }
})

test.each(['/%zz', '//', '//[', '//evil.example/x', '/\\\\evil.example'])(
  'what is no address of ours (%s) is a page in words that leads to no other site',
  async (url) => {
    const { statusCode, body } = await ask(url)
    expect(statusCode).toBe(404)
    expect(body).toContain('<html lang="nl"')
    expect(body).not.toMatch(/href="(?:\/\/|\/\\|\\|https?:\/\/(?!localhost|public))/)
  },
)

test('the log of a bug has its message and its trace, and nothing else that the database said or somebody asked', async () => {
  const said: string[] = []
  const write = vi.spyOn(process.stderr, 'write').mockImplementation((line) => said.push(String(line)) > 0)
  const alter = (change: string) =>
    desk.register.asAdministrator((client) => client.query(`alter table access_log ${change}`))
  await alter(`add constraint nobody_reads check (action not in ('read_case', 'open_sealed')) not valid`)
  try {
    expect((await desk.as('manager', '/cases/C-2018-0001')).statusCode).toBe(500)
  } finally {
    write.mockRestore()
    await alter('drop constraint nobody_reads')
  }
  expect(said.join('')).toMatch(/nobody_reads.*"msg":"bug"/)
  expect(said.join('')).not.toMatch(/"table"|"detail"|C-2018-0001|"remoteAddress"/)
})

/** A request as it is on the line: what sends it in a test would first make an address of it. */
async function ask(url: string): Promise<{ statusCode: number; body: string }> {
  if (!desk.app.server.listening) await desk.app.listen({ host: '127.0.0.1', port: 0 })
  const address = desk.app.server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the desk does not listen')
  const sent = request({ host: '127.0.0.1', port: address.port, path: url, agent: false }).end()
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  return { statusCode: answer.statusCode ?? 0, body: await text(answer) }
}

function signIn(headers: Record<string, string>, form: Record<string, string> = { person: somebody() }) {
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  const payload = new URLSearchParams(form).toString()
  return desk.app.inject({ method: 'POST', url: paths.signIn, headers: { ...type, ...headers }, payload })
}

/** The number of an invented member of staff. */
function somebody(): string {
  return String(desk.made.people.get('Marit van Oefenen'))
}

async function sessions(): Promise<number> {
  const { rowCount } = await desk.register.asAdministrator((client) => client.query('select from session'))
  return rowCount ?? 0
}
