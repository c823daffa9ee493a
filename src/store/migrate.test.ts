import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { withAdministrator } from '../../test/support/testCluster.ts'
import { openTestRegister, type TestRegister } from '../../test/support/testRegister.ts'
import { makeRoles, migrate } from './migrate.ts'

let register: TestRegister

beforeAll(async () => {
  register = await openTestRegister()
})
afterAll(() => register.drop())

test('a database that is up to date stays as it is', async () => {
  expect(await register.asAdministrator((client) => migrate(client, 'register'))).toBe(0)
})

test('two processes that migrate at once do it one after the other', async () => {
  const both = [1, 2].map(() => register.asAdministrator((client) => migrate(client, 'register')))
  expect(await Promise.all(both)).toEqual([0, 0])
})

test('making the roles again is harmless', async () => {
  await register.asAdministrator(makeRoles)
  await register.asAdministrator(makeRoles)
})

test('everything that a migration makes belongs to the owner, who is nobody that can sign in', async () => {
  for (const name of [register.names.register, register.names.keys]) {
    const { rows } = await withAdministrator(inject('cluster'), name, (client) =>
      client.query(`select relname, rolname from pg_class join pg_roles r on r.oid = relowner
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'S') and (rolname <> 'baken_owner' or rolcanlogin)`),
    )
    expect(rows).toEqual([])
  }
})

test('a migration that was changed after it ran is refused by name', async () => {
  await register.asAdministrator((client) => client.query(`update migration set checksum = 'other' where number = 2`))
  await expect(register.asAdministrator((client) => migrate(client, 'register'))).rejects.toMatchObject({
    code: 'database',
    publicDetail: { reason: 'migration-changed', migration: expect.stringMatching(/^register\/0002/) },
  })
  await register.asAdministrator(async (client) => {
    const { rows } = await client.query('select current_user as login, session_user as began')
    expect(rows[0]?.login).toBe(rows[0]?.began)
  })
})
