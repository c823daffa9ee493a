import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../../../../test/registerWork.ts'
import { openEventStream } from '../../../../test/support/eventStream.ts'
import { type Colleague, openTestDesk, type TestDesk } from '../../../../test/support/testDesk.ts'
import { words } from '../../../messages/words.ts'
import { forgetWhoLooked } from '../../../services/access/log/keepHouse.ts'

let desk: TestDesk
let origin: string
let number: string
beforeAll(async () => {
  desk = await openTestDesk()
  await desk.app.listen({ host: '127.0.0.1', port: 0 })
  origin = `http://127.0.0.1:${(desk.app.server.address() as AddressInfo).port}`
  const [row] = await ask<{ number: string }>(
    desk.register,
    `select number from case_state c join case_grant g using (tenant, case_id) join principal p on p.tenant = g.tenant and p.id = g.principal
     where p.name = 'Noord' order by number limit 1`,
  )
  number = row?.number ?? ''
})
afterAll(() => desk.drop())

const watch = async (who: Colleague) => openEventStream(`${origin}/cases/${number}/stream`, await desk.headersOf(who))
const dataOf = (event: string | undefined) => JSON.parse(event?.replace(/^data: /, '') ?? 'null')

test('two people who have one case open see each other', async () => {
  const manager = await watch('manager')
  expect(dataOf(await manager.next())).toMatchObject({ present: '' })
  const noord = await watch('noord')
  expect(dataOf(await noord.next()).present).toBe('Ruben Voorbeeldsma heeft deze casus ook open.')
  expect(dataOf(await manager.next()).present).toBe('Marit van Oefenen heeft deze casus ook open.')
  manager.stop()
  noord.stop()
})

test.each([
  ['nl', 'Ilse en Ruben hebben deze casus ook open.'],
  ['en', 'Ilse en Ruben have this case open too.'],
] as const)('two colleagues are told of in the plural (%s)', (locale, said) => {
  expect(words(locale)('casework.live_present', { names: 'Ilse en Ruben', count: 2 })).toBe(said)
})

test('somebody who writes moves the version of everybody who has the case open', async () => {
  const noord = await watch('noord')
  const { version } = dataOf(await noord.next())
  await ask(desk.register, 'update case_state set version = version + 1 where number = $1', [number])
  let news = dataOf(await noord.next())
  while (news.version === version) news = dataOf(await noord.next())
  expect(news.version).toBe(version + 1)
  noord.stop()
})

test('who looked is forgotten within an hour by the housekeeping, and no page that stays open pays for that', async () => {
  const presence = `from case_presence where case_id = (select case_id from case_state where number = $1)`
  await ask(desk.register, `update case_presence set seen = seen - interval '2 hours'`)
  const manager = await watch('manager')
  await manager.next()
  manager.stop()
  const names = () =>
    ask<{ name: string }>(
      desk.register,
      `select p.name ${presence.replace(' where', ' join principal p on p.id = person where')} order by name`,
      [number],
    )
  expect((await names()).map(({ name }) => name)).toEqual(['Marit van Oefenen', 'Ruben Voorbeeldsma'])
  await forgetWhoLooked(desk.register.withActor, desk.register.operator)
  expect((await names()).map(({ name }) => name)).toEqual(['Ruben Voorbeeldsma'])
})

test('who loses the case loses the open stream', async () => {
  const noord = await watch('noord')
  await noord.next()
  const taken = `update case_grant set until = now() where case_id = (select case_id from case_state where number = $1)`
  await ask(desk.register, taken, [number])
  let event = await noord.next()
  while (event?.startsWith('data:')) event = await noord.next()
  expect(event).toContain('event: over')
})

test('a case of others, one that is not there, and a partner get no stream', async () => {
  expect((await watch('zuid')).status).toBe(404)
  expect((await watch('shelter')).status).toBe(404)
  const absent = await openEventStream(`${origin}/cases/none/stream`, await desk.headersOf('noord'))
  expect(absent.status).toBe(404)
})

test('an organisation learns that it still sees the case, and no more; when the share ends, so does its stream', async () => {
  await ask(
    desk.register,
    `insert into case_share (tenant, case_id, organisation, organisation_kind, areas, ground, purpose, given_by, given_at, until)
     select 1, c.case_id, o.id, o.kind, '{identity}', 'statutory_task', 'shelter', m.person, now() - interval '1 day', now() + interval '9 days'
     from case_state c, organisation o, staff_member m
     where c.number = $1 and o.id = $2 and m.role = 'manager'`,
    [number, desk.made.organisations.get('Opvanghuis Denkbeeld')],
  )
  const manager = await watch('manager')
  await manager.next()
  const shelter = await watch('shelter')
  expect(dataOf(await shelter.next())).toEqual({ version: 0, present: '' })
  await ask(desk.register, `update case_share set ended_at = now(), ended_by = given_by`)
  expect(await shelter.next()).toContain('event: over')
  manager.stop()
})
