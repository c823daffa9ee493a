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
import { SoftPasskey } from '../../../../test/support/softPasskey.ts'

let world: AccountWorld
let anna: Member
let marit: Member

beforeAll(async () => {
  world = await openAccountWorld()
  anna = await world.firstAdministrator()
  marit = await world.join(anna, 'marit')
})
afterAll(() => world.drop())

test('the link of the set-up makes an active administrator with a passkey', async () => {
  expect(anna.actor).toMatchObject({ tenant: 1, role: 'administrator', name: 'A. Voorbeeld' })
  expect(await world.accounts.own.authenticators(anna.actor)).toMatchObject({ passkeys: [{ name: 'Firefox, Linux' }] })
})

test('who has a passkey signs in without giving a name', async () => {
  const session = await world.signIn(marit.passkey)
  expect(await world.actorOf(session)).toMatchObject({ name: 'Verzonnen marit', role: 'caseworker', organisation: 1 })
})

test('a sign-in is a line in the access log, with the session it began', async () => {
  const { session } = await world.actorOf(await world.signIn(marit.passkey))
  const lines = await world.sql(`select person, action, outcome, part from access_log where session = ${session}`)
  expect(lines).toEqual([{ person: marit.actor.person, action: 'sign_in', outcome: 'done', part: 'by.passkey' }])
})

test('an answer to a challenge is good once', async () => {
  const { options, ceremony } = await world.accounts.signIn.beginPasskey()
  const response = marit.passkey.authenticate({ challenge: challengeOf(options), origin, rpId: 'localhost' })
  await world.accounts.signIn.finishPasskey({ ceremony, response }, desktop)
  await expect(world.accounts.signIn.finishPasskey({ ceremony, response }, desktop)).rejects.toMatchObject({
    code: 'not-signed-in',
  })
})

test('an answer made for another site, or without checking its user, is refused and written down', async () => {
  for (const wrong of [{ origin: 'https://evil.example' }, { rpId: 'evil.example' }, { framed: true }]) {
    const { options, ceremony } = await world.accounts.signIn.beginPasskey()
    const response = marit.passkey.authenticate({
      challenge: challengeOf(options),
      origin,
      rpId: 'localhost',
      ...wrong,
    })
    const signingIn = world.accounts.signIn.finishPasskey({ ceremony, response }, desktop)
    await expect(signingIn).rejects.toMatchObject({ code: 'not-signed-in', publicDetail: {} })
  }
  const lines = await world.sql(
    `select part from access_log where action = 'sign_in_refused' and person = ${marit.actor.person}`,
  )
  expect(lines).toEqual(Array(3).fill({ part: 'from.192.0.2.10' }))
})

test('a passkey that nobody has is refused with the same answer', async () => {
  const stranger = new SoftPasskey(Buffer.alloc(32))
  await expect(world.signIn(stranger)).rejects.toMatchObject({ code: 'not-signed-in', publicDetail: {} })
})

test('an authenticator whose counter went back is refused, and its owner told', async () => {
  const member = await world.join(anna, 'kopie')
  await world.signIn(member.passkey)
  member.passkey.counter = 0
  await expect(world.signIn(member.passkey)).rejects.toMatchObject({ code: 'not-signed-in' })
  const notices = await world.sql(`select kind from notice where person = ${member.actor.person}`)
  expect(notices).toContainEqual({ kind: 'passkey_copied' })
})

test('a second passkey opens the same account, and removing it closes that way on the next sign-in', async () => {
  const second = await world.addPasskey(marit.actor, phone)
  expect((await world.actorOf(await world.signIn(second))).person).toBe(marit.actor.person)
  const { passkeys } = await world.accounts.own.authenticators(marit.actor)
  expect(passkeys.map(({ name }) => name)).toEqual(['Firefox, Linux', 'Safari, iOS'])
  await world.accounts.own.removePasskey(marit.actor, passkeys[1]?.id ?? 0)
  await expect(world.signIn(second)).rejects.toMatchObject({ code: 'not-signed-in' })
})

test('the last way to sign in stays', async () => {
  const [only] = (await world.accounts.own.authenticators(marit.actor)).passkeys
  const removing = world.accounts.own.removePasskey(marit.actor, only?.id ?? 0)
  await expect(removing).rejects.toMatchObject({ code: 'refused', publicDetail: { reason: 'last-way-in' } })
  await world.signIn(marit.passkey)
})

test('nobody removes the passkey of somebody else', async () => {
  const [other] = (await world.accounts.own.authenticators(anna.actor)).passkeys
  await expect(world.accounts.own.removePasskey(marit.actor, other?.id ?? 0)).rejects.toMatchObject({
    code: 'not-found',
  })
})
