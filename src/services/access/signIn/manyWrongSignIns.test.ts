import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AccountWorld, desktop, type Member, openAccountWorld } from '../../../../test/support/accountWorld.ts'
import { AppError } from '../../../errors.ts'

const PASSWORD = 'vijf grijze reigers boven het water'
const WRONG = 1000
let world: AccountWorld
let marit: Member
let app: Secret

beforeAll(async () => {
  world = await openAccountWorld()
  const anna = await world.firstAdministrator()
  marit = await world.join(anna, 'marit')
  await world.accounts.own.savePassword(marit.actor, PASSWORD)
  const { text } = await world.accounts.own.beginTotp(marit.actor)
  app = Secret.fromBase32(text.replaceAll(' ', ''))
  await world.accounts.own.confirmTotp(marit.actor, new TOTP({ secret: app }).generate())
  await world.sql('update totp set last_step = null')
})
afterAll(() => world.drop())

test('after 1,000 wrong sign-ins the owner gets in, few guesses were computed, and the owner was told once', async () => {
  const began = performance.now()
  const answers = await guessFromEverywhere()
  const seconds = (performance.now() - began) / 1000
  const computed = answers.filter((code) => code === 'not-signed-in').length
  expect(computed + answers.filter((code) => code === 'slow-down').length).toBe(WRONG)
  // Three for nothing, one more before the first pause, and one for each pause of 2, 4, 8... seconds that went by.
  expect(computed).toBeLessThanOrEqual(4 + Math.ceil(Math.log2(seconds + 2)))

  const right = { signInName: 'marit@nl', password: PASSWORD, code: new TOTP({ secret: app }).generate() }
  const stranger = world.accounts.signIn.withPassword(right, { ...desktop, address: '203.0.113.5' })
  await expect(stranger).rejects.toMatchObject({ code: 'slow-down' })
  const atHome = await world.accounts.signIn.withPassword(right, marit.client)
  expect((await world.actorOf(atHome)).person).toBe(marit.actor.person)
  expect((await world.actorOf(await world.signIn(marit.passkey))).person).toBe(marit.actor.person)

  const notices = await world.sql(
    `select kind from notice where person = ${marit.actor.person} and kind = 'sign_in_attempts'`,
  )
  expect(notices).toHaveLength(1)
  const [lines] = await world.sql<{ n: number }>(
    `select count(*)::int as n from access_log where action = 'sign_in_refused' and person = ${marit.actor.person}`,
  )
  expect(lines?.n).toBeGreaterThanOrEqual(computed)
  expect(lines?.n).toBeLessThan(computed + 5)
}, 60_000)

/** Twenty at a time, each from a part of the network of its own. */
async function guessFromEverywhere(): Promise<readonly string[]> {
  const answers: string[] = []
  for (let first = 0; first < WRONG; first += 20) {
    const batch = Array.from({ length: 20 }, (_, at) => guess(first + at))
    answers.push(...(await Promise.all(batch)))
  }
  return answers
}

async function guess(at: number): Promise<string> {
  const client = { ...desktop, address: `10.${at >> 8}.${at & 255}.1` }
  const answer = { signInName: 'marit@nl', password: `gok nummer ${at} op het wachtwoord`, code: '123456' }
  const error: unknown = await world.accounts.signIn.withPassword(answer, client).catch((caught: unknown) => caught)
  return error instanceof AppError ? error.code : 'in'
}
