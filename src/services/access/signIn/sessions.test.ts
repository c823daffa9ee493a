import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type AccountWorld,
  challengeOf,
  desktop,
  type Member,
  openAccountWorld,
  origin,
  phone,
} from '../../../../test/support/accountWorld.ts'

let world: AccountWorld
let anna: Member
let marit: Member

beforeAll(async () => {
  world = await openAccountWorld()
  anna = await world.firstAdministrator()
  marit = await world.join(anna, 'marit')
})
afterAll(() => world.drop())

const found = (token: string, client = desktop) => world.accounts.sessions.find(token, client)
const ofSession = (id: number) => world.sql(`select token_hash, ended_why from session where id = ${id}`)

test('every sign-in has a new token, and none of them is stored', async () => {
  const [one, other] = [await world.signIn(marit.passkey), await world.signIn(marit.passkey)]
  expect(one.token).not.toBe(other.token)
  expect(Buffer.from(one.token, 'base64url')).toHaveLength(32)
  const rows = await world.sql("select encode(token_hash, 'hex') as hash from session")
  expect(JSON.stringify(rows)).not.toContain(Buffer.from(one.token, 'base64url').toString('hex'))
})

test('a session without a request for half an hour is over', async () => {
  const session = await world.signIn(marit.passkey)
  const { token } = session
  const { session: id } = await world.actorOf(session)
  await world.sql(`update session set seen = clock_timestamp() - interval '29 minutes' where id = ${id}`)
  expect(await found(token)).toBeDefined()
  await world.sql(`update session set seen = clock_timestamp() - interval '31 minutes' where id = ${id}`)
  expect(await found(token)).toBeUndefined()
})

test('a session is over after twelve hours, however busy', async () => {
  const session = await world.signIn(marit.passkey)
  const { session: id } = await world.actorOf(session)
  await world.sql(
    `update session set begun = begun - interval '12 hours', ends = ends - interval '12 hours' where id = ${id}`,
  )
  expect(await found(session.token)).toBeUndefined()
})

test('a token on another browser ends the session, is written down, and its owner is told', async () => {
  const session = await world.signIn(marit.passkey)
  const { session: id } = await world.actorOf(session)
  expect(await found(session.token, phone)).toBeUndefined()
  expect(await found(session.token)).toBeUndefined()
  expect(await ofSession(id)).toEqual([{ token_hash: null, ended_why: 'other_client' }])
  const lines = await world.sql(
    `select action, outcome, part from access_log where session = ${id} and action <> 'sign_in'`,
  )
  expect(lines).toEqual([{ action: 'session_stolen', outcome: 'refused', part: 'from.192.0.2' }])
  const [notice] = await world.sql(
    `select kind from notice where person = ${marit.actor.person} order by id desc limit 1`,
  )
  expect(notice).toEqual({ kind: 'session_stolen' })
})

test('from another part of the network a session goes on unconfirmed, with one line and one notice for that part', async () => {
  const session = await world.signIn(marit.passkey)
  const { session: id } = await world.actorOf(session)
  const elsewhere = { ...desktop, address: '198.51.100.7' }
  for (const client of [elsewhere, { ...elsewhere, address: '198.51.100.9' }, elsewhere]) {
    expect(await found(session.token, client)).toMatchObject({ kind: 'full', fresh: false })
  }
  expect(await found(session.token)).toMatchObject({ fresh: false })
  const lines = await world.sql(
    `select action, part from access_log where session = ${id} and action = 'session_moved'`,
  )
  expect(lines).toEqual([{ action: 'session_moved', part: 'from.198.51.100' }])
  const actor = await world.actorOf(session)
  await expect(world.accounts.stepUp.requireFresh(actor)).rejects.toMatchObject({ code: 'step-up-needed' })
})

test('people see their own sessions with device and time, and no others', async () => {
  const other = await world.signIn(anna.passkey)
  const session = await world.signIn(marit.passkey, phone)
  const actor = await world.actorOf(session, phone)
  const own = await world.accounts.sessions.list(actor)
  expect(own.find(({ current }) => current)).toMatchObject({
    id: actor.session,
    device: 'Safari, iOS',
    address: '192.0.2.10',
    method: 'passkey',
  })
  expect(own.map(({ id }) => id)).not.toContain((await world.actorOf(other)).session)
})

test('one session can be ended, and all but the current one', async () => {
  const [kept, one] = [await world.signIn(marit.passkey), await world.signIn(marit.passkey, phone)]
  const actor = await world.actorOf(kept)
  await world.accounts.sessions.endOne(actor, (await world.actorOf(one, phone)).session)
  expect(await found(one.token, phone)).toBeUndefined()
  await world.signIn(marit.passkey, phone)
  expect(await world.accounts.sessions.endOthers(actor)).toBeGreaterThan(0)
  expect((await world.accounts.sessions.list(actor)).map(({ id }) => id)).toEqual([actor.session])
  expect(await found(kept.token)).toBeDefined()
})

test('nobody ends a session of somebody else', async () => {
  const other = await world.signIn(anna.passkey)
  const { session: id } = await world.actorOf(other)
  const actor = await world.actorOf(await world.signIn(marit.passkey))
  await expect(world.accounts.sessions.endOne(actor, id)).rejects.toMatchObject({ code: 'not-found' })
  expect(await found(other.token)).toBeDefined()
})

test('a session that was ended stays for the access log, without its token', async () => {
  const session = await world.signIn(marit.passkey)
  const { session: id } = await world.actorOf(session)
  await world.accounts.sessions.end(session.token)
  expect(await ofSession(id)).toEqual([{ token_hash: null, ended_why: 'signed_out' }])
})

test('after five minutes who one is has to be shown again, and the token is a new one', async () => {
  const session = await world.signIn(marit.passkey)
  const actor = await world.actorOf(session)
  await world.accounts.stepUp.requireFresh(actor)
  await world.sql(
    `update session set authenticated_at = clock_timestamp() - interval '6 minutes' where id = ${actor.session}`,
  )
  await expect(world.accounts.stepUp.requireFresh(actor)).rejects.toMatchObject({ code: 'step-up-needed' })
  const confirmed = await stepUp(actor, marit)
  expect(await found(session.token)).toBeUndefined()
  expect(await found(confirmed.token)).toMatchObject({ kind: 'full', fresh: true, actor: { session: actor.session } })
  await world.accounts.stepUp.requireFresh(actor)
})

test('the passkey of somebody else confirms nothing', async () => {
  const actor = await world.actorOf(await world.signIn(marit.passkey))
  await expect(stepUp(actor, anna)).rejects.toMatchObject({ code: 'step-up-needed' })
})

test('a confirmation that was begun in one session is no good in another', async () => {
  const [one, other] = [
    await world.actorOf(await world.signIn(marit.passkey)),
    await world.actorOf(await world.signIn(marit.passkey)),
  ]
  const { options, ceremony } = await world.accounts.stepUp.beginPasskey(one)
  const response = marit.passkey.authenticate({ challenge: challengeOf(options), origin, rpId: 'localhost' })
  await expect(world.accounts.stepUp.finishPasskey(other, { ceremony, response }, desktop)).rejects.toMatchObject({
    code: 'step-up-needed',
  })
})

test('who has a passkey confirms with it, and not with a password', async () => {
  const actor = await world.actorOf(await world.signIn(marit.passkey))
  expect(await world.accounts.stepUp.wayOf(actor)).toBe('passkey')
  const byPassword = world.accounts.stepUp.withPassword(actor, { password: 'x'.repeat(20), code: '000000' }, desktop)
  await expect(byPassword).rejects.toMatchObject({ code: 'not-found' })
})

test("one's own authenticators change only in a session that was just confirmed", async () => {
  const actor = await world.actorOf(await world.signIn(marit.passkey))
  await world.sql(
    `update session set authenticated_at = clock_timestamp() - interval '6 minutes' where id = ${actor.session}`,
  )
  for (const change of [
    world.accounts.own.beginPasskey,
    world.accounts.own.beginTotp,
    world.accounts.own.makeRecoveryCodes,
  ]) {
    await expect(change(actor)).rejects.toMatchObject({ code: 'step-up-needed' })
  }
})

async function stepUp(actor: Member['actor'], who: Member) {
  const { options, ceremony } = await world.accounts.stepUp.beginPasskey(actor)
  const response = who.passkey.authenticate({ challenge: challengeOf(options), origin, rpId: 'localhost' })
  return world.accounts.stepUp.finishPasskey(actor, { ceremony, response }, desktop)
}
