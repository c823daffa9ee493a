import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type AccountWorld, desktop, openAccountWorld } from '../../../../test/support/accountWorld.ts'
import { findInstallation } from '../../../store/access/installation.ts'

const first = { name: 'A. Voorbeeld', signInName: 'anna' }
let world: AccountWorld

beforeAll(async () => {
  world = await openAccountWorld()
})
beforeEach(async () => {
  await world.sql('update installation set demo = false')
})
afterAll(() => world.drop())

const refused = { code: 'refused', publicDetail: { reason: 'no-set-up' } }

test('the link of the set-up works for a day, and a second set-up ends the first link', async () => {
  const { token, until } = await world.setUp.administrator(world.register.operator, first)
  expect(Date.parse(until) - Date.now()).toBeLessThanOrEqual(86_400_000)
  expect(await world.accounts.invitations.open(token)).toMatchObject({ signInName: 'anna@nl', name: 'A. Voorbeeld' })
  const again = await world.setUp.administrator(world.register.operator, { ...first, name: 'A. Anders' })
  await expect(world.accounts.invitations.open(token)).rejects.toMatchObject({ code: 'not-found' })
  expect(await world.accounts.invitations.open(again.token)).toMatchObject({ name: 'A. Anders' })
})

test('a set-up says when it ended a link that still worked, and not of one that was too old', async () => {
  await world.sql('update invitation set ended = clock_timestamp() where used is null and ended is null')
  const replacedBy = async () => (await world.setUp.administrator(world.register.operator, first)).replaced
  expect([await replacedBy(), await replacedBy()]).toEqual([false, true])
  await world.sql(`update invitation set made = made - interval '2 days', until = until - interval '2 days'`)
  expect(await replacedBy()).toBe(false)
})

test('a set-up for another name ends the link of the first one too', async () => {
  const { token } = await world.setUp.administrator(world.register.operator, first)
  await world.setUp.administrator(world.register.operator, { ...first, signInName: 'bert' })
  await expect(world.accounts.invitations.open(token)).rejects.toMatchObject({ code: 'not-found' })
})

test('in a demo nothing is set up', async () => {
  await world.sql('update installation set demo = true')
  await expect(world.setUp.administrator(world.register.operator, first)).rejects.toMatchObject(refused)
  const tenant = { code: 'be', hub: 'Hub België', profile: 'nl', timeZone: 'Europe/Brussels' }
  await expect(world.setUp.tenant(world.register.operator, tenant)).rejects.toMatchObject(refused)
})

test("names that can't be used are refused before anything is made", async () => {
  const { operator } = world.register
  for (const wrong of [
    { ...first, signInName: 'A' },
    { ...first, name: ' ' },
    { ...first, name: 'a\u0000b' },
  ]) {
    await expect(world.setUp.administrator(operator, wrong)).rejects.toMatchObject({ code: 'invalid-input' })
  }
})

test('another tenant has its own operator and names, and neither sees an account of the other', async () => {
  const tenant = { code: 'be', hub: 'Hub België', profile: 'nl', timeZone: 'Europe/Brussels' }
  await world.setUp.tenant(world.register.operator, tenant)
  await expect(world.setUp.tenant(world.register.operator, tenant)).rejects.toMatchObject({
    publicDetail: { reason: 'name-taken' },
  })
  const there = await findInstallation(world.register.db, 'be')
  if (!there) throw new Error('no tenant')
  const anna = await world.firstAdministrator()
  const { token } = await world.setUp.administrator(there.operator, first)
  const begun = await world.accounts.invitations.accept(token, desktop)
  const found = await world.accounts.sessions.find(begun.token, desktop)
  if (!found) throw new Error('no enrolment')
  await world.addPasskey(found.actor)
  const other = await world.actorOf(await world.accounts.own.finishEnrolment(found.actor, desktop))
  expect(other.tenant).not.toBe(anna.actor.tenant)
  const names = (await world.accounts.accounts.list(other)).map(({ signInName }) => signInName)
  expect(names).toEqual(['anna@be'])
  expect((await world.accounts.accounts.organisations(other)).map(({ name }) => name)).toEqual(['Hub België'])
  await expect(world.accounts.accounts.disable(other, anna.actor.person)).rejects.toMatchObject({ code: 'not-found' })
})

test('with an active administrator nothing is set up any more', async () => {
  await expect(world.setUp.administrator(world.register.operator, first)).rejects.toMatchObject(refused)
})

test("an administrator who can't get in any more is given a new link, and what they signed in with is gone", async () => {
  const [anna] = await world.sql<{ person: number }>(
    `select person from staff_member where sign_in_name = 'anna' and tenant = 1`,
  )
  await expect(world.setUp.again(world.register.operator, 'niemand')).rejects.toMatchObject({ code: 'not-found' })
  const { token } = await world.setUp.again(world.register.operator, 'anna')
  expect(await world.accounts.invitations.open(token)).toMatchObject({ signInName: 'anna@nl' })
  expect(await world.sql(`select from passkey where tenant = 1 and person = ${anna?.person}`)).toEqual([])
  expect(
    await world.sql(`select from session where tenant = 1 and person = ${anna?.person} and ended_at is null`),
  ).toEqual([])
  await expect(world.setUp.again(world.register.operator, 'anna')).rejects.toMatchObject({ code: 'not-found' })
})
