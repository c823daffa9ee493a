import { createHash } from 'node:crypto'
import { readImportFile } from '../src/boundary/import/readImportFile.ts'
import type { Actor } from '../src/domain/access/actor.ts'
import type { Role } from '../src/domain/access/roles.ts'
import type { ImportRow } from '../src/domain/casework/importRow.ts'
import { cellsOf } from '../src/domain/casework/importRow.ts'
import { type ImportRequest, makeImportCases } from '../src/services/casework/importCases.ts'
import { addPerson } from '../src/store/prepare.ts'
import { dateOf, fileOf } from './importFile.ts'
import { actorWith, HUB } from './support/actorWith.ts'
import { type TestRegister, timeZone } from './support/testRegister.ts'

/** Work on a register as the command line and the screens do it, for tests. */

/** The rows of a file that has no errors. */
export async function rowsOf(register: TestRegister, text: string): Promise<readonly ImportRow[]> {
  const read = await readImportFile(chunk(text), register.profile, { today: dateOf('2026-11-21') })
  if (!read.ok) throw new Error(JSON.stringify(read.error.errors))
  return read.value
}

export async function importRows(
  register: TestRegister,
  rows: readonly ImportRow[],
  changes: Partial<ImportRequest> = {},
) {
  const importCases = makeImportCases(register.withActor, register.keyRing, register.profile)
  const text = fileOf(rows.map(cellsOf))
  const sha256 = createHash('sha256').update(text).digest()
  const request = { fileName: 'cases.csv', sha256, rows, dryRun: false, timeZone, grantTo: [], ...changes }
  return importCases(register.operator, request)
}

export async function importText(register: TestRegister, text: string, changes: Partial<ImportRequest> = {}) {
  return importRows(register, await rowsOf(register, text), changes)
}

/** A new member of staff of the first tenant, of the hub unless told. */
export async function addStaff(register: TestRegister, role: Role, organisation = HUB): Promise<Actor> {
  const person = await register.asAdministrator((client) =>
    addPerson(client, { tenant: 1, name: `a ${role}`, role, organisation, invented: true }),
  )
  return actorWith({ person, role, organisation })
}

/** The answer of one question to the database, asked by somebody who sees all. Numbers that PostgreSQL gives as text stay text. */
export async function ask<Row extends object>(
  register: TestRegister,
  query: string,
  values: unknown[] = [],
): Promise<readonly Row[]> {
  return register.asAdministrator(async (client) => (await client.query<Row>(query, values)).rows)
}

/** How many rows each table has that an append or an import writes. */
export async function sizes(register: TestRegister): Promise<Record<string, number>> {
  const tables = [
    'event',
    'event_sealed',
    'case_state',
    'case_history',
    'advice_request',
    'import_file',
    'log_queue',
    'log_leaf',
  ]
  const counts = tables.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(', ')
  const [row] = await ask<Record<string, number>>(register, `select ${counts}`)
  return { ...row }
}

async function* chunk(text: string) {
  yield Buffer.from(text)
}
