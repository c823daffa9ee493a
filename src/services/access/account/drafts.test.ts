import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AccountWorld, type Member, openAccountWorld } from '../../../../test/support/accountWorld.ts'

const TEXT = '{"toelichting":"Zij belde vanuit een geleende telefoon."}'
let world: AccountWorld
let anna: Member
let marit: Member

beforeAll(async () => {
  world = await openAccountWorld()
  anna = await world.firstAdministrator()
  marit = await world.join(anna, 'marit')
})
afterAll(() => world.drop())

test('an unfinished form comes back to its own person, in a later session too', async () => {
  await world.accounts.drafts.save(marit.actor, 'cases/new', 'eerste')
  await world.accounts.drafts.save(marit.actor, 'cases/new', TEXT)
  const later = await world.actorOf(await world.signIn(marit.passkey))
  expect(await world.accounts.drafts.find(later, 'cases/new')).toMatchObject({ form: 'cases/new', text: TEXT })
  expect((await world.accounts.drafts.list(later)).map(({ form }) => form)).toEqual(['cases/new'])
  expect(await world.accounts.drafts.find(anna.actor, 'cases/new')).toBeUndefined()
})

test('what was typed is not to be read in the database', async () => {
  await world.accounts.drafts.save(marit.actor, 'cases/new', TEXT)
  const rows = await world.sql(`select encode(sealed, 'escape') as sealed from draft`)
  expect(JSON.stringify(rows)).not.toContain('geleende')
})

test('a draft that somebody moved to another person does not open', async () => {
  await world.accounts.drafts.save(marit.actor, 'moved', TEXT)
  await world.sql(`update draft set person = ${anna.actor.person} where form = 'moved'`)
  await expect(world.accounts.drafts.find(anna.actor, 'moved')).rejects.toThrow()
})

test('what is sent after a session ended by itself is kept for whoever it was', async () => {
  const session = await world.signIn(marit.passkey)
  const actor = await world.actorOf(session)
  expect(await world.accounts.drafts.saveAfterEnd(session.token, 'late', TEXT)).toBe(false)
  await world.sql(`update session set seen = clock_timestamp() - interval '2 hours' where id = ${actor.session}`)
  expect(await world.accounts.sessions.find(session.token, marit.client)).toBeUndefined()
  expect(await world.accounts.drafts.saveAfterEnd(session.token, 'late', TEXT)).toBe(true)
  const later = await world.actorOf(await world.signIn(marit.passkey))
  expect(await world.accounts.drafts.find(later, 'late')).toMatchObject({ text: TEXT })
})

test('after signing out, or with a token that never was, nothing is kept', async () => {
  const session = await world.signIn(marit.passkey)
  await world.accounts.sessions.end(session.token)
  expect(await world.accounts.drafts.saveAfterEnd(session.token, 'none', TEXT)).toBe(false)
  expect(await world.accounts.drafts.saveAfterEnd('unknown', 'none', TEXT)).toBe(false)
})

test('a draft that was sent is dropped, and one of thirty days ago is gone', async () => {
  const { drafts } = world.accounts
  await drafts.save(marit.actor, 'sent', TEXT)
  await drafts.drop(marit.actor, 'sent')
  expect(await drafts.find(marit.actor, 'sent')).toBeUndefined()
  await drafts.save(marit.actor, 'old', TEXT)
  await world.sql(`update draft set saved = saved - interval '31 days' where form = 'old'`)
  expect(await drafts.find(marit.actor, 'old')).toBeUndefined()
  await drafts.save(marit.actor, 'newer', TEXT)
  expect(await world.sql(`select from draft where form = 'old'`)).toEqual([])
})

test('a draft has at most 100 kB and the name of a form', async () => {
  const { drafts } = world.accounts
  await drafts.save(marit.actor, 'large', 'x'.repeat(100_000))
  await expect(drafts.save(marit.actor, 'large', 'x'.repeat(100_001))).rejects.toMatchObject({ code: 'invalid-input' })
  await expect(drafts.save(marit.actor, 'Geen naam', 'x')).rejects.toMatchObject({ code: 'invalid-input' })
})
