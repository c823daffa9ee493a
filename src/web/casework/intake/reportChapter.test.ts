import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDesk, type TestDesk } from '../../../../test/support/testDesk.ts'

let desk: TestDesk
let first: string
let second: string

const report = {
  kind: 'report',
  on: '2026-11-20',
  danger: 'no',
  channel: 'phone',
  reporter_role: 'school',
  reporter_name: 'Mentor van Oefenschool',
  topic: 'abandonment',
  place: 'abroad',
  country: 'IQ',
  given: 'Hodan',
  family: 'Proefdochter',
  birth_date: '2009-03-07',
}

beforeAll(async () => {
  desk = await openTestDesk({ demo: true, cases: 'none' })
  first = await opened({ ...report, channel: 'partner' })
  second = await opened({ ...report, family: 'Proefdogter', double: 'none', shown: first })
})
afterAll(() => desk.drop())

async function opened(form: Record<string, string>): Promise<string> {
  const { headers } = await desk.as('intake', '/intake', form)
  return String(headers.location).replace('/cases/', '')
}

const page = (number: string) => `/cases/${number}/reports`
const seenIn = (body: string) => /name="seen" value="(\d+)"/.exec(body)?.[1] ?? ''

async function act(number: string, name: string, fields: Record<string, string>, query = '') {
  const { body } = await desk.as('intake', page(number))
  return desk.as('intake', `${page(number)}/${name}${query}`, { seen: seenIn(body), on: '2026-11-20', ...fields })
}

test('the page says what came in, who reported, and what was decided on doubles', async () => {
  const { statusCode, body } = await desk.as('intake', page(second))
  expect(statusCode).toBe(200)
  for (const said of ['Melding: Achterlating', 'Mentor van Oefenschool', 'is iemand anders'])
    expect(body).toContain(said)
})

test('each line ends with one full stop', async () => {
  const { body } = await desk.as('intake', page(first))
  expect(body).toContain('Via een partner in de keten. ')
  expect(body).not.toMatch(/[a-z]\.\.[^.]/)
})

test('a colleague without the case and another organisation find no page', async () => {
  for (const who of ['zuid', 'consular', 'safety', 'analyst'] as const) {
    expect([who, (await desk.as(who, page(first))).statusCode]).toEqual([who, 404])
  }
})

test('a client who reports is told something else than who reports on somebody', async () => {
  const own = await opened({ ...report, given: 'Selam', family: 'Zelfbeller', reporter_role: 'victim' })
  const { body } = await desk.as('intake', page(own))
  expect(body).toContain('Zeg thuis niet dat je ons hebt gebeld')
  expect(body).not.toContain('Stuur haar of hem hier geen bericht over')
  expect((await desk.as('intake', page(second))).body).toContain('Stuur haar of hem hier geen bericht over')
})

test('that the reporter was told what not to do is written once; a second time says since when, in both languages', async () => {
  expect((await act(first, 'instruct-reporter', {})).statusCode).toBe(303)
  const nl = await act(first, 'instruct-reporter', {})
  const en = await act(first, 'instruct-reporter', {}, '?lang=en')
  expect([nl.statusCode, en.statusCode]).toEqual([422, 422])
  expect(nl.body).toContain('De melder weet al wat niet te doen, sinds 20 november 2026.')
  expect(en.body).toContain('The reporter knows already what not to do, since 20 November 2026.')
  expect((await desk.as('intake', page(first))).body).toContain('Verteld op 20 november 2026')
})

test('another report joins by this page as well', async () => {
  const joined = { reporter_role: 'friend', channel: 'chat', topic: 'abandonment', says: 'Zij appte weer.' }
  expect((await act(first, 'join-report', joined)).statusCode).toBe(303)
  expect((await desk.as('intake', page(first))).body).toContain('Nog een melding: Achterlating')
})

test('who is like the client is looked for on request, without the case itself, and decided by a person', async () => {
  const { body } = await desk.as('intake', `/cases/${first}/doubles`, {})
  expect(body).toContain('Hodan Proefdogter')
  expect(body).toContain(`/cases/${second}"`)
  const other = /name="other" value="([^"]+)"/.exec(body)?.[1] ?? ''
  const decided = await act(first, 'decide-double', { decision: 'other', other })
  expect([decided.statusCode, other]).toEqual([303, second])
  for (const [number, said] of [
    ['99-9999', 'Er is geen andere casus met dit nummer die u mag zien.'],
    [first, 'Dit is dezelfde casus.'],
  ] as const) {
    const answer = await act(first, 'decide-double', { decision: 'same', other: number })
    expect([answer.statusCode, answer.body.includes(said)]).toEqual([422, true])
  }
  const refused = await act(first, 'decide-double', { decision: 'none_found', other })
  expect([refused.statusCode, refused.body.includes('Wie niet bekend is, lijkt op geen enkele casus.')]).toEqual([
    422,
    true,
  ])
})
