import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addStaff, ask } from '../../../../test/registerWork.ts'
import { HUB } from '../../../../test/support/actorWith.ts'
import { openTestRegister, type TestRegister } from '../../../../test/support/testRegister.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { apiScopes, scopeFits } from '../../../domain/access/apiScopes.ts'
import { roles } from '../../../domain/access/roles.ts'
import { AppError } from '../../../errors.ts'
import type { NewApiClient } from '../../../store/access/administration/apiClients.ts'
import { type ApiClients, makeApiClients } from './apiClients.ts'

/** The session of somebody who signed in long ago. */
const STALE = 99

let register: TestRegister
let clients: ApiClients
let administrator: Actor
let manager: Actor
beforeAll(async () => {
  register = await openTestRegister()
  clients = makeApiClients(register.withActor, register.accountStores.findApiActor, async (actor) => {
    if (actor.session === STALE) throw new AppError('step-up-needed')
  })
  administrator = await addStaff(register, 'administrator')
  manager = await addStaff(register, 'manager')
})
afterAll(() => register.drop())

const caseSystem: NewApiClient = {
  name: 'Zaaksysteem (verzonnen)',
  role: 'caseworker',
  organisation: HUB,
  scopes: ['cases:read', 'cases:search'],
  purpose: 'case_system',
  days: 90,
}

test('a client is a member of staff of its own, with the purpose and the scopes that it was made for', async () => {
  const { id, token } = await clients.add(administrator, caseSystem)
  const found = await clients.find(token)
  expect(found).toMatchObject({
    actor: {
      tenant: 1,
      name: caseSystem.name,
      role: 'caseworker',
      organisation: HUB,
      purpose: 'case_system',
      session: 0,
    },
    scopes: caseSystem.scopes,
  })
  expect((await clients.list(administrator)).find((client) => client.id === id)).toMatchObject({
    name: caseSystem.name,
    state: 'active',
    made_by_name: administrator.name,
  })
})

test('of a token only its hash is kept, and it is in no list and no line of the log', async () => {
  const { id, token } = await clients.add(administrator, caseSystem)
  const kept = await ask(
    register,
    `select c::text as line from api_client c union all select l::text from access_log l`,
  )
  const text = JSON.stringify([kept, await clients.list(administrator)])
  for (const form of [token, Buffer.from(token).toString('hex'), Buffer.from(token, 'base64url').toString('hex')])
    expect(text).not.toContain(form)
  const [line] = await ask(register, 'select * from access_log order by id desc limit 1')
  expect(line).toMatchObject({ action: 'add_api_client', person: administrator.person, part: `api_client.${id}` })
})

test('a revoked client is nobody from the next question on, and is revoked once', async () => {
  const { id, token } = await clients.add(administrator, caseSystem)
  await clients.revoke(administrator, id)
  expect(await clients.find(token)).toBeUndefined()
  await expect(clients.revoke(administrator, id)).rejects.toMatchObject({ code: 'not-found' })
})

test('a token that is over, and one of an account that was disabled, is nobody', async () => {
  const [over, disabled] = [await clients.add(administrator, caseSystem), await clients.add(administrator, caseSystem)]
  await ask(
    register,
    `update api_client set made = now() - interval '9 days', until = now() - interval '1 day' where id = $1`,
    [over.id],
  )
  await ask(
    register,
    `update staff_member m set status = 'disabled' from api_client c where c.id = $1 and m.person = c.person`,
    [disabled.id],
  )
  expect(await clients.find(over.token)).toBeUndefined()
  expect(await clients.find(disabled.token)).toBeUndefined()
  const states = (await clients.list(administrator)).map(({ id, state }) => [id, state])
  expect(states).toEqual(
    expect.arrayContaining([
      [over.id, 'over'],
      [disabled.id, 'disabled'],
    ]),
  )
})

test.each([
  ['a role that the organisation does not have', { role: 'partner_worker' }, 'role-does-not-fit'],
  ['a scope that the role may do nothing with', { scopes: ['cases:export'], role: 'intake' }, 'scope-does-not-fit'],
  ['no scope', { scopes: [] }, 'no-scope'],
  ['more than a year', { days: 366 }, 'too-long'],
  ['an organisation of nobody', { organisation: 999_999 }, 'role-does-not-fit'],
] as const)('no client is made with %s', async (_, change, reason) => {
  const before = await ask(register, 'select count(*) from staff_member')
  await expect(clients.add(administrator, { ...caseSystem, ...change })).rejects.toMatchObject({
    code: 'refused',
    publicDetail: { reason },
  })
  expect(await ask(register, 'select count(*) from staff_member')).toEqual(before)
})

test('nobody but an administrator makes, lists or revokes clients, and the database says so too', async () => {
  await expect(clients.add(manager, caseSystem)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(clients.list(manager)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(clients.revoke(manager, 1)).rejects.toMatchObject({ code: 'forbidden' })
  for (const role of roles.filter((name) => name !== 'administrator')) {
    const actor = { ...manager, role }
    for (const statement of [sql`select from api_client`, sql`update api_client set revoked_by = 1`]) {
      await expect(register.withActor(actor, (tx) => statement.execute(tx))).rejects.toMatchObject({ code: '42501' })
    }
  }
})

test('an administrator reads no hash, revokes in no name but their own, and takes no revocation back', async () => {
  const { id } = await clients.add(administrator, caseSystem)
  const as = (statement: ReturnType<typeof sql>) => register.withActor(administrator, (tx) => statement.execute(tx))
  await expect(as(sql`select token_hash from api_client`)).rejects.toMatchObject({ code: '42501' })
  await expect(
    as(sql`update api_client set revoked = now(), revoked_by = ${manager.person} where id = ${id}`),
  ).rejects.toMatchObject({ code: '42501' })
  await clients.revoke(administrator, id)
  const undone = await as(sql`update api_client set revoked = null, revoked_by = null where id = ${id}`)
  expect(undone.numAffectedRows ?? 0n).toBe(0n)
})

test('who did not show lately that it is them neither makes nor revokes a client', async () => {
  const { id } = await clients.add(administrator, caseSystem)
  const stale = { ...administrator, session: STALE }
  await expect(clients.add(stale, caseSystem)).rejects.toMatchObject({ code: 'step-up-needed' })
  await expect(clients.revoke(stale, id)).rejects.toMatchObject({ code: 'step-up-needed' })
})

test('an administrator sees no client of another tenant', async () => {
  await ask(register, `insert into tenant values (2, 'other', 'nl', 'Europe/Amsterdam')`)
  expect(await clients.list({ ...administrator, tenant: 2 })).toEqual([])
})

test('a role that sees no case fits no scope', () => {
  const blind = roles.filter((role) => apiScopes.every((scope) => !scopeFits(role, scope)))
  expect(blind).toEqual([
    ...['chat_worker', 'analyst', 'knowledge_editor', 'auditor', 'privacy_officer', 'administrator'],
    ...['operator', 'sequencer'],
  ])
})
