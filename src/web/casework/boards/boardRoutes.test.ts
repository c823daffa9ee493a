import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDesk, type TestDesk } from '../../../../test/support/testDesk.ts'
import { addDue, addWorkCase, workersOf } from '../../../../test/support/workHub.ts'

let desk: TestDesk

beforeAll(async () => {
  desk = await openTestDesk({ demo: true, cases: 'none' })
  const { noord, safety } = workersOf(desk)
  const { register } = desk
  await addWorkCase(register, { id: 11, owner: noord.person, team: [noord.person], level: 'acute' })
  await addWorkCase(register, { id: 12, team: [noord.person] })
  await addDue(register, 11, [
    { code: 'first_answer', due: '2020-01-02' },
    { code: 'safety_check_answer', subject: '1', organisation: safety.organisation, due: '2020-01-02' },
    { code: 'pay_from_fund', subject: '1', cents: 12_345 },
  ])
})
afterAll(() => desk.drop())

test('boards say who has how much to do, and each number leads to what is behind it', async () => {
  const { body } = await desk.as('manager', '/boards')
  for (const text of [
    'Marit van Oefenen',
    'Oefencentrum van de politie',
    'Zonder eigenaar',
    'C-12',
    'Noodfonds per betaler',
  ]) {
    expect(body).toContain(text)
  }
  const [, href = ''] = /href="(\/boards\/cases\?list=late[^"]*)"/.exec(body) ?? []
  const list = await desk.as('manager', href.replaceAll('&amp;', '&'))
  expect(list.statusCode).toBe(200)
  expect(list.body).toContain('Eerste antwoord aan de melder')
  expect(list.body).toContain('C-11')
})

test('boards are in English as well', async () => {
  const { body } = await desk.as('manager', '/boards?lang=en')
  for (const text of ['Work per colleague', 'Without an owner', 'Emergency fund per payer', 'Aftercare']) {
    expect(body).toContain(text)
  }
  expect((await desk.as('senior', '/season?lang=en')).body).toContain('Reports per week')
})

test.each(['noord', 'intake', 'safety', 'analyst'] as const)(
  'for %s there are no boards and no season',
  async (who) => {
    for (const url of ['/boards', '/boards/cases?list=open', '/season']) {
      expect((await desk.as(who, url)).statusCode).toBe(404)
    }
  },
)

test('a list that there is not is refused, and one of a manager is for no other', async () => {
  expect((await desk.as('manager', '/boards/cases?list=secrets')).statusCode).toBe(400)
  expect((await desk.as('manager', '/boards/cases')).statusCode).toBe(400)
  expect((await desk.as('manager', '/boards/cases?list=open&colleague=1%20or%201')).statusCode).toBe(400)
  expect((await desk.as('senior', '/boards/cases?list=fund_owed')).statusCode).toBe(403)
})

test('a number of somebody who does not exist has an empty list, and not an error', async () => {
  const { statusCode, body } = await desk.as('manager', '/boards/cases?list=late&colleague=99999')
  expect(statusCode).toBe(200)
  expect(body).toContain('Deze lijst is leeg')
})

test.each([
  ['manager', 'team'],
  ['noord', 'mine'],
] as const)('the calendar of %s opens on %s', async (who, of) => {
  const { body } = await desk.as(who, '/calendar')
  const tab = [...body.matchAll(/<a [^>]*\/calendar\?[^>]*>/g)].map(([found]) => found)
  expect(tab.filter((found) => found.includes('aria-current')).join()).toContain(`of=${of}`)
})
