import { expect, test } from 'vitest'
import { fileOf, reportWith } from '../../../test/importFile.ts'
import { addStaff, importText } from '../../../test/registerWork.ts'
import { testRegister } from '../../../test/support/testRegister.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { databaseRoleOf } from '../../domain/access/roles.ts'
import type { CaseFilter } from '../../domain/casework/caseQuery.ts'
import { listCases } from './caseList.ts'

const newest = { sort: 'reported_on', descending: true, backwards: false } as const
const limits = { limit: 5, most: 10 }

test('a list counts what fits, up to a limit, and offers the years of all cases that one may see', async () => {
  const register = await testRegister()
  const [caseworker, manager] = [await addStaff(register, 'caseworker'), await addStaff(register, 'manager')]
  const reported = (ref: string, year: number) =>
    reportWith({
      ref,
      reported_on: `${year}-02-01`,
      topic_on: `${year}-02-02`,
      outcome_on: `${year}-03-01`,
      result_on: `${year}-04-01`,
      closed_on: `${year}-04-02`,
    })
  await importText(register, fileOf([reported('A-1', 2016), reported('A-2', 2019), reported('A-3', 2019)]))
  await importText(register, fileOf([reported('B-1', 2018), reported('B-2', 2018)]), { grantTo: [caseworker.person] })
  await register.asAdministrator((client) =>
    client.query(`insert into exclusion select 1, case_id, $1, 2 from case_state where case_year = 2016`, [
      manager.person,
    ]),
  )
  const extent = (actor: Actor, filter: CaseFilter, most = 10) =>
    register.withActor(actor, async (tx) => {
      const scope = { tenant: 1, role: databaseRoleOf(actor.role) }
      const { count, years } = await listCases(tx, scope, { ...newest, filter }, { limit: 5, most })
      return { count, years }
    })

  expect(await extent(manager, {})).toEqual({ count: 4, years: [2019, 2018] })
  expect(await extent(manager, { year: 2019 })).toEqual({ count: 2, years: [2019, 2018] })
  expect(await extent(manager, {}, 3)).toEqual({ count: 3, years: [2019, 2018] })
  expect(await extent(caseworker, {})).toEqual({ count: 2, years: [2018] })
  expect(await extent(caseworker, { outcome: 'no' })).toEqual({ count: 0, years: [2018] })
  expect(await extent(caseworker, {}, 1)).toEqual({ count: 1, years: [2018] })
})

test('a list of no cases counts none and offers no year', async () => {
  const register = await testRegister()
  for (const role of ['caseworker', 'manager'] as const) {
    const actor = await addStaff(register, role)
    const query = { ...newest, filter: {} }
    const found = await register.withActor(actor, (tx) => listCases(tx, { tenant: 1, role }, query, limits))
    expect(found).toEqual({ rows: [], count: 0, years: [] })
  }
})
