import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AccountWorld, desktop, type Member, openAccountWorld } from '../../../../test/support/accountWorld.ts'
import type { Actor } from '../../../domain/access/actor.ts'

const PASSWORD = 'vijf grijze reigers boven het water'
let world: AccountWorld
let anna: Member
/** Signed in with a password and an app, and has no passkey. */
let actor: Actor
let app: Secret

beforeAll(async () => {
  world = await openAccountWorld()
  anna = await world.firstAdministrator()
  const request = { name: 'Verzonnen zonder', signInName: 'zonder', role: 'caseworker', organisation: 1 } as const
  const { token } = await world.accounts.accounts.invite(anna.actor, { ...request, provider: undefined })
  const found = await world.accounts.sessions.find(
    (await world.accounts.invitations.accept(token, desktop)).token,
    desktop,
  )
  if (!found) throw new Error('no enrolment')
  const { own } = world.accounts
  expect(await own.missingToEnrol(found.actor)).toEqual(['passkey-or-password'])
  await own.savePassword(found.actor, PASSWORD)
  expect(await own.missingToEnrol(found.actor)).toEqual(['totp'])
  const { text } = await own.beginTotp(found.actor)
  app = Secret.fromBase32(text.replaceAll(' ', ''))
  expect(await own.confirmTotp(found.actor, '000000')).toBe(false)
  expect(await own.confirmTotp(found.actor, codeNow())).toBe(true)
  actor = await world.actorOf(await own.finishEnrolment(found.actor, desktop))
})
afterAll(() => world.drop())

function codeNow(): string {
  return new TOTP({ secret: app }).generate()
}

async function growOld(): Promise<void> {
  await world.sql(`update session set authenticated_at = '-infinity' where id = ${actor.session}`)
  await world.sql('update totp set last_step = null')
  await world.sql('delete from sign_in_attempt')
}

test('the code that confirmed a new app is used up by it', async () => {
  const answer = { signInName: 'zonder@nl', password: PASSWORD, code: codeNow() }
  await expect(world.accounts.signIn.withPassword(answer, desktop)).rejects.toMatchObject({ code: 'not-signed-in' })
})

test('who has no passkey confirms with password and code, and gets a new token', async () => {
  await growOld()
  expect(await world.accounts.stepUp.wayOf(actor)).toBe('password')
  const { token } = await world.accounts.stepUp.withPassword(actor, { password: PASSWORD, code: codeNow() }, desktop)
  expect(await world.accounts.sessions.find(token, desktop)).toMatchObject({
    fresh: true,
    actor: { session: actor.session },
  })
})

test('a wrong password or code confirms nothing, is written down, and guessing is slowed down', async () => {
  await growOld()
  await world.sql('delete from access_log')
  const tries = []
  for (let tried = 0; tried < 5; tried += 1) {
    const wrong =
      tried % 2 ? { password: PASSWORD, code: '000000' } : { password: 'niet het wachtwoord', code: codeNow() }
    const error: unknown = await world.accounts.stepUp
      .withPassword(actor, wrong, desktop)
      .catch((caught: unknown) => caught)
    tries.push((error as { code: string }).code)
  }
  expect(tries).toEqual([...Array(4).fill('step-up-needed'), 'slow-down'])
  const lines = await world.sql('select action, outcome, person from access_log')
  expect(lines).toEqual(Array(4).fill({ action: 'confirm_identity', outcome: 'refused', person: actor.person }))
  await expect(world.accounts.stepUp.requireFresh(actor)).rejects.toMatchObject({ code: 'step-up-needed' })
})

test('in a real register nobody is picked, and nothing is confirmed by a click', async () => {
  expect(await world.accounts.demo.listPeople()).toEqual([])
  await expect(world.accounts.demo.begin(anna.actor.person, desktop)).rejects.toMatchObject({ code: 'not-found' })
  await expect(world.accounts.stepUp.inDemo(anna.actor, desktop)).rejects.toMatchObject({ code: 'not-found' })
})

test('the database gives no picked session in a real register, nor to a real person in a demo', async () => {
  const { sessions } = world.register.accountStores
  const hash = Buffer.alloc(32, 1)
  const row = {
    kind: 'full',
    method: 'demo',
    tokenHash: hash,
    deviceHash: hash,
    device: '-',
    fingerprint: hash,
  } as const
  const of = { tenant: 1, person: actor.person, prefix: 'x', address: '::1', idleSeconds: 1800 }
  expect(await sessions.addSession({ ...row, ...of })).toBeUndefined()
  await world.sql('update installation set demo = true')
  expect(await sessions.addSession({ ...row, ...of })).toBeUndefined()
  await world.sql(`update staff_member set invented = true where person = ${actor.person}`)
  expect(await sessions.addSession({ ...row, ...of })).toBeGreaterThan(0)
})

test('who was picked in a demo confirms by saying so', async () => {
  const begun = await world.accounts.demo.begin(actor.person, desktop)
  const picked = await world.actorOf(begun)
  expect(await world.accounts.stepUp.wayOf(picked)).toBe('demo')
  await world.sql(`update session set authenticated_at = '-infinity' where id = ${picked.session}`)
  await world.accounts.stepUp.inDemo(picked, desktop)
  await world.accounts.stepUp.requireFresh(picked)
})
