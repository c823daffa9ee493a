import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../../../../test/registerWork.ts'
import { colleagues, openTestDesk, type TestDesk } from '../../../../test/support/testDesk.ts'

let desk: TestDesk
let number: string
beforeAll(async () => {
  desk = await openTestDesk()
  const [row] = await ask<Record<string, unknown>>(
    desk.register,
    `select number from case_state order by number limit 1`,
  )
  number = String(row?.number)
  await desk.as('manager', `/cases/${number}`)
})
afterAll(() => desk.drop())

const pages = ['/access-log', '/access-log/unusual', '/access-log/lines/1', '/access-log/export']

test.each(pages)('%s is for who audits, and for nobody else', async (url) => {
  for (const who of colleagues) {
    const { statusCode } = await desk.as(who, url)
    expect([who, statusCode]).toEqual([who, who === 'auditor' || who === 'privacy' ? 200 : 404])
  }
})

test('who is not signed in is led to the page to sign in', async () => {
  for (const url of [...pages, '/inbox', `/cases/${number}/access-log`]) {
    const { statusCode, headers } = await desk.app.inject({ url })
    expect([url, statusCode, headers.location]).toEqual([url, 302, '/sign-in'])
  }
})

test('the log says who read which case, from where, and leads to nothing that the auditor may not see', async () => {
  const { body } = await desk.as('auditor', `/access-log?number=${number}&action=open_sealed`)
  expect(body).toContain('Ruben Voorbeeldsma')
  expect(body).toContain('Casus bekeken')
  expect(body).toContain('werk aan casussen')
  expect(body).toContain('127.0.0.1')
  expect(body).not.toContain(`href="/cases/${number}"`)
  expect(body).not.toContain('Verzonnen C')
})

test('what is chosen stands above the lines, and each choice can be taken away', async () => {
  const { body } = await desk.as('privacy', `/access-log?number=${number}&outcome=done&role=manager`)
  const chips = [...body.matchAll(/baken-chip" href="([^"]*)/g)].map(([, href]) => href)
  expect(chips).toEqual([
    `/access-log?number=${number}&amp;outcome=done`,
    '/access-log?role=manager&amp;outcome=done',
    `/access-log?number=${number}&amp;role=manager`,
  ])
  expect(body).toContain('Rol: leidinggevende')
})

test.each([
  'person=marit',
  'from=2018-02-30',
  'action=dance',
  'before=1&after=2',
  'outcome=maybe',
  'number=a%20b',
  'color=red',
])('?%s is refused with the name of the field', async (query) => {
  const { statusCode, body } = await desk.as('auditor', `/access-log?${query}`)
  expect(statusCode).toBe(400)
  expect(body).not.toContain('Ruben')
})

test.each(['0', 'x', '99999999', '1e3'])('line %s is not found', async (id) => {
  expect((await desk.as('auditor', `/access-log/lines/${id}`)).statusCode).toBe(404)
})

test('a line is shown with the fields of the standard', async () => {
  const [row] = await ask<Record<string, unknown>>(
    desk.register,
    `select id from access_log where action = 'open_sealed' limit 1`,
  )
  const { body } = await desk.as('auditor', `/access-log/lines/${row?.id}`)
  for (const field of [
    'EventID',
    'UserName',
    'PurposeOfUse',
    'ParticipantObjectID',
    'AuditSourceID',
    'NetworkAccessPointID',
  ]) {
    expect(body).toContain(field)
  }
  expect(body).toContain(number)
})

test('the file holds the lines of the filter', async () => {
  const { body, headers } = await desk.as('auditor', `/access-log/export?number=${number}&action=open_sealed`)
  expect(headers['content-disposition']).toBe('attachment; filename="access-log.csv"')
  const lines: Record<string, string>[] = parse(body, { columns: true })
  expect(lines.map(({ action, cases, name }) => ({ action, cases, name }))).toEqual([
    { action: 'open_sealed', cases: number, name: 'Ruben Voorbeeldsma' },
  ])
})

test('a file breaks off when its reader is signed out meanwhile', async () => {
  await desk.register.asAdministrator((client) =>
    client.query(
      `insert into access_log (tenant, person, role, action, purpose, cases) select 1, 1, 'manager', 'read_trend', 'statistics', '{}' from generate_series(1, 20000)`,
    ),
  )
  const headers = await desk.headersOf('auditor')
  const asked = desk.app.inject({ url: '/access-log/export?action=read_trend', headers })
  await desk.register.asAdministrator((client) =>
    client.query(`update session set ended_at = clock_timestamp(), ended_why = 'disabled', token_hash = null
      where person = (select id from principal where name = 'Hanna Denkbeelds')`),
  )
  const broken = await asked.then(
    ({ body }) => body.split('\n').length,
    () => 0,
  )
  expect(broken).toBeLessThan(20000)
})

test('a manager sees who looked at a case, and a colleague without the case finds no such page', async () => {
  const { body, statusCode } = await desk.as('manager', `/cases/${number}/access-log`)
  expect(statusCode).toBe(200)
  expect(body).toContain('Ruben Voorbeeldsma')
  expect(body).not.toContain('127.0.0.1')
  const hidden = await desk.as('noord', `/cases/${number}/access-log`)
  const absent = await desk.as('noord', '/cases/none/access-log')
  expect([hidden.statusCode, absent.statusCode]).toEqual([404, 404])
})
