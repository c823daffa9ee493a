import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type AccountWorld,
  desktop,
  type Member,
  openAccountWorld,
  phone,
} from '../../../../test/support/accountWorld.ts'
import { AppError } from '../../../errors.ts'
import type { Account } from '../signIn/accountTypes.ts'

let world: AccountWorld
let anna: Member

beforeAll(async () => {
  world = await openAccountWorld()
  anna = await world.firstAdministrator()
})
afterAll(() => world.drop())

const request = (signInName: string) =>
  ({ name: `Verzonnen ${signInName}`, signInName, role: 'caseworker', organisation: 1, provider: undefined }) as const
const accountOf = async (person: number): Promise<Account | undefined> =>
  (await world.accounts.accounts.list(anna.actor)).find((one) => one.person === person)

test('an invitation shows who it is for, and nothing is changed by looking', async () => {
  const { token, person, until } = await world.accounts.accounts.invite(anna.actor, request('kijk'))
  for (let looked = 0; looked < 3; looked += 1) {
    expect(await world.accounts.invitations.open(token)).toEqual({
      name: 'Verzonnen kijk',
      signInName: 'kijk@nl',
      organisation: 'Hub NL',
      until,
      provider: undefined,
    })
  }
  expect(Date.parse(until) - Date.now()).toBeGreaterThan(6.9 * 86_400_000)
  expect(await accountOf(person)).toMatchObject({ status: 'invited', invitedUntil: until, passkeys: 0 })
})

test('a link works until enrolment is finished, and then never again', async () => {
  const { token } = await world.accounts.accounts.invite(anna.actor, request('eenmaal'))
  const first = await world.accounts.invitations.accept(token, desktop)
  const second = await world.accounts.invitations.accept(token, phone)
  expect(await world.accounts.sessions.find(first.token, desktop)).toBeUndefined()
  const found = await world.accounts.sessions.find(second.token, phone)
  if (!found) throw new Error('no enrolment')
  await expect(world.accounts.own.finishEnrolment(found.actor, phone)).rejects.toMatchObject({ code: 'refused' })
  await world.addPasskey(found.actor, phone)
  await world.accounts.own.finishEnrolment(found.actor, phone)
  for (const use of [
    () => world.accounts.invitations.open(token),
    () => world.accounts.invitations.accept(token, desktop),
  ]) {
    await expect(use()).rejects.toMatchObject({ code: 'not-found' })
  }
})

test('of a link that is opened many times at once one enrolment lives', async () => {
  const { token } = await world.accounts.accounts.invite(anna.actor, request('tegelijk'))
  const begun = await Promise.all(Array.from({ length: 6 }, () => world.accounts.invitations.accept(token, desktop)))
  const found = await Promise.all(begun.map((one) => world.accounts.sessions.find(one.token, desktop)))
  expect(found.filter((one) => one !== undefined)).toHaveLength(1)
})

test('who opens a link again finds nothing that was made with it before', async () => {
  const { token } = await world.accounts.accounts.invite(anna.actor, request('opnieuw'))
  const first = await world.actorOf(await world.accounts.invitations.accept(token, desktop))
  const theirs = await world.addPasskey(first, desktop)
  const second = await world.actorOf(await world.accounts.invitations.accept(token, phone), phone)
  expect(await world.accounts.own.authenticators(second)).toMatchObject({ passkeys: [], password: undefined })
  await world.addPasskey(second, phone)
  await world.accounts.own.finishEnrolment(second, phone)
  await expect(world.signIn(theirs)).rejects.toMatchObject({ code: 'not-signed-in' })
})

test('an enrolment by link ends with nothing that is older than it', async () => {
  const { token, person } = await world.accounts.accounts.invite(anna.actor, request('rest'))
  const actor = await world.actorOf(await world.accounts.invitations.accept(token, desktop))
  const old = await world.addPasskey(actor, desktop)
  await world.accounts.own.savePassword(actor, 'vijf paarden lopen over het ijs')
  for (const [table, moment] of [
    ['passkey', 'added'],
    ['password', 'set_at'],
  ]) {
    await world.sql(`update ${table} set ${moment} = ${moment} - interval '1 hour' where person = ${person}`)
  }
  const own = await world.addPasskey(actor, desktop)
  await world.accounts.own.finishEnrolment(actor, desktop)
  await expect(world.signIn(old)).rejects.toMatchObject({ code: 'not-signed-in' })
  await world.signIn(own)
  expect(await world.sql(`select from password where person = ${person}`)).toEqual([])
})

test('the session that an invitation gives is told apart from one to work in', async () => {
  const { token } = await world.accounts.accounts.invite(anna.actor, request('alleen'))
  const begun = await world.accounts.invitations.accept(token, desktop)
  const found = await world.accounts.sessions.find(begun.token, desktop)
  expect(found?.kind).toBe('enrol')
})

test('a new link ends the one before, and one that is too old leads nowhere', async () => {
  const { token, person } = await world.accounts.accounts.invite(anna.actor, request('oud'))
  const again = await world.accounts.accounts.inviteAgain(anna.actor, person)
  await expect(world.accounts.invitations.open(token)).rejects.toMatchObject({ code: 'not-found' })
  await world.accounts.invitations.open(again.token)
  await world.sql(
    `update invitation set made = made - interval '8 days', until = until - interval '8 days' where person = ${person}`,
  )
  await expect(world.accounts.invitations.open(again.token)).rejects.toMatchObject({ code: 'not-found' })
})

test("a sign-in name is somebody's own, and a role has to fit the organisation", async () => {
  const { accounts } = world.accounts
  await accounts.invite(anna.actor, request('dubbel'))
  await expect(accounts.invite(anna.actor, request('dubbel'))).rejects.toMatchObject({ code: 'conflict' })
  await expect(accounts.invite(anna.actor, { ...request('x y') })).rejects.toMatchObject({ code: 'invalid-input' })
  const ministry = await accounts.addOrganisation(anna.actor, { name: 'Oefenministerie', kind: 'ministry' })
  const unfit = { ...request('diplomaat'), organisation: ministry }
  await expect(accounts.invite(anna.actor, unfit)).rejects.toMatchObject({
    publicDetail: { reason: 'role-does-not-fit' },
  })
  const { person } = await accounts.invite(anna.actor, { ...unfit, role: 'consular_officer' })
  expect(await accountOf(person)).toMatchObject({ role: 'consular_officer', organisation: ministry })
})

test('disabling an account ends all its sessions at once and keeps it out, until it is enabled again', async () => {
  const member = await world.join(anna, 'weg')
  const other = await world.signIn(member.passkey, phone)
  await world.accounts.accounts.disable(anna.actor, member.actor.person)
  expect(await world.accounts.sessions.find(member.session.token, desktop)).toBeUndefined()
  expect(await world.accounts.sessions.find(other.token, phone)).toBeUndefined()
  await expect(world.signIn(member.passkey)).rejects.toMatchObject({ code: 'not-signed-in' })
  await world.accounts.accounts.enable(anna.actor, member.actor.person)
  expect(await world.accounts.sessions.find(member.session.token, desktop)).toBeUndefined()
  expect((await world.actorOf(await world.signIn(member.passkey))).person).toBe(member.actor.person)
})

test('another role counts on the next request', async () => {
  const member = await world.join(anna, 'rol')
  await world.accounts.accounts.change(anna.actor, member.actor.person, { role: 'manager', organisation: 1 })
  expect(await world.actorOf(member.session)).toMatchObject({ role: 'manager' })
})

test('a reset takes every authenticator away, ends the sessions, and gives a new link', async () => {
  const member = await world.join(anna, 'kwijt')
  await world.accounts.own.makeRecoveryCodes(member.actor)
  const { token } = await world.accounts.accounts.reset(anna.actor, member.actor.person)
  expect(await world.accounts.sessions.find(member.session.token, desktop)).toBeUndefined()
  await expect(world.signIn(member.passkey)).rejects.toMatchObject({ code: 'not-signed-in' })
  expect(await accountOf(member.actor.person)).toMatchObject({ status: 'invited', passkeys: 0, totp: false })
  expect(await world.sql(`select from recovery_code where person = ${member.actor.person}`)).toEqual([])
  expect(await world.accounts.invitations.open(token)).toMatchObject({ signInName: 'kwijt@nl' })
})

test('nobody changes, disables or resets their own account', async () => {
  const { accounts } = world.accounts
  const own = { code: 'refused', publicDetail: { reason: 'own-account' } }
  const { person } = anna.actor
  await expect(accounts.disable(anna.actor, person)).rejects.toMatchObject(own)
  await expect(accounts.reset(anna.actor, person)).rejects.toMatchObject(own)
  await expect(accounts.change(anna.actor, person, { role: 'manager', organisation: 1 })).rejects.toMatchObject(own)
})

test('two administrators who disable each other at once leave one of them', async () => {
  const second = await world.join(anna, 'tweede', 'administrator')
  const third = await world.join(anna, 'derde', 'administrator')
  await world.accounts.accounts.disable(second.actor, anna.actor.person)
  const both = await Promise.allSettled([
    world.accounts.accounts.disable(second.actor, third.actor.person),
    world.accounts.accounts.disable(third.actor, second.actor.person),
  ])
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const [turnedDown] = both.filter((one) => one.status === 'rejected')
  expect(turnedDown?.reason).toBeInstanceOf(AppError)
  const rows = await world.sql(`select person from staff_member where role = 'administrator' and status = 'active'`)
  expect(rows).toHaveLength(1)
  await world.sql(`update staff_member set status = 'active' where role = 'administrator'`)
  anna = { ...anna, session: await world.signIn(anna.passkey) }
  anna = { ...anna, actor: await world.actorOf(anna.session) }
})

test('the database itself keeps the last administrator', async () => {
  const only = await world.sql<{ person: number }>(`select person from staff_member where role = 'administrator'`)
  for (const { person } of only.slice(1))
    await world.sql(`update staff_member set status = 'disabled' where person = ${person}`)
  const last = world.sql(`update staff_member set status = 'disabled' where person = ${only[0]?.person}`)
  await expect(last).rejects.toThrow(/last active administrator/)
  await world.sql(`update staff_member set status = 'active' where role = 'administrator'`)
})

test('for who is no administrator there are no accounts', async () => {
  const member = await world.join(anna, 'gewoon')
  const { accounts } = world.accounts
  await expect(accounts.list(member.actor)).rejects.toMatchObject({ code: 'not-found' })
  await expect(accounts.invite(member.actor, request('niet'))).rejects.toMatchObject({ code: 'not-found' })
  await expect(accounts.disable(member.actor, anna.actor.person)).rejects.toMatchObject({ code: 'not-found' })
})

test('a change of accounts needs a session that was just confirmed, and is a line in the access log', async () => {
  await world.sql('delete from access_log')
  const { person } = await world.accounts.accounts.invite(anna.actor, request('regel'))
  const lines = await world.sql('select person, role, action, purpose, part, session::int from access_log')
  const line = { role: 'administrator', action: 'invite_account', purpose: 'administration' }
  expect(lines).toEqual([
    { ...line, person: anna.actor.person, part: `account.${person}.caseworker`, session: anna.actor.session },
  ])
  await world.sql(`update session set authenticated_at = '-infinity' where id = ${anna.actor.session}`)
  await expect(world.accounts.accounts.invite(anna.actor, request('later'))).rejects.toMatchObject({
    code: 'step-up-needed',
  })
})
