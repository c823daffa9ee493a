import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressOf, emptyAddressOf, type Route, routesOf } from './support/deskRoutes.ts'
import { everythingIn } from './support/everythingIn.ts'
import { openTestDesk, type TestDesk } from './support/testDesk.ts'

// Each change that the desk knows, sent again as another site would send it: with somebody's cookie, and without our own address.

const HOST = 'localhost:7018'
const OWN = `http://${HOST}`

/** What a request can say of where it comes from that is not us. */
const strange: readonly Readonly<Record<string, string>>[] = [
  {},
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': '' },
  { 'sec-fetch-site': 'SAME-ORIGIN' },
  { 'sec-fetch-site': 'same-origin, cross-site' },
  { 'sec-fetch-site': 'cross-site', origin: OWN },
  { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' },
  { 'sec-fetch-site': 'none', origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: '' },
  { origin: 'https://evil.example' },
  { origin: `${OWN}/` },
  { origin: `${OWN}.evil.example` },
  { origin: `http://evil.example@${HOST}` },
  { origin: `https://${HOST}` },
  { origin: 'http://localhost' },
  { origin: `${OWN} https://evil.example` },
  { origin: 'not an address' },
  { referer: `${OWN}/cases` },
]

/** Forms that would be understood, so that nothing but the origin refuses them. */
const forms: Readonly<Record<string, () => string>> = {
  '/sign-in': () => `person=${desk.made.people.get('Marit van Oefenen')}`,
  '/cases/:number/sealed': () => 'part=identity',
  '/reconcile': () => 'text=Tabel',
}

let desk: TestDesk
let changes: readonly Route[]
beforeAll(async () => {
  desk = await openTestDesk()
  changes = routesOf(desk.app).filter(
    ({ method, path }) => !['GET', 'HEAD'].includes(method) && path !== '/csp-reports',
  )
})
afterAll(() => desk.drop())

test('no change that another site sends is taken, and nothing in the database is different afterwards', async () => {
  const session = (await desk.headersOf('manager')).cookie ?? ''
  const before = await everythingIn(desk.register)
  const taken: string[] = []
  for (const route of changes) {
    for (const from of strange) {
      for (const url of new Set([addressOf(route), emptyAddressOf(route)])) {
        const { statusCode, cookies } = await send(route, url, { ...from, cookie: session })
        // The API looks at no cookie, so to it this is nobody.
        if (statusCode !== (url.startsWith('/api/') ? 401 : 403) || cookies.length > 0)
          taken.push(`${route.method} ${url} ${JSON.stringify(from)}: ${statusCode}`)
      }
    }
  }
  expect(taken).toEqual([])
  expect(await everythingIn(desk.register)).toEqual(before)
  expect(changes.length * strange.length).toBeGreaterThanOrEqual(80)
})

test('the same change from our own page is taken, and the comparison sees it', async () => {
  const before = await everythingIn(desk.register)
  for (const from of [
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'same-origin', origin: 'null' },
    { origin: OWN },
  ]) {
    expect((await send({ method: 'POST', path: '/sign-in' }, '/sign-in', from)).statusCode).toBe(303)
  }
  expect(await everythingIn(desk.register)).not.toEqual(before)
})

test('what browsers report of blocked pages comes from anywhere, and changes nothing', async () => {
  const before = await everythingIn(desk.register)
  const headers = { host: HOST, 'content-type': 'application/csp-report', 'sec-fetch-site': 'cross-site' }
  for (const payload of ['{}', 'x', '[]', '{"csp-report":[]}']) {
    const { statusCode, body } = await desk.app.inject({ method: 'POST', url: '/csp-reports', headers, payload })
    expect([statusCode, body]).toEqual([204, ''])
  }
  expect(await everythingIn(desk.register)).toEqual(before)
})

function send({ method, path }: Route, url: string, headers: Readonly<Record<string, string>>) {
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  const payload = forms[path]?.() ?? ''
  return desk.app.inject({ method: method as 'POST', url, headers: { host: HOST, ...type, ...headers }, payload })
}
