import { expect, onTestFinished, test } from 'vitest'
import { fileOf, reportWith } from '../../test/importFile.ts'
import { addStaff, importText } from '../../test/registerWork.ts'
import { connectionAs, testRegister } from '../../test/support/testRegister.ts'
import { databaseRoleOf } from '../domain/access/roles.ts'
import { findCase } from './casework/caseFacts.ts'
import { openDatabase, openPool } from './connect.ts'
import type { Schema } from './schema.ts'
import { makeWithActor } from './withActor.ts'

/** PostgreSQL may keep one plan for all values after five uses. */
const MORE_THAN_FIVE = 8

test('on one connection, a kept plan shows each person what that person may see', async () => {
  const register = await testRegister()
  const people = await Promise.all([
    addStaff(register, 'caseworker'),
    addStaff(register, 'caseworker'),
    addStaff(register, 'manager'),
  ])
  const [granted, stranger, manager] = people
  await importText(register, fileOf([reportWith({ ref: 'A-1' })]), { grantTo: [granted.person] })
  const pool = openPool(connectionAs('baken_app', register.names.register), register.names.register, { size: 1 })
  onTestFinished(() => pool.end())
  const withActor = makeWithActor(openDatabase<Schema>(pool))

  for (let turn = 0; turn < MORE_THAN_FIVE; turn += 1) {
    const sees = async (actor: typeof granted, tenant = 1) =>
      (await withActor({ ...actor, tenant }, (tx) =>
        findCase(tx, { tenant: 1, role: databaseRoleOf(actor.role) }, 'A-1'),
      )) !== undefined
    expect([await sees(granted), await sees(stranger), await sees(manager), await sees(manager, 2)]).toEqual([
      true,
      false,
      true,
      false,
    ])
  }
  const { rows } = await pool.query(`select statement from pg_prepared_statements where statement like '%case_state%'`)
  expect(rows).toHaveLength(1)
})
