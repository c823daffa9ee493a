import Fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bearer, tokenFor } from '../../../test/support/apiClients.ts'
import { openTestDesk, type TestDesk } from '../../../test/support/testDesk.ts'
import { timeZone } from '../../../test/support/testRegister.ts'
import { wireApi } from '../../main/wireApi.ts'
import { makeExportCases } from '../../services/casework/exportCases.ts'
import { registerApi } from '../apiScope.ts'
import { exportColumns } from './exportText.ts'

const BATCH = 20

let desk: TestDesk
let manager: number
beforeAll(async () => {
  desk = await openTestDesk()
  manager = desk.made.people.get('Ruben Voorbeeldsma') ?? 0
})
afterAll(() => desk.drop())

/** The API with small batches; `between` is told when a batch is about to be asked for. */
async function exporting(body: object, between: (batch: number) => Promise<void> = async () => {}) {
  const context = await wireApi({ ...desk.register, timeZone })
  const { clients } = context.services
  let asked = 0
  const find = async (token: string) => {
    await between(asked)
    asked += 1
    return clients.find(token)
  }
  const app = Fastify()
  const exportCases = makeExportCases(desk.register.withActor, BATCH)
  await registerApi(app, { ...context, services: { ...context.services, clients: { ...clients, find }, exportCases } })
  const token = await tokenFor(desk.register, { tenant: 1, person: manager })
  const headers = { ...bearer(token), 'content-type': 'application/json' }
  const request = { method: 'POST', url: '/api/v1/cases/exports', headers, payload: JSON.stringify(body) } as const
  return app.inject(request).finally(() => app.close())
}

const exportLines = async () => (await desk.accessLog()).filter(({ action }) => action === 'export_cases')

test('an export has every case once, with facts and nothing that is sealed, and a line in the log for each batch', async () => {
  const before = (await exportLines()).length
  const csv = (await exporting({ format: 'csv' })).body.trim().split('\r\n')
  const lines = (await exportLines()).slice(before)
  const json = (await exporting({ format: 'json' })).json<readonly { number: string }[]>()
  expect(csv[0]).toBe(exportColumns.join(','))
  const numbers = csv.slice(1).map((line) => line.split(',')[0])
  expect(numbers).toEqual(json.map(({ number }) => number))
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(numbers.length).toBeGreaterThan(90)
  expect(csv.join()).not.toContain('Verzonnen')
  expect(lines.map(({ cases }) => (cases as readonly string[]).length)).toEqual([
    ...Array.from({ length: Math.floor(numbers.length / BATCH) }, () => BATCH),
    numbers.length % BATCH,
  ])
})

test('an export is of the cases that were asked for', async () => {
  const some = (await exporting({ format: 'json', year: 2018, outcome: 'open' })).json<readonly { outcome: null }[]>()
  expect(some.length).toBeGreaterThan(0)
  expect(some.every(({ outcome }) => outcome === null)).toBe(true)
  expect((await exporting({ format: 'json', year: 1999 })).body).toBe('[]\n')
})

test('a number that a spreadsheet would run is made inert', async () => {
  await desk.register.asAdministrator((client) =>
    client.query(`update case_state set number = '-1-1' where number = 'C-2018-0001'`),
  )
  try {
    expect((await exporting({ format: 'csv' })).body).toMatch(/^'-1-1,/m)
  } finally {
    await desk.register.asAdministrator((client) =>
      client.query(`update case_state set number = 'C-2018-0001' where number = '-1-1'`),
    )
  }
})

test('a case that is kept from somebody while their export runs is in no later batch of it', async () => {
  const whole = (await exporting({ format: 'json' })).json<readonly { number: string }[]>()
  const kept = whole.at(-1)?.number ?? ''
  const keepOut = `insert into exclusion (tenant, case_id, person, made_by)
    select 1, case_id, ${manager}, (select min(person) from staff_member where role = 'senior') from case_state where number = '${kept}'`
  const running = await exporting({ format: 'json' }, async (asked) => {
    if (asked === 3) await desk.register.asAdministrator((client) => client.query(keepOut))
  })
  const numbers = running.json<readonly { number: string }[]>().map(({ number }) => number)
  expect(numbers).toEqual(whole.map(({ number }) => number).filter((number) => number !== kept))
  const lines = (await exportLines()).slice(-2).map(({ cases }) => cases)
  const [row] = await desk.register.asAdministrator(async (client) => {
    const { rows } = await client.query<{ id: string }>('select case_id as id from case_state where number = $1', [
      kept,
    ])
    await client.query('delete from exclusion')
    return rows
  })
  expect(lines.flat().map(String)).not.toContain(String(row?.id))
})

test.each([
  ['its token is revoked', `update api_client set revoked = now(), revoked_by = made_by`],
  ['its account is disabled', `update staff_member set status = 'disabled' where role = 'manager'`],
  ['its role exports no more', `update staff_member set role = 'intake' where role = 'manager'`],
])('an export that runs is cut off when %s, and shows no case of a later batch', async (_, change) => {
  const before = (await exportLines()).length
  const cut = exporting({ format: 'csv' }, async (asked) => {
    // Asked once for the request, then before each batch.
    if (asked === 3) await desk.register.asAdministrator((client) => client.query(change))
  })
  try {
    await expect(cut).rejects.toThrow()
    expect((await exportLines()).length - before).toBe(2)
  } finally {
    await desk.register.asAdministrator((client) =>
      client.query(`update staff_member set status = 'active', role = 'manager' where person = ${manager}`),
    )
  }
})
