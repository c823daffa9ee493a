import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../../../../test/registerWork.ts'
import { bearer } from '../../../../test/support/apiClients.ts'
import { colleagues, openTestDesk, type TestDesk } from '../../../../test/support/testDesk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.drop())

const typed = { name: 'Zaaksysteem', place: 'manager.1', purpose: 'case_system', days: '30', scope: 'cases:read' }
const tokenIn = (body: string) => /<code[^>]*>([A-Za-z0-9_-]{43})<\/code>/.exec(body)?.[1]
const asks = (token: string) =>
  desk.app.inject({ url: '/api/v1/cases/C-2018-0001', headers: bearer(token) }).then(({ statusCode }) => statusCode)

test('the page is for administrators, and for nobody else', async () => {
  for (const who of colleagues) {
    const [page, form] = [await desk.as(who, '/api-clients'), await desk.as(who, '/api-clients', typed)]
    if (who === 'administrator') expect([page.statusCode, form.statusCode]).toEqual([200, 200])
    else expect([who, page.statusCode, form.statusCode]).toEqual([who, 404, 404])
  }
})

test('a token is shown once, opens the API at once, and nothing after it was revoked', async () => {
  const made = await desk.as('administrator', '/api-clients', typed)
  const token = tokenIn(made.body) ?? ''
  expect(await asks(token)).toBe(200)
  const list = await desk.as('administrator', '/api-clients')
  expect(list.body).not.toContain(token)
  expect(list.body).toContain('Zaaksysteem')
  const [newest] = await ask<{ id: number }>(desk.register, 'select max(id) as id from api_client')
  const revoked = await desk.as('administrator', `/api-clients/${newest?.id}/revocation`, {})
  expect([revoked.statusCode, await asks(token)]).toEqual([303, 401])
  expect((await desk.as('administrator', '/api-clients')).body).toContain('ingetrokken')
})

test.each([
  ['no name', { name: '' }, 'Vul een naam in van 2 tot 80 tekens.'],
  ['no role', { place: '' }, 'Kies een rol.'],
  ['a role that the organisation has not', { place: 'partner_worker.1' }, 'Deze rol past niet bij die organisatie.'],
  ['no purpose', { purpose: '' }, 'Kies waarvoor het is.'],
  ['no right', { scope: '' }, 'Kies minstens één recht.'],
  ['a right that the role has not', { scope: 'cases:export', place: 'intake.1' }, 'past niet bij deze rol'],
  ['more than a year', { days: '366' }, 'Vul een aantal dagen in van 1 tot en met 365.'],
])('with %s no client is made, and what was typed stays', async (_, change, said) => {
  const before = await ask(desk.register, 'select count(*) from api_client')
  const { statusCode, body } = await desk.as('administrator', '/api-clients', { ...typed, ...change })
  expect([statusCode >= 400 && statusCode < 500, body.includes(said)]).toEqual([true, true])
  expect(body).toContain(`value="${'days' in change ? change.days : typed.days}"`)
  expect(await ask(desk.register, 'select count(*) from api_client')).toEqual(before)
})
