import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { fileOf, openReportWith } from '../../../test/importFile.ts'
import { ask, importText } from '../../../test/registerWork.ts'
import { actorWith } from '../../../test/support/actorWith.ts'
import { withAdministrator } from '../../../test/support/testCluster.ts'
import { openTestRegister, type TestRegister } from '../../../test/support/testRegister.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { CLIENT_AT_REPORT, IDENTITY } from '../../domain/casework/sealedPart.ts'
import { openParts } from './openParts.ts'

const AGE = 87
const NAME = 'Zeldzaamheid Kanarie'
const numbers = ['C-1', 'C-2']

let register: TestRegister
let first: number
let second: number

beforeAll(async () => {
  register = await openTestRegister()
  const rows = numbers.map((ref) => openReportWith({ ref, age: String(AGE) }))
  await importText(register, fileOf(rows), { names: new Map(numbers.map((ref) => [ref, NAME])) })
  const known = await ask<{ id: string }>(register, 'select case_id as id from case_state order by number')
  ;[first, second] = known.map(({ id }) => Number(id)) as [number, number]
})
afterAll(() => register.drop())

/** Each test may move things about: it finds them as the import left them. */
beforeEach(async () => {
  await ask(register, 'create table if not exists kept as select * from event_sealed')
  await ask(register, 'delete from event_sealed')
  await ask(register, 'insert into event_sealed select * from kept')
})

const manager = (tenant = 1): Actor => actorWith({ tenant, person: 2, role: 'manager' })

const opened = (stream: number, part = CLIENT_AT_REPORT, tenant = 1) =>
  register.withActor(manager(tenant), (tx) => openParts(tx, register.keyRing, tenant, [stream], [part]))

/** Puts the ciphertext of one place into another, as somebody with the rights of a superuser can. */
const copy = (from: string, to: string) =>
  ask(register, `update event_sealed set sealed = (select sealed from kept where ${from}) where ${to}`)

const place = (stream: number, version: number, part: string) =>
  `tenant = 1 and stream = ${stream} and version = ${version} and part = '${part}'`

test('who may open a case reads what was sealed', async () => {
  expect(await opened(first)).toMatchObject([{ stream: first, content: { age: AGE, accompanying_minors: 0 } }])
  expect(await opened(first, IDENTITY)).toMatchObject([{ content: { name: NAME } }])
})

const moves: readonly (readonly [string, () => [string, string, number, string]])[] = [
  [
    'another case',
    () => [place(second, 1, CLIENT_AT_REPORT), place(first, 1, CLIENT_AT_REPORT), first, CLIENT_AT_REPORT],
  ],
  ['another field', () => [place(first, 1, IDENTITY), place(first, 1, CLIENT_AT_REPORT), first, CLIENT_AT_REPORT]],
  ['another version', () => [place(first, 2, 'salt'), place(first, 1, CLIENT_AT_REPORT), first, CLIENT_AT_REPORT]],
]

test.each(moves)('a part that was moved to %s does not open', async (_, where) => {
  const [from, to, stream, part] = where()
  await copy(from, to)
  await expect(opened(stream, part)).rejects.toThrow()
})

test('a part that was moved to another version of its own case and field does not open', async () => {
  await ask(register, `update event_sealed set version = 2 where ${place(first, 1, CLIENT_AT_REPORT)}`)
  await expect(opened(first)).rejects.toThrow()
})

test('a whole case that was moved to another tenant, key and all, does not open', async () => {
  await ask(register, `insert into tenant values (2, 'other', 'nl', 'Europe/Amsterdam') on conflict do nothing`)
  await ask(
    register,
    `insert into principal (tenant, id, kind, name) overriding system value values (2, 2, 'person', 'x')`,
  )
  await ask(
    register,
    `insert into event select 2, stream, version, type, occurred, recorded, known, person, facts, commitment from event`,
  )
  await ask(register, `insert into event_sealed select 2, stream, version, part, sealed from kept`)
  const stored = await register.keyStore.findKeys(1, [first])
  await register.keyStore.addKeys(2, stored)
  await expect(opened(first, CLIENT_AT_REPORT, 2)).rejects.toThrow()
})

test('a wrapped key that was moved to another case does not unwrap', async () => {
  const [theirs] = await register.keyStore.findKeys(1, [second])
  const own = await register.keyStore.findKeys(1, [first])
  if (!theirs) throw new Error('no key')
  await register.keyStore.removeKeys(1, [first])
  await register.keyStore.addKeys(1, [{ ...theirs, stream: first }])
  await expect(opened(first)).rejects.toThrow()
  await register.keyStore.removeKeys(1, [first])
  await register.keyStore.addKeys(1, own)
  expect(await opened(first)).toHaveLength(1)
})

test('a case whose key was destroyed gives nothing', async () => {
  const own = await register.keyStore.findKeys(1, [first])
  await register.keyStore.removeKeys(1, [first])
  expect(await opened(first)).toEqual([])
  await register.keyStore.addKeys(1, own)
})

/** Every row of every table as text, bytes both as hexadecimal and as they are. */
async function dumpOf(database: string): Promise<string> {
  return withAdministrator(inject('cluster'), database, async (client) => {
    const tables = await client.query<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    )
    const dumps: string[] = []
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ line: string }>(`select t::text as line from ${name} t`)
      const lines = rows.map(({ line }) => line)
      const bytes = lines.flatMap((line) =>
        [...line.matchAll(/\\x([0-9a-f]+)/g)].map(([, hex]) => Buffer.from(hex ?? '', 'hex')),
      )
      dumps.push(name, ...lines, ...bytes.map((raw) => raw.toString('latin1')))
    }
    return dumps.join('\n')
  })
}

test('no age and no name stands in clear in any column of either database', async () => {
  const dump = await dumpOf(register.names.register)
  expect(dump).toContain('over 35')
  expect(dump).toContain('C-2')
  for (const clear of [NAME, 'Kanarie', '"age"', 'accompanying_minors', `:${AGE}`]) expect(dump).not.toContain(clear)
  expect(dump).not.toMatch(new RegExp(`(?<![0-9a-f])${AGE}(?![0-9a-f])`))
  const keys = await dumpOf(register.names.keys)
  expect(keys).toContain('case_key')
  const caseKeys = await register.keyRing.findKeys(1, [first, second])
  for (const key of caseKeys.values()) expect(keys).not.toContain(key.toString('latin1'))
})
