import { text } from 'node:stream/consumers'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { addressOf, emptyAddressOf, type Route, routesOf } from './support/deskRoutes.ts'
import { type Colleague, colleagues, openTestDesk, type TestDesk } from './support/testDesk.ts'

// Every answer to everybody, walked from the list of routes: what is added later is asked the same.

const closed: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
    "form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; " +
    "require-trusted-types-for 'script'; trusted-types 'none'; report-uri /csp-reports",
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

/** What a neighbour, a tab or a browser's history must not tell: a case, a person, or what this desk is for. */
const telling =
  /[A-Z]-\d{4}-\d|Verzonnen C|Oefenen|Proefhuis|Voorbeelds|huwelijk|achterlat|dwang|geweld|slachtoffer|knooppunt|marriage|abandon|violence|victim/i

/** What no address may hold: histories and proxies keep it. */
const personal = /Verzonnen C|Oefenen|Proefhuis|Voorbeelds|names=/i

const MOST_PAGES = 300

/** Who is asked everything, also what is not there and what changes something; all others are asked each page. */
const few: readonly string[] = ['nobody', 'manager', 'administrator', 'shelter']

let desk: TestDesk
let routes: readonly Route[]
beforeAll(async () => {
  desk = await openTestDesk()
  routes = routesOf(desk.app)
})
afterAll(() => desk.drop())

test('the list of routes is whole: what the desk is known to have is in it', () => {
  const all = routes.map(({ method, path }) => `${method} ${path}`)
  expect(all).toEqual(
    expect.arrayContaining([
      'GET /',
      'GET /cases',
      'GET /cases/:number',
      'POST /cases/:number/sealed',
      'POST /sign-out',
    ]),
  )
  expect(new Set(all).size).toBe(all.length)
})

test('every answer to everybody is closed, kept by nobody, and says nothing in its title', {
  timeout: 180_000,
}, async () => {
  const faults: string[] = []
  let asked = 0
  for (const who of ['nobody', ...colleagues] as const) {
    for (const route of routes.filter(({ method }) => method === 'GET' || few.includes(who))) {
      const urls = [addressOf(route), ...(few.includes(who) ? [emptyAddressOf(route)] : [])]
      for (const url of new Set(urls)) {
        const headers = await headersOf(who, route)
        const answer = await ask(route, url, headers)
        faults.push(
          ...faultsOf(answer).map((fault) => `${who} ${route.method} ${url} (${answer.statusCode}): ${fault}`),
        )
        asked += 1
      }
    }
  }
  expect([...new Set(faults)]).toEqual([])
  expect(asked).toBeGreaterThan(400)
})

test('no page that a link leads to says in its title or its address whom or what it is about', {
  timeout: 180_000,
}, async () => {
  const headers = await desk.headersOf('manager')
  const found = new Set(['/', '/cases'])
  const faults: string[] = []
  for (const url of found) {
    if (found.size > MOST_PAGES) break
    const answer = await desk.app.inject({ url, headers })
    if (personal.test(decodeURIComponent(url))) faults.push(`${url}: a name`)
    faults.push(...faultsOf(answer).map((fault) => `${url} (${answer.statusCode}): ${fault}`))
    for (const [, href = ''] of answer.body.matchAll(/<a [^>]*href="(\/[^"#]*)/g))
      found.add(href.replaceAll('&amp;', '&'))
  }
  expect(faults).toEqual([])
  expect(found.size).toBeGreaterThan(100)
})

test('every file that pages load is closed as well, and kept for ever under the hash in its name', async () => {
  const { body } = await desk.app.inject({ url: '/sign-in' })
  const files = [...body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path)
  expect(files.length).toBeGreaterThanOrEqual(3)
  for (const url of files) {
    const answer = await desk.app.inject({ url })
    expect(answer.headers).toMatchObject({ ...closed, 'cache-control': 'public, max-age=31536000, immutable' })
  }
})

test.each([
  ['a page that is not there', 404, { url: '/nothing' }],
  ['another name than ours', 403, { url: '/', headers: { host: 'evil.example' } }],
  [
    'a change from another site',
    403,
    { url: '/sign-out', method: 'POST', headers: { origin: 'https://evil.example' } },
  ],
  ['a way in which nothing is done', 404, { url: '/cases', method: 'DELETE', headers: own() }],
  ['a question about what may be done', 403, { url: '/cases', method: 'OPTIONS' }],
  ['a piece of an address that is too long', 414, { url: `/definitions/${'x'.repeat(400)}` }],
  ['what can not be read', 400, { url: '/sign-in', method: 'POST', headers: own('text/plain'), payload: 'x' }],
  ['what is too large', 400, { url: '/sign-in', method: 'POST', headers: own(), payload: 'x'.repeat(200_000) }],
  ['broken JSON', 400, { url: '/sign-in', method: 'POST', headers: own('application/json'), payload: '{' }],
] as const)('%s is a closed answer in words (%d)', async (_, status, request) => {
  const answer = await desk.app.inject({ ...request })
  expect([answer.statusCode, faultsOf(answer)]).toEqual([status, []])
  expect(answer.headers['content-type']).toContain('text/html')
  expect(answer.body).toContain('<html lang="nl"')
})

test('a bug is a closed answer in words, and its number is never given twice', async () => {
  const quiet = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const alter = (change: string) =>
    desk.register.asAdministrator((client) => client.query(`alter table access_log ${change}`))
  await alter(`add constraint nobody_lists check (action <> 'list_cases') not valid`)
  try {
    const answers = [await desk.as('manager', '/cases'), await desk.as('manager', '/cases')]
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([500, 500])
    expect(answers.flatMap(faultsOf)).toEqual([])
    const numbers = answers.map(({ body }) => /Nummer: ([0-9a-f]{16})/.exec(body)?.[1])
    expect(new Set(numbers).size).toBe(2)
    expect(numbers).not.toContain(undefined)
    expect(answers[0]?.body).not.toMatch(/nobody_lists|constraint|access_log|\.tsx?\b/)
  } finally {
    quiet.mockRestore()
    await alter('drop constraint nobody_lists')
  }
})

type Answer = Pick<LightMyRequestResponse, 'headers' | 'body' | 'cookies' | 'statusCode'>

/** What is answered; of a stream, which has no end, what comes before it. */
async function ask({ method }: Route, url: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
  const answer = await desk.app.inject({ method: method as 'GET', url, headers, payloadAsStream: true })
  const { statusCode, cookies } = answer
  const body = answer.stream()
  if (answer.headers['content-type']?.startsWith('text/event-stream')) {
    body.destroy()
    return { statusCode, cookies, headers: answer.headers, body: '' }
  }
  return { statusCode, cookies, headers: answer.headers, body: await text(body) }
}

function faultsOf({ headers, body, cookies, statusCode }: Answer): readonly string[] {
  const isPage = String(headers['content-type'] ?? '').startsWith('text/html')
  const [, title = ''] = /<title>(.*?)<\/title>/s.exec(body) ?? []
  return [
    ...Object.entries(closed).flatMap(([name, value]) =>
      headers[name] === value ? [] : [`${name}: ${headers[name]}`],
    ),
    ...(headers['cache-control'] === 'no-store' ? [] : [`cache-control: ${headers['cache-control']}`]),
    ...(/publickey-credentials-get=\(self\)/.test(String(headers['permissions-policy'])) ? [] : ['permissions-policy']),
    ...['server', 'x-powered-by', 'strict-transport-security'].filter((name) => headers[name] !== undefined),
    ...cookies
      .filter(({ name, secure, httpOnly, sameSite }) => !(name.startsWith('__Host-') && secure && httpOnly && sameSite))
      .map(({ name }) => `cookie ${name}`),
    ...(statusCode === 500 && !body.includes('Nummer: ') ? ['a bug without a number'] : []),
    ...(isPage && telling.test(title) ? [`title: ${title}`] : []),
    ...(isPage && /<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+="/i.test(body) ? ['script or style within'] : []),
  ]
}

function own(type = 'application/x-www-form-urlencoded') {
  return { 'sec-fetch-site': 'same-origin', 'content-type': type }
}

const sessions = new Map<string, Readonly<Record<string, string>>>()

/** A session lasts until a change, which may have ended it. */
async function headersOf(who: 'nobody' | Colleague, { method }: Route): Promise<Readonly<Record<string, string>>> {
  if (who === 'nobody') return { 'sec-fetch-site': 'same-origin' }
  const headers = sessions.get(who) ?? (await desk.headersOf(who))
  if (method === 'GET' || method === 'HEAD') sessions.set(who, headers)
  else sessions.delete(who)
  return headers
}
