import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type DemoPeopleFile, readDemoPeople } from '../boundary/demo/readDemo.ts'
import { readImportFile } from '../boundary/import/readImportFile.ts'
import type { ImportRow } from '../domain/casework/importRow.ts'
import { makeImportCases } from '../services/casework/importCases.ts'
import { sequenceLog } from '../services/keys/sequenceLog.ts'
import { hasBrokenGlass } from '../store/access/demo/demoAccess.ts'
import { makeDemoStaff } from '../store/access/demo/demoStaff.ts'
import { wasImported } from '../store/casework/importFiles.ts'
import { databaseNames, withClient } from '../store/prepare.ts'
import { profilesFolder } from './config.ts'
import { fillDemoAccess } from './demoAccess.ts'
import type { OpenRegister } from './openRegister.ts'
import { todayIn } from './today.ts'

const FILE = 'cases-2017-2018.csv'

/**
 * Fills a practice environment, once: invented staff and clients, cases whose figures of 2018 are the published ones, and what the
 * staff did about who may see them. When that was cut off it goes on where it was: every step is whole or not at all.
 */
export async function fillDemo(register: OpenRegister): Promise<void> {
  const { embedded, profile, operator, withActor } = register
  if (!embedded) throw new Error('a demo has a data folder')
  const { tenant } = operator
  const asAdministrator = embedded.administrator(databaseNames.register)
  // Each part comes last of what it is made of: with it there, all of that is there, whatever was done to it since.
  if (await withClient(asAdministrator, (client) => hasBrokenGlass(client, tenant))) return
  const people = await readDemoPeople(profilesFolder, profile.name)
  const staff = await withClient(asAdministrator, (client) => makeDemoStaff(client, tenant, people))
  if (!(await withActor(operator, (tx) => wasImported(tx, tenant, FILE)))) {
    await importExample(register, [...staff.teams.values()], people)
    await sequenceLog(withActor, tenant)
  }
  // A demo of an earlier version has fewer people and no partners: it stays as it was.
  if (people.staff.every(({ name }) => staff.people.has(name))) await fillDemoAccess(register, people, staff)
}

async function importExample(
  { withActor, keyRing, profile, operator, timeZone }: OpenRegister,
  teams: readonly number[],
  people: DemoPeopleFile,
): Promise<void> {
  const path = join(profilesFolder, profile.name, 'demo', FILE)
  const read = await readImportFile(path, profile, { today: todayIn(timeZone) })
  if (!read.ok) throw new Error(`the example register has ${read.error.errors.length} errors`)
  const imported = await makeImportCases(
    withActor,
    keyRing,
    profile,
  )(operator, {
    fileName: FILE,
    sha256: createHash('sha256')
      .update(await readFile(path))
      .digest(),
    rows: read.value,
    dryRun: false,
    timeZone,
    grantTo: teams,
    names: inventedNames(read.value, people),
  })
  if (!imported.ok) throw new Error('the example register does not fit what is in the data folder')
}

/** A name for each client, the same at every start: first and family names in turn, so that a pair seldom comes twice. */
function inventedNames(rows: readonly ImportRow[], { clients }: DemoPeopleFile): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const row of rows) {
    if (row.kind !== 'report') continue
    const first = row.sex === 'male' ? clients.male : clients.female
    const turn = names.size
    const round = Math.floor(turn / first.length)
    names.set(row.ref, `${first[turn % first.length]} ${clients.family[(turn + round) % clients.family.length]}`)
  }
  return names
}
