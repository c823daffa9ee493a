import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDesk, type TestDesk } from '../../../../test/support/testDesk.ts'
import { addDue, addShare, addWorkCase, workersOf } from '../../../../test/support/workHub.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { hashOf } from '../../../identity/token.ts'
import { type CalendarFeed, makeCalendarFeed } from './calendarFeed.ts'

let desk: TestDesk
let workers: ReturnType<typeof workersOf>
let feed: CalendarFeed
const day = '2026-07-14' as IsoDate

beforeAll(async () => {
  desk = await openTestDesk({ demo: true, cases: 'none' })
  workers = workersOf(desk)
  const { register } = desk
  const { noord, zuid, safety } = workers
  feed = makeCalendarFeed(register.withActor, register.accountStores.findCalendarActor, () => day)
  await addWorkCase(register, { id: 11, owner: noord.person, team: [noord.person] })
  await addWorkCase(register, { id: 21, owner: zuid.person, team: [zuid.person] })
  await addDue(register, 11, [
    { code: 'first_answer', due: '2026-07-15' },
    { code: 'contact_review', due: '2026-07-15' },
    { code: 'return_step', subject: 'x', due: '2026-07-15', done: '2026-07-14' },
    { code: 'return_step', subject: 'y', due: '2028-07-15' },
    { code: 'safety_check_answer', subject: '1', organisation: safety.organisation, due: '2026-07-16' },
  ])
  await addDue(register, 21, [{ code: 'first_answer', due: '2026-07-15' }])
  await addShare(register, 11, safety, noord.person)
})
afterAll(() => desk.drop())

test('behind an address stand the days and counts of its person, and nothing of a case', async () => {
  const token = await feed.make(workers.noord)
  expect(await feed.read(token)).toEqual({
    today: day,
    days: [
      { day: '2026-07-15', count: 2 },
      { day: '2026-07-16', count: 1 },
    ],
  })
  expect((await feed.read(await feed.make(workers.safety))).days).toEqual([{ day: '2026-07-16', count: 1 }])
  expect((await feed.read(await feed.make(workers.manager))).days).toEqual([])
})

test('a new address ends the one before, and one that was taken back opens nothing', async () => {
  const first = await feed.make(workers.zuid)
  const second = await feed.make(workers.zuid)
  await expect(feed.read(first)).rejects.toMatchObject({ code: 'not-found' })
  expect((await feed.read(second)).days).toHaveLength(1)
  await feed.revoke(workers.zuid)
  await expect(feed.read(second)).rejects.toMatchObject({ code: 'not-found' })
  expect(await feed.find(workers.zuid)).toBeUndefined()
  await feed.revoke(workers.zuid)
})

test('the address of an account that was ended opens nothing', async () => {
  const token = await feed.make(workers.senior)
  const change = (status: string) =>
    desk.register.asAdministrator((client) =>
      client.query('update staff_member set status = $2 where person = $1', [workers.senior.person, status]),
    )
  await change('disabled')
  await expect(feed.read(token)).rejects.toMatchObject({ code: 'not-found' })
  await change('active')
  expect(await feed.read(token)).toMatchObject({ today: day })
})

test('a program that asks later is told what its person may see then: a case that was lost counts no more', async () => {
  const token = await feed.make(workers.safety)
  expect((await feed.read(token)).days).toHaveLength(1)
  const share = (change: string) =>
    desk.register.asAdministrator((client) => client.query(`update case_share set ${change} where case_id = 11`))
  await share(`areas = array['identity']`)
  expect((await feed.read(token)).days).toEqual([])
  await share(`areas = array['safety']`)
  expect((await feed.read(token)).days).toHaveLength(1)
  await desk.register.asAdministrator((client) => client.query('delete from case_share where case_id = 11'))
  expect((await feed.read(token)).days).toEqual([])
  await addShare(desk.register, 11, workers.safety, workers.noord.person)
})

test('of an address its hash is kept, and not the address', async () => {
  const token = await feed.make(workers.noord)
  const { rows } = await desk.register.asAdministrator((client) =>
    client.query(`select encode(token_hash, 'hex') as hash from calendar_feed where person = $1`, [
      workers.noord.person,
    ]),
  )
  expect(rows).toEqual([{ hash: hashOf(token).toString('hex') }])
})

test.each(['noord', 'manager', 'safety'] as const)(
  'the address of %s is kept by them and by nobody else',
  async (who) => {
    const actor = workers[who]
    const { withActor } = desk.register
    await feed.make(workers.zuid)
    await feed.make(actor)
    const own = await withActor(actor, (tx) => tx.selectFrom('calendar_feed').select('person').execute())
    expect(own).toEqual([{ person: actor.person }])
    await withActor(actor, (tx) => tx.deleteFrom('calendar_feed').where('person', '=', workers.zuid.person).execute())
    expect(await feed.find(workers.zuid)).toBeDefined()
    const values = { tenant: 1, person: workers.shelter.person, token_hash: Buffer.alloc(32, 1) }
    const forOther = withActor(actor, (tx) => tx.insertInto('calendar_feed').values(values).execute())
    await expect(forOther).rejects.toThrow(/row-level security/)
  },
)

test('making, reading and taking back an address are lines in the access log', async () => {
  const before = (await desk.accessLog()).length
  const token = await feed.make(workers.zuid)
  await feed.read(token)
  await feed.revoke(workers.zuid)
  expect((await desk.accessLog()).slice(before)).toMatchObject([
    { action: 'make_calendar_feed', purpose: 'own_account', cases: [] },
    { action: 'read_calendar_feed', purpose: 'casework', cases: [] },
    { action: 'revoke_calendar_feed', purpose: 'own_account', cases: [] },
  ])
})

test('who reads no cases makes no calendar of them', async () => {
  const analyst = { ...workers.noord, role: 'analyst' } as const
  await expect(feed.make(analyst)).rejects.toMatchObject({ code: 'forbidden' })
  expect(await feed.find(analyst)).toBeUndefined()
})
