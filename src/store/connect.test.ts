import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { connectionAs, connectionOf, openTestRegister, type TestRegister } from '../../test/support/testRegister.ts'
import { openPool, refuseUnfitServer } from './connect.ts'

let register: TestRegister

beforeAll(async () => {
  register = await openTestRegister()
})
afterAll(() => register.drop())

const one = async (query: string) => Object.values((await register.pool.query(query)).rows[0] ?? {})[0]

test('dates and moments come as text, and never in the time zone of a machine', async () => {
  expect(await one(`select date '2018-02-28'`)).toBe('2018-02-28')
  expect(await one(`select timestamptz '2018-03-01 00:30:00.5+02'`)).toBe('2018-02-28T22:30:00.500000Z')
  expect(await one(`select timestamptz '2018-03-01 00:00:00+00'`)).toBe('2018-03-01T00:00:00.000000Z')
  expect(await one(`select timestamptz 'infinity'`)).toBe('infinity')
})

test('moments compare as text in the order of time, also beside infinity', async () => {
  const { rows } = await register.pool.query<{ at: string }>(
    `select at from unnest(array['2018-01-01 00:00:00.000001+00', 'infinity', '2018-01-01+00', '2017-12-31 23:59:59.999999+00']::timestamptz[]) t(at)
     order by at`,
  )
  const moments = rows.map(({ at }) => at)
  expect(moments).toEqual(moments.toSorted())
})

test('big numbers come as numbers, alone and in lists', async () => {
  expect(await one('select 9007199254740991::bigint')).toBe(Number.MAX_SAFE_INTEGER)
  expect(await one('select array[1, 2]::bigint[]')).toEqual([1, 2])
  expect(await one(`select '{}'::bigint[]`)).toEqual([])
})

test('text goes there and back as it is', async () => {
  for (const text of [`'; drop table event; --`, '\\x00 {}"', 'Amira & Zoë \u{1f30d}', '‮reversed']) {
    const { rows } = await sql<{ text: string }>`select ${text}::text as text`.execute(register.db)
    expect(rows).toEqual([{ text }])
  }
})

test('a login that row security does not bind is refused by name, and that of the application is not', async () => {
  const { administrator } = inject('cluster')
  const mighty = openPool('url' in administrator ? administrator : { ...administrator }, register.names.register, {
    size: 1,
  })
  const own = openPool(connectionAs('baken_app', register.names.register), register.names.register, { size: 1 })
  try {
    await expect(refuseUnfitServer(mighty)).rejects.toMatchObject({
      code: 'database',
      publicDetail: { reason: 'login-too-mighty' },
    })
    await refuseUnfitServer(own)
  } finally {
    await mighty.end()
    await own.end()
  }
})

test.each([
  ['the owner of the tables', 'baken_owner'],
  ['a role that row security does not bind', 'probe_mighty'],
])('a login that can become %s is refused, though it inherits nothing', async (_, role) => {
  await register.asAdministrator(async (client) => {
    await client.query('create role probe_mighty nologin bypassrls')
    await client.query(`create role probe_login login noinherit password 'test'`)
    await client.query(`grant ${role} to probe_login`)
  })
  const pool = openPool(connectionOf('probe_login', 'test', register.names.register), register.names.register, {
    size: 1,
  })
  try {
    await expect(refuseUnfitServer(pool)).rejects.toMatchObject({ publicDetail: { reason: 'login-too-mighty' } })
  } finally {
    await pool.end()
    await register.asAdministrator((client) => client.query('drop role probe_login, probe_mighty'))
  }
})
