import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileOf, openReportWith } from '../../test/importFile.ts'
import { addStaff, ask, importText } from '../../test/registerWork.ts'
import { openTestRegister, type TestRegister } from '../../test/support/testRegister.ts'
import type { Actor } from '../domain/access/actor.ts'
import { AppError } from '../errors.ts'
import { makeWithActor } from './withActor.ts'

let register: TestRegister
let manager: Actor

beforeAll(async () => {
  register = await openTestRegister()
  await importText(register, fileOf(['C-1', 'C-2'].map((ref) => openReportWith({ ref }))))
  manager = await addStaff(register, 'manager')
})
afterAll(() => register.drop())

const touch = (number: string) => sql`update case_state set changed = now() where number = ${number}`

test('work that fails leaves nothing', async () => {
  const work = register.withActor(manager, async (tx) => {
    await sql`update case_state set phase = 'closed'`.execute(tx)
    throw new Error('afterwards')
  })
  await expect(work).rejects.toThrow('afterwards')
  expect(await ask(register, `select from case_state where phase = 'closed'`)).toEqual([])
})

test('a key that is taken is a conflict', async () => {
  const taken = sql`insert into advice_request values (1, 77, 1, 'A-1', '2018-01-01', 'phone', 'school', 'abandonment', now())`
  await register.withActor(register.operator, (tx) => taken.execute(tx))
  await expect(register.withActor(register.operator, (tx) => taken.execute(tx))).rejects.toMatchObject({
    code: 'conflict',
  })
})

test('of two that wait for each other one goes on, and the other gets a conflict', async () => {
  const both = [
    ['C-1', 'C-2'],
    ['C-2', 'C-1'],
  ].map(([first = '', second = '']) =>
    register.withActor(manager, async (tx) => {
      await touch(first).execute(tx)
      await sleep(100)
      await touch(second).execute(tx)
    }),
  )
  const answers = await Promise.allSettled(both)
  const lost = answers.filter((answer) => answer.status === 'rejected')
  expect(lost).toMatchObject([{ reason: { code: 'conflict' } }])
})

test('a database that ends the connection is unreachable, and the next work finds it again', async () => {
  const ended = register.withActor(manager, async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
    await ask(register, 'select pg_terminate_backend($1)', [rows[0]?.pid])
    await sql`select 1`.execute(tx)
  })
  await expect(ended).rejects.toMatchObject({ code: 'database', publicDetail: { reason: 'unreachable' } })
  await register.withActor(manager, (tx) => sql`select 1`.execute(tx))
})

test('a bug stays a bug: what the database says of it crosses no layer as an answer for people', async () => {
  const bug = register.withActor(manager, (tx) => sql`select nothing from nowhere`.execute(tx))
  await expect(bug).rejects.toThrow('nowhere')
  await expect(bug).rejects.not.toBeInstanceOf(AppError)
})

test('no name of a role or text of an actor becomes SQL', async () => {
  const withActor = makeWithActor(register.db)
  const names = [`manager; drop table event`, `manager', true), set_config('app.tenant', '2`, 'owner']
  for (const role of names) {
    const strange = { ...manager, role } as unknown as Actor
    await expect(withActor(strange, (tx) => sql`select 1`.execute(tx))).rejects.toThrow()
  }
  expect(await ask(register, 'select from event')).toHaveLength(4)
})

test('work at the same time is each under its own actor', async () => {
  const seen = await Promise.all(
    Array.from({ length: 30 }, (_, index) => {
      const tenant = 1 + (index % 3)
      return register.withActor({ ...manager, tenant, person: index }, async (tx) => {
        await sleep(index % 5)
        const query = sql<{ tenant: number; person: number }>`select app_tenant() as tenant, app_person() as person`
        return [tenant, index, (await query.execute(tx)).rows[0]]
      })
    }),
  )
  for (const [tenant, person, found] of seen) expect(found).toEqual({ tenant, person })
})
