import { rmSync } from 'node:fs'
import type pg from 'pg'
import { readImportFile } from '../../../src/boundary/import/readImportFile.ts'
import { todayIn } from '../../../src/main/today.ts'
import { makeImportCases } from '../../../src/services/casework/importCases.ts'
import { tidyHistory } from '../../../src/store/figures/tidyHistory.ts'
import { addPerson, addTeam } from '../../../src/store/prepare.ts'
import { HUB } from '../../support/actorWith.ts'
import { writeCaseFile } from '../importFile.ts'
import { asAdministrator, type BenchRegister, newDataFolder, openAt, pathFor } from '../workplace.ts'

/** A practice register with many cases: in turn of so many teams that each has about 2,300 of 100,000, each with a caseworker. */
export type BigRegister = {
  readonly path: string
  readonly register: BenchRegister
  readonly cases: number
  readonly caseworker: number
  readonly manager: number
  readonly team: number
  /** Numbers of cases of that team, spread over its cases. */
  readonly numbers: readonly string[]
}

const CASES_PER_TEAM = 2326
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
  const staff = await asAdministrator(register, (client) =>
    addStaff(client, tenant, Math.max(Math.round(rows / CASES_PER_TEAM), 2)),
  )
  note(`  importing ${rows} rows`)
  await importRows(register, rows, staff.teams)
  return asAdministrator(register, async (client) => {
    await tidyHistory(client)
    await client.query('vacuum (analyze)')
    const team = staff.teams[0] ?? 0
    const found = await client.query<{ number: string }>(
      `select number from case_state join case_grant g using (tenant, case_id)
        where tenant = $1 and g.principal = $2 order by md5(number) limit $3`,
      [tenant, team, NUMBERS],
    )
    const all = await client.query<{ cases: number }>('select count(*)::int as cases from case_state')
    const numbers = found.rows.map(({ number }) => number)
    return {
      path,
      register,
      cases: all.rows[0]?.cases ?? 0,
      caseworker: staff.caseworker,
      manager: staff.manager,
      team,
      numbers,
    }
  })
}

async function addStaff(client: pg.Client, tenant: number, teams: number) {
  await client.query('begin')
  await client.query('set local role baken_owner')
  const people: number[] = []
  const made: number[] = []
  for (let turn = 1; turn <= teams; turn += 1) {
    const person = await addPerson(client, {
      tenant,
      name: `Tester ${turn}`,
      role: 'caseworker',
      organisation: HUB,
      invented: true,
    })
    people.push(person)
    made.push(await addTeam(client, tenant, `Team ${turn}`, [person]))
  }
  const manager = await addPerson(client, {
    tenant,
    name: 'Tester',
    role: 'manager',
    organisation: HUB,
    invented: true,
  })
  await client.query('commit')
  return { teams: made, caseworker: people[0] ?? 0, manager }
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
