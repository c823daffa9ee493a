import { readPairs } from '../../names/pairs.ts'
import { addBenchStaff } from '../pages/benchStaff.ts'
import type { Part } from '../part.ts'
import { ms, type Table, whole } from '../table.ts'
import { asAdministrator, type BenchRegister, newDataFolder, openAt, stopAt } from '../workplace.ts'
import { background } from './background.ts'
import { fillNames } from './fillNames.ts'
import { qualityTable } from './qualityTable.ts'
import { type Searches, searchTimes } from './searchTimes.ts'
import { secrecyTable } from './secrecyTable.ts'

const BACKGROUND = 20_000
const MANY = 1_000_000
const CASES_OF_ONE = 2326
const CROWD_SEED = 5
const SECRETS = 500

/** How well somebody who is known already is found, beside others' ways of comparing names, and how fast among a million. */
export const namesPart: Part = async (scale, note) => {
  const path = newDataFolder('names')
  const register = await openAt(path, { demo: true })
  try {
    const quality = await asAdministrator(register, (client) => qualityTable(client, BACKGROUND / scale, note))
    return [quality, ...(await timesTables(register, MANY / scale, note))]
  } finally {
    await register.close()
    await stopAt(path)
  }
}

async function timesTables(register: BenchRegister, count: number, note: (text: string) => void): Promise<Table[]> {
  const caseworkers = Math.max(Math.round(count / CASES_OF_ONE), 8)
  const staff = await asAdministrator(register, (client) =>
    addBenchStaff(client, register.operator.tenant, caseworkers),
  )
  const pairs = readPairs('heldout').filter(({ same }) => same)
  const crowd = [...background(pairs.length, 11)].map((person) => ({ ...noPair, known: person, typed: person }))
  function* everybody() {
    for (const { known } of [...pairs, ...crowd]) yield known
    yield* background(count, CROWD_SEED)
  }
  await fillNames(register, everybody(), { teams: staff.teams, note })
  // Those who are looked for are in cases of the caseworker who is measured.
  await asAdministrator(register, (client) =>
    client.query('update case_grant set principal = $1 where case_id <= $2', [staff.teams[0], pairs.length * 2]),
  )
  const at = new Map([...pairs, ...crowd].map((pair, index) => [pair, index + 1]))
  const rows: string[][] = []
  for (const who of ['manager', 'caseworker'] as const) {
    const search = (some: typeof pairs) => searchTimes(register, staff[who], some, (pair) => at.get(pair) ?? 0)
    rows.push(rowOf(`${who}, held-out pairs`, await search(pairs)))
    rows.push(rowOf(`${who}, people of the register, as common as they are`, await search(crowd)))
  }
  const asked = { hidden: [...background(SECRETS, CROWD_SEED)], nobody: [...background(SECRETS, CROWD_SEED + 1)] }
  return [searches(count, rows), await secrecyTable(register, staff.caseworker, asked)]
}

function searches(count: number, rows: Table['rows']): Table {
  return {
    title: `A search among ${whole(count)} persons, milliseconds`,
    head: ['who searches for whom', 'median', '95th percentile', 'longest', 'found among five', 'shown of five'],
    rows,
  }
}

const noPair = { same: true, what: 'themselves', community: '' } as const

function rowOf(name: string, { p50, p95, most, recall, shown }: Searches): string[] {
  return [name, ms(p50), ms(p95), ms(most), recall.toFixed(3), shown.toFixed(1)]
}
