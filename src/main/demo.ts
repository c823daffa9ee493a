import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type DemoPeopleFile, readDemoPeople } from '../boundary/demo/readDemo.ts'
import { readImportFile } from '../boundary/import/readImportFile.ts'
import type { ImportRow } from '../domain/casework/importRow.ts'
import { makeImportCases } from '../services/casework/importCases.ts'
import { sequenceLog } from '../services/keys/sequenceLog.ts'
import { makeDemoStaff } from '../store/access/demoStaff.ts'
import { wasImported } from '../store/casework/importFiles.ts'
import { databaseNames, withClient } from '../store/prepare.ts'
import { profilesFolder } from './config.ts'
import type { OpenRegister } from './openRegister.ts'
import { todayIn } from './today.ts'

const FILE = 'cases-2017-2018.csv'

/**
 * Fills a practice environment, once: invented staff and clients, and cases whose figures of 2018 are the published ones. When that
 * was cut off it goes on where it was: every step is whole or not at all.
 */
export async function fillDemo(register: OpenRegister): Promise<void> {
  const { embedded, profile, operator, withActor } = register
  if (!embedded) throw new Error('a demo has a data folder')
  // The cases come last: with them there, all is there, whatever was done to them since.
  if (await withActor(operator, (tx) => wasImported(tx, operator.tenant, FILE))) return
  const people = await readDemoPeople(profilesFolder, profile.name)
  const { teams } = await withClient(embedded.administrator(databaseNames.register), (client) =>
    makeDemoStaff(client, operator.tenant, people),
  )
  await importExample(register, [...teams.values()], people)
  await sequenceLog(withActor, operator.tenant)
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
