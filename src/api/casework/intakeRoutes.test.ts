import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sizes } from '../../../test/registerWork.ts'
import { bearer, tokenFor } from '../../../test/support/apiClients.ts'
import { openTestDesk, type TestDesk } from '../../../test/support/testDesk.ts'

let desk: TestDesk
let headers: Readonly<Record<string, string>>

beforeAll(async () => {
  desk = await openTestDesk({ demo: true, cases: 'none' })
  headers = await headersOf('Ilse Schijnstra')
})
afterAll(() => desk.drop())

async function headersOf(name: string) {
  const person = desk.made.people.get(name) ?? 0
  return bearer(await tokenFor(desk.register, { tenant: 1, person }))
}

async function post(path: string, payload: object, as = headers) {
  return desk.app.inject({ method: 'POST', url: `/api/v1/${path}`, headers: as, payload })
}

const advice = { on: '2026-11-20', channel: 'email', reporter_role: 'school', topic: 'abandonment' }
const report = { ...advice, danger: 'soon', place: 'abroad', country: 'IQ', age: 16 }

test('a program opens a case from a report, by the rules of the page', async () => {
  const { statusCode, body } = await post('reports', { ...report, given: 'Nadia', signals: ['not_back_from_travel'] })
  expect([statusCode, JSON.parse(body)]).toEqual([201, { number: '26-0001' }])
  expect((await desk.as('intake', '/cases/26-0001/reports')).statusCode).toBe(200)
})

test('a report without a place, or with a code that is in no list, opens nothing', async () => {
  const before = await sizes(desk.register)
  expect((await post('reports', { ...report, place: undefined })).statusCode).toBe(400)
  expect((await post('reports', { ...report, topic: 'lost' })).statusCode).toBe(422)
  expect((await post('reports', { ...report, religion: 'x' })).statusCode).toBe(400)
  expect(await sizes(desk.register)).toEqual(before)
})

test('a day of long ago is asked back of a program too, and the figures of every year stay whole', async () => {
  const answer = async (on: string, about: object = {}) =>
    (await post('reports', { ...report, on, ...about })).statusCode
  expect(await answer('1900-01-01', { long_ago: true })).toBe(422)
  expect(await answer('2024-11-20')).toBe(422)
  expect(await answer('2024-11-20', { long_ago: true })).toBe(201)
  expect((await desk.as('manager', '/figures/2024')).statusCode).toBe(200)
})

test('a program that sends the same report again gets the same number, and another one under that name is a conflict', async () => {
  for (const [path, body] of [
    ['reports', report],
    ['advice-requests', advice],
  ] as const) {
    const form = randomUUID()
    const sent = await Promise.all([post(path, { ...body, form }), post(path, { ...body, form })])
    expect(sent.map(({ statusCode }) => statusCode)).toEqual([201, 201])
    expect(sent[0]?.body).toBe(sent[1]?.body)
    expect((await post(path, { ...body, form, reporter_role: 'friend' })).statusCode).toBe(409)
  }
})

test('what nobody sees is taken out of what a program says', async () => {
  const said = { given: 'Omid\u0000', family: 'Proef\u202Ezadeh' }
  const { number } = JSON.parse((await post('reports', { ...report, ...said })).body)
  expect((await desk.as('intake', `/cases/${number}`)).body).toContain('<bdi>Omid Proefzadeh</bdi>')
})

test('an advice request with anything on a client or a family is refused with a sentence, and nothing is kept', async () => {
  const before = await sizes(desk.register)
  for (const said of [
    { family: 'Proefdochter' },
    { age: 16 },
    { says: 'Zij is zestien.' },
    { signals: ['ran_away'] },
  ]) {
    const { statusCode, body } = await post('advice-requests', { ...advice, ...said })
    expect([said, statusCode]).toEqual([said, 422])
    expect(body).toContain('leggen wij niets vast over de persoon, de familie of de beller')
  }
  expect(await sizes(desk.register)).toEqual(before)
  expect((await post('advice-requests', advice)).statusCode).toBe(201)
})

test('a program registers no advice request with danger now: that is a report', async () => {
  const before = await sizes(desk.register)
  const { statusCode, body } = await post('advice-requests', { ...advice, danger: 'now' })
  expect(statusCode).toBe(422)
  expect(body).toContain('Dat is een melding, geen adviesvraag')
  expect(await sizes(desk.register)).toEqual(before)
})

test('a program of another organisation registers no advice request, and of a shelter opens no case', async () => {
  const shelter = await headersOf('Lotte Schijnbaar')
  expect((await post('advice-requests', advice, shelter)).statusCode).toBe(403)
  expect((await post('reports', report, shelter)).statusCode).toBe(403)
})
