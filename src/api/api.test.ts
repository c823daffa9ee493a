import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bearer, tokenFor } from '../../test/support/apiClients.ts'
import { type Colleague, openTestDesk, type TestDesk } from '../../test/support/testDesk.ts'
import type { ApiScope } from '../domain/access/apiScopes.ts'

const NAMES = {
  noord: 'Marit van Oefenen',
  zuid: 'Samira Proefhuis',
  manager: 'Ruben Voorbeeldsma',
  shelter: 'Lotte Schijnbaar',
  analyst: 'Tess Modelman',
} as const satisfies Partial<Record<Colleague, string>>

type Who = keyof typeof NAMES

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.drop())

type Sent = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** A new token takes the place of the one before. */
function tokenOf(who: Who, scopes?: readonly ApiScope[]): Promise<string> {
  const person = desk.made.people.get(NAMES[who]) ?? 0
  return tokenFor(desk.register, { tenant: 1, person }, scopes ? { scopes } : {})
}

async function as(who: Who, url: string, { method, body, headers }: Sent = {}): Promise<LightMyRequestResponse> {
  const token = await tokenOf(who)
  return send(token, url, { method: method ?? (body === undefined ? 'GET' : 'POST'), body, headers: headers ?? {} })
}

function send(token: string, url: string, { method = 'GET', body, headers }: Sent): Promise<LightMyRequestResponse> {
  const payload = body === undefined ? {} : { payload: JSON.stringify(body) }
  const type = body === undefined ? {} : { 'content-type': 'application/json' }
  return desk.app.inject({
    method,
    url: `/api/v1${url}`,
    headers: { ...bearer(token), ...type, ...headers },
    ...payload,
  })
}

const someone = 'C-2018-0001'

test('a case is told with its version, its events and what can be opened, and leaves a line with the purpose of the client', async () => {
  const answer = await as('manager', `/cases/${someone}`)
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['api-version']).toBe('1.0.0')
  expect(answer.json()).toMatchObject({ number: someone, version: expect.any(Number), areas: ['identity'] })
  expect(answer.body).not.toContain('Verzonnen')
  expect(answer.body).not.toMatch(/case_id|caseId|tenant|commitment/)
  expect((await desk.accessLog()).at(-1)).toMatchObject({ role: 'manager', action: 'read_case', purpose: 'testing' })
})

test('who has a case already is told so, and who has another version gets it', async () => {
  const first = await as('manager', `/cases/${someone}`)
  const etag = String(first.headers.etag)
  const again = await as('manager', `/cases/${someone}`, { headers: { 'if-none-match': etag } })
  expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag])
  expect((await as('manager', `/cases/${someone}`, { headers: { 'if-none-match': '"0-x"' } })).statusCode).toBe(200)
})

test('pages of a list follow each other, and the cursors of one order are refused in another', async () => {
  const first = (await as('manager', '/cases?limit=3&sort=number&order=asc')).json()
  const next = (await as('manager', `/cases?limit=3&sort=number&order=asc&after=${first.after}`)).json()
  const back = (await as('manager', `/cases?limit=3&sort=number&order=asc&before=${next.before}`)).json()
  const numbers = [first, next].flatMap(({ cases }) => cases.map(({ number }: { number: string }) => number))
  expect(numbers).toEqual([...new Set(numbers)].sort())
  expect(back.cases).toEqual(first.cases)
  expect((await as('manager', `/cases?sort=country&after=${first.after}`)).statusCode).toBe(400)
})

test('a search goes in the body, gives a line in the log with the cases that it showed, and never the text', async () => {
  const { cases } = (await as('manager', '/cases/searches', { body: { text: '2018-000' } })).json()
  expect(cases.length).toBeGreaterThan(3)
  const line = (await desk.accessLog()).at(-1)
  expect(line).toMatchObject({ action: 'search_cases', part: null })
  expect(line?.cases).toHaveLength(cases.length)
})

test('opening an area gives each of its parts, each with its own line', async () => {
  const answer = await as('manager', `/cases/${someone}/openings`, { body: { area: 'identity' } })
  const parts = answer.json().parts.map(({ part }: { part: string }) => part)
  expect([...parts].sort()).toEqual(['client_at_report', 'identity'])
  expect(answer.body).toContain('Verzonnen')
  const lines = (await desk.accessLog()).slice(-2)
  expect(lines.map(({ action, part }) => `${action} ${part}`).sort()).toEqual([
    'open_sealed client_at_report',
    'open_sealed identity',
  ])
})

test('an area without anything in it answers as one that was not shared, and as a case that is not there', async () => {
  const body = { area: 'journal' }
  const empty = await as('manager', `/cases/${someone}/openings`, { body })
  const foreign = await as('shelter', `/cases/${someone}/openings`, { body })
  const missing = await as('manager', '/cases/C-9999-0001/openings', { body })
  expect([empty.statusCode, foreign.statusCode, missing.statusCode]).toEqual([404, 404, 404])
  expect(new Set([empty.body, foreign.body, missing.body]).size).toBe(1)
})

test.each([
  ['a case of another team', 'zuid', () => caseOf('noord')],
  ['a case that nobody shared', 'shelter', () => Promise.resolve(someone)],
  ['a case that is not there', 'manager', () => Promise.resolve('C-9999-0001')],
  ['what cannot be a number', 'manager', () => Promise.resolve("'%20or%201=1")],
] as const)('%s is answered in the same bytes', async (_, who, number) => {
  const answer = await as(who, `/cases/${await number()}`)
  const usual = await as('manager', '/cases/nothing-here')
  expect([answer.statusCode, answer.body]).toEqual([404, usual.body])
  const unlike = (headers: LightMyRequestResponse['headers']) => ({ ...headers, date: '' })
  expect(unlike(answer.headers)).toEqual(unlike(usual.headers))
})

test('a partner that asks for the outcome is answered as if the field were not there', async () => {
  const [outcome, unknown] = [await as('shelter', '/cases?outcome=yes'), await as('shelter', '/cases?outcomx=yes')]
  expect(outcome.statusCode).toBe(400)
  expect(outcome.body).toBe(unknown.body.replace('outcomx', 'outcome'))
  const [sorted, odd] = [await as('shelter', '/cases?sort=outcome'), await as('shelter', '/cases?sort=outcomx')]
  expect([sorted.statusCode, sorted.body]).toEqual([400, odd.body])
})

test.each([
  ['no token', {}],
  ['a token of nobody', bearer('A'.repeat(43))],
  ['another scheme', { authorization: 'Basic YTpi' }],
])('%s is no way in, whether or not there is something', async (_, headers) => {
  for (const url of [`/api/v1/cases/${someone}`, '/api/v1/nothing']) {
    const answer = await desk.app.inject({ url, headers: { host: 'localhost', ...headers } })
    expect([answer.statusCode, answer.headers['www-authenticate']]).toEqual([401, 'Bearer realm="baken"'])
  }
})

test('the session of a browser is no way in', async () => {
  const headers = { ...(await desk.headersOf('manager')), host: 'localhost' }
  expect((await desk.app.inject({ url: `/api/v1/cases/${someone}`, headers })).statusCode).toBe(401)
})

test('a token is no way into the pages of the desk', async () => {
  const headers = bearer(await tokenOf('manager'))
  expect((await desk.app.inject({ url: `/cases/${someone}`, headers })).statusCode).toBe(302)
})

test('a client without the scope is refused before anything is looked for, and that is a line in the log', async () => {
  const token = await tokenOf('manager', ['cases:search'])
  for (const number of [someone, 'C-9999-0001']) {
    const answer = await send(token, `/cases/${number}`, {})
    expect([answer.statusCode, answer.json().reason]).toEqual([403, 'scope'])
  }
  expect((await desk.accessLog()).at(-1)).toMatchObject({ action: 'api_refused', part: 'cases.read', cases: [] })
})

test('a role that does not work on cases gets none, whatever the scopes of its token', async () => {
  const answer = await as('analyst', `/cases/${someone}`)
  expect([answer.statusCode, answer.json().reason]).toEqual([403, 'role'])
})

test.each([
  ['a field that nobody knows', { text: '2018', extra: 1 }, '#/extra', 'unknown'],
  ['a field that is missing', {}, '#/text', 'missing'],
  ['a value of another kind', { text: 5 }, '#/text', 'invalid'],
  ['a sign that no text has', { text: 'a\u0000b' }, '#/text', 'invalid'],
])('%s is named by its place', async (_, body, pointer, code) => {
  const answer = await as('manager', '/cases/searches', { body })
  expect(answer.headers['content-type']).toContain('application/problem+json')
  expect([answer.statusCode, answer.json().errors]).toMatchObject([400, [{ pointer, code }]])
})

test.each([
  ['no JSON', 'application/json', '{', 400],
  ['another kind of content', 'text/plain', 'x', 415],
  ['a form', 'application/x-www-form-urlencoded', 'text=2018', 415],
  ['more than a megabyte', 'application/json', JSON.stringify({ text: 'x'.repeat(1_100_000) }), 413],
  ['a nest without end', 'application/json', `${'['.repeat(65)}${']'.repeat(65)}`, 400],
  ['what would change every object', 'application/json', '{"text":"2018","__proto__":{"a":1}}', 400],
])('%s is refused in one form', async (_, type, payload, status) => {
  const headers = { ...bearer(await tokenOf('manager')), 'content-type': type }
  const answer = await desk.app.inject({ method: 'POST', url: '/api/v1/cases/searches', headers, payload })
  expect([answer.statusCode, answer.json().status]).toEqual([status, status])
  expect(answer.headers['content-type']).toContain('application/problem+json')
})

test('problems are told in the language that is asked for, and in Dutch when it is not ours', async () => {
  const inLanguage = async (language: string) =>
    (await as('manager', '/cases/nothing-here', { headers: { 'accept-language': language } })).json().title
  expect(await inLanguage('en-GB,nl;q=0.5')).toBe('Not found')
  expect(await inLanguage('fr')).toBe('Niet gevonden')
  expect(await inLanguage('nl')).toBe('Niet gevonden')
})

async function caseOf(who: Who): Promise<string> {
  return (await as(who, '/cases?limit=1')).json().cases[0].number
}
