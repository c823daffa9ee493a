import { rmSync } from 'node:fs'
import { sql } from 'kysely'
import { readImportFile } from '../../../src/boundary/import/readImportFile.ts'
import type { Actor } from '../../../src/domain/access/actor.ts'
import { todayIn } from '../../../src/main/today.ts'
import { makeImportCases } from '../../../src/services/casework/importCases.ts'
import { tidyHistory } from '../../../src/store/figures/tidyHistory.ts'
import { writeCaseFile } from '../importFile.ts'
import { asAdministrator, type BenchRegister, newDataFolder, openAt, pathFor } from '../workplace.ts'
import { addBenchStaff, type BenchStaff } from './benchStaff.ts'
import { fillAccess } from './fillAccess.ts'
import { fillCasework } from './fillCasework.ts'

/** Somebody who reads cases, with the numbers of some that they see, spread over all that they see. */
export type Reader = { readonly actor: Actor; readonly numbers: readonly string[] }

/**
 * A practice register with many cases: a caseworker in three teams that have about 2,300 of 100,000 cases, a partner whose organisation
 * has shares of as many, and a manager who sees all; among exclusions and cases with a named list.
 */
export type BigRegister = {
  readonly path: string
  readonly register: BenchRegister
  readonly cases: number
  readonly readers: Readonly<Record<'caseworker' | 'partner' | 'manager', Reader>>
}

const CASES_OF_ONE = 2326
const NUMBERS = 400

let made: Promise<BigRegister> | undefined

/** Made by the real import, once per run: whatever part asks first. Nothing is in the log yet: all leaves are queued. */
export function bigRegister(rows: number, note: (text: string) => void): Promise<BigRegister> {
  made ??= make(rows, note)
  return made
}

async function make(rows: number, note: (text: string) => void): Promise<BigRegister> {
  const path = newDataFolder('cases')
  const register = await openAt(path, { demo: true })
  const { tenant } = register.operator
  const caseworkers = Math.max(Math.round(rows / CASES_OF_ONE), 8)
  const staff = await asAdministrator(register, (client) => addBenchStaff(client, tenant, caseworkers))
  note(`  importing ${rows} rows`)
  await importRows(register, rows, staff.teams)
  await asAdministrator(register, (client) =>
    fillAccess(client, staff, {
      tenant,
      sharesEach: Math.round(rows / caseworkers),
      keptOut: Math.round(rows / 100),
    }),
  )
  const readers = await readersOf(register, staff)
  const numbers = new Set(Object.values(readers).flatMap((reader) => reader.numbers))
  const open = (await seenBy(register, staff.manager)).filter((number) => numbers.has(number))
  note(`  working on ${open.length} cases`)
  await fillCasework(register, staff.manager, open)
  const { cases, events } = await asAdministrator(register, async (client) => {
    await tidyHistory(client)
    await client.query('vacuum (analyze)')
    const { rows: counted } = await client.query<{ cases: number; events: number }>(
      'select (select count(*)::int from case_state) as cases, (select count(*)::int from event) as events',
    )
    return counted[0] ?? { cases: 0, events: 0 }
  })
  note(`  ${cases} cases with ${events} events`)
  return { path, register, cases, readers }
}

async function readersOf(register: BenchRegister, { caseworker, partner, manager }: BenchStaff) {
  const reader = async (actor: Actor): Promise<Reader> => {
    return { actor, numbers: await someOpen(register, await seenBy(register, actor)) }
  }
  return { caseworker: await reader(caseworker), partner: await reader(partner), manager: await reader(manager) }
}

/** As row security answers. Their sealed name may be seen too. */
async function seenBy({ withActor }: BenchRegister, actor: Actor): Promise<readonly string[]> {
  const { rows } = await withActor(actor, (tx) =>
    sql<{ number: string }>`select number from case_state c
      where exists (select from event_sealed s where s.tenant = c.tenant and s.stream = c.case_id and s.part = 'identity')
      order by md5(number)`.execute(tx),
  )
  return rows.map(({ number }) => number)
}

/** The first that are still open: what people work on. */
async function someOpen(register: BenchRegister, numbers: readonly string[]): Promise<readonly string[]> {
  const open = await asAdministrator(register, async (client) => {
    const { rows } = await client.query<{ number: string }>('select number from case_state where outcome is null')
    return new Set(rows.map(({ number }) => number))
  })
  return numbers.filter((number) => open.has(number)).slice(0, NUMBERS)
}

async function importRows(register: BenchRegister, count: number, grantTo: readonly number[]): Promise<void> {
  const { withActor, keyRing, profile, operator, timeZone } = register
  const file = pathFor('cases.csv')
  writeCaseFile(file, count)
  const read = await readImportFile(file, profile, { today: todayIn(timeZone) })
  rmSync(file)
  if (!read.ok) throw new Error(`the rows have ${read.error.errors.length} errors`)
  const names = new Map(read.value.map(({ ref }, index) => [String(ref), `Voorbeeld ${index}`]))
  const request = {
    fileName: 'cases.csv',
    sha256: Buffer.alloc(32),
    rows: read.value,
    dryRun: false,
    timeZone,
    grantTo,
    names,
  }
  const imported = await makeImportCases(withActor, keyRing, profile)(operator, request)
  if (!imported.ok) throw new Error('the rows were refused')
}
