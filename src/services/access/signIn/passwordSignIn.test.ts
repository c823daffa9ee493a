import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type AccountWorld,
  desktop,
  type Member,
  openAccountWorld,
  phone,
} from '../../../../test/support/accountWorld.ts'

const PASSWORD = 'vijf grijze reigers boven het water'
let world: AccountWorld
let anna: Member
let marit: Member
let app: Secret
let codes: readonly string[]

beforeAll(async () => {
  world = await openAccountWorld()
  anna = await world.firstAdministrator()
  marit = await world.join(anna, 'marit')
  const { own } = world.accounts
  expect(await own.savePassword(marit.actor, PASSWORD)).toEqual({ ok: true, value: undefined })
  app = await addApp()
  codes = await own.makeRecoveryCodes(marit.actor)
})
afterAll(() => world.drop())

async function addApp(actor = marit.actor): Promise<Secret> {
  const { text } = await world.accounts.own.beginTotp(actor)
  const secret = Secret.fromBase32(text.replaceAll(' ', ''))
  expect(await world.accounts.own.confirmTotp(actor, codeOf(secret))).toBe(true)
  return secret
}

function codeOf(secret: Secret, stepsFromNow = 0): string {
  return new TOTP({ secret }).generate({ timestamp: Date.now() + stepsFromNow * 30_000 })
}

/** As if no code had been used and nobody had tried. */
async function forgetTries(): Promise<void> {
  await world.sql('delete from sign_in_attempt')
  await world.sql('update totp set last_step = null')
}

const known = () => ({ ...desktop, device: marit.session.device })
const right = () => ({ signInName: 'marit@nl', password: PASSWORD, code: codeOf(app) })

test('a password together with a code of the app signs in', async () => {
  await forgetTries()
  const session = await world.accounts.signIn.withPassword(right(), desktop)
  expect(session.kind).toBe('full')
  expect((await world.actorOf(session)).person).toBe(marit.actor.person)
})

test('a code is good once, also within its time', async () => {
  await forgetTries()
  const answer = right()
  await world.accounts.signIn.withPassword(answer, desktop)
  await expect(world.accounts.signIn.withPassword(answer, desktop)).rejects.toMatchObject({ code: 'not-signed-in' })
})

test('one code that is sent twice at once opens one session', async () => {
  await forgetTries()
  const answer = right()
  const both = await Promise.allSettled([1, 2].map(() => world.accounts.signIn.withPassword(answer, known())))
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('an unknown name, a wrong password, a wrong code and a closed account get one and the same answer', async () => {
  await forgetTries()
  const closed = await world.join(anna, 'gesloten')
  await world.accounts.own.savePassword(closed.actor, PASSWORD)
  const secret = await addApp(closed.actor)
  await world.accounts.accounts.disable(anna.actor, closed.actor.person)
  const wrong = [
    { ...right(), signInName: 'niemand@nl' },
    { ...right(), signInName: 'marit@elders' },
    { ...right(), signInName: 'geen naam' },
    { ...right(), password: `${PASSWORD}.` },
    { ...right(), code: '000000' },
    { ...right(), code: 'abc' },
    { signInName: 'gesloten@nl', password: PASSWORD, code: codeOf(secret, 1) },
    { ...right(), signInName: 'anna@nl' },
  ]
  for (const answer of wrong) {
    await world.sql('delete from sign_in_attempt')
    const error = await world.accounts.signIn.withPassword(answer, desktop).catch((caught: unknown) => caught)
    expect(error, JSON.stringify(answer)).toMatchObject({ code: 'not-signed-in', publicDetail: {} })
  }
})

test('a refusal is a line in the access log with where it came from, of a name that does not exist without a person', async () => {
  await forgetTries()
  await world.sql(`delete from access_log`)
  await world.accounts.signIn.withPassword({ ...right(), code: '000000' }, desktop).catch(() => undefined)
  await world.accounts.signIn.withPassword({ ...right(), signInName: 'niemand@nl' }, desktop).catch(() => undefined)
  const lines = await world.sql('select person, role, action, outcome, part from access_log order by id')
  const refused = { action: 'sign_in_refused', outcome: 'refused', part: 'from.192.0.2.10' }
  expect(lines).toEqual([
    { ...refused, person: marit.actor.person, role: 'caseworker' },
    { ...refused, person: 0, role: 'unknown' },
  ])
})

test('after three tries at a name the next ones wait, longer each time and a minute at most', async () => {
  await forgetTries()
  const { attempts } = world.register.accountStores
  const keys = { own: Buffer.alloc(32, 1), shared: undefined }
  for (const free of [1, 2, 3]) expect(await attempts.claim(keys), `try ${free}`).toBe(0)
  const waits: number[] = []
  for (let tried = 0; tried < 8; tried += 1) {
    expect(await attempts.claim(keys)).toBe(0)
    waits.push(await attempts.claim(keys))
    await world.sql('update sign_in_attempt set blocked_until = clock_timestamp()')
  }
  expect(waits).toEqual([2, 4, 8, 16, 32, 60, 60, 60])
})

test('who has to wait is told how long, whether or not the name exists', async () => {
  for (const signInName of ['marit@nl', 'niemand@nl']) {
    await forgetTries()
    const answer = { ...right(), signInName, code: '000000' }
    for (let tried = 0; tried < 4; tried += 1) {
      await world.accounts.signIn.withPassword(answer, desktop).catch(() => undefined)
    }
    const fifth = world.accounts.signIn.withPassword(answer, desktop)
    await expect(fifth).rejects.toMatchObject({ code: 'slow-down', publicDetail: { seconds: 2 } })
  }
})

test('a part of the network that tries many names is slowed down too', async () => {
  await forgetTries()
  const tryAs = (signInName: string, address: string) =>
    world.accounts.signIn.withPassword({ ...right(), signInName }, { ...desktop, address })
  await tryAs('een@nl', '192.0.2.1').catch(() => undefined)
  // As if nineteen more had tried from there, each another name.
  await world.sql('update sign_in_attempt set failures = 20')
  await tryAs('twee@nl', '192.0.2.2').catch(() => undefined)
  await expect(tryAs('drie@nl', '192.0.2.3')).rejects.toMatchObject({ code: 'slow-down' })
  await expect(tryAs('drie@nl', '198.51.100.1')).rejects.toMatchObject({ code: 'not-signed-in' })
})

test('a recovery code with the password gives a session that may only enrol, once', async () => {
  await forgetTries()
  const answer = { signInName: 'marit@nl', password: PASSWORD, recoveryCode: codes[0]?.toLowerCase() ?? '' }
  const session = await world.accounts.signIn.withRecoveryCode(answer, desktop)
  expect(session.kind).toBe('enrol')
  const found = await world.accounts.sessions.find(session.token, desktop)
  expect(found?.kind).toBe('enrol')
  await expect(world.accounts.signIn.withRecoveryCode(answer, desktop)).rejects.toMatchObject({ code: 'not-signed-in' })
  expect(await world.accounts.own.authenticators(marit.actor)).toMatchObject({ recoveryCodesLeft: 9 })
})

test('a wrong password does not use a recovery code up', async () => {
  await forgetTries()
  const answer = { signInName: 'marit@nl', password: 'niet het wachtwoord', recoveryCode: codes[1] ?? '' }
  await expect(world.accounts.signIn.withRecoveryCode(answer, desktop)).rejects.toMatchObject({ code: 'not-signed-in' })
  const session = await world.accounts.signIn.withRecoveryCode({ ...answer, password: PASSWORD }, desktop)
  expect(session.kind).toBe('enrol')
})

test('after a recovery a new second factor is needed, nothing else can be changed, and then all other sessions are over', async () => {
  await forgetTries()
  const before = await world.signIn(marit.passkey, phone)
  const answer = { signInName: 'marit@nl', password: PASSWORD, recoveryCode: codes[2] ?? '' }
  const { token } = await world.accounts.signIn.withRecoveryCode(answer, desktop)
  const found = await world.accounts.sessions.find(token, desktop)
  if (!found) throw new Error('no session')
  const { own } = world.accounts
  expect(await own.missingToEnrol(found.actor)).toEqual(['totp'])
  await expect(own.finishEnrolment(found.actor, desktop)).rejects.toMatchObject({ code: 'refused' })
  await expect(own.savePassword(found.actor, PASSWORD)).rejects.toMatchObject({ code: 'forbidden' })
  const [passkey] = (await own.authenticators(found.actor)).passkeys
  await expect(own.removePasskey(found.actor, passkey?.id ?? 0)).rejects.toMatchObject({ code: 'forbidden' })
  app = await addApp(found.actor)
  expect(await own.missingToEnrol(found.actor)).toEqual([])
  const session = await own.finishEnrolment(found.actor, desktop)
  expect(session.kind).toBe('full')
  expect(await world.accounts.sessions.find(before.token, phone)).toBeUndefined()
  expect(await world.accounts.sessions.find(token, desktop)).toBeUndefined()
})

test('a weak password is refused with its reason, and one with the own name in it too', async () => {
  const member = await world.join(anna, 'zwak')
  for (const password of ['kort', 'wachtwoord1234', 'verzonnen zwak']) {
    expect(await world.accounts.own.savePassword(member.actor, password)).toMatchObject({ ok: false })
  }
})

test('no secret stands in the database as it is', async () => {
  const rows = await world.sql(`select (select string_agg(hash, ' ') from password) || ' ' ||
    (select string_agg(encode(secret, 'hex'), ' ') from totp) || ' ' || (select string_agg(encode(hash, 'hex'), ' ') from recovery_code) as all`)
  const text = JSON.stringify(rows)
  expect(text).not.toContain(PASSWORD)
  expect(text).not.toContain(Buffer.from(app.bytes).toString('hex'))
  for (const code of codes) expect(text).not.toContain(Buffer.from(code.replaceAll('-', '')).toString('hex'))
})
