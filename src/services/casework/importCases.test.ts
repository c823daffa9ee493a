import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type TestRegister, testRegister, timeZone } from '../../../test/support/testRegister.ts'
import { readDefinitionSet } from '../../boundary/figures/definitionSets.ts'
import { readImportFile } from '../../boundary/import/readImportFile.ts'
import { parseIsoDate, yearEnd } from '../../domain/shared/isoDate.ts'
import { toAnnualFigures } from '../../outputs/figures/toAnnualFigures.ts'
import { makeCountFigures } from '../figures/countFigures.ts'
import { makeImportCases } from './importCases.ts'

const golden = readFileSync('test/fixtures/cases-2017-2018.csv', 'utf8')
const late = readFileSync('test/fixtures/late-knowledge.csv', 'utf8')

async function importText(register: TestRegister, text: string, dryRun = false) {
  const today = parseIsoDate('2026-11-21')
  if (!today) throw new Error('not a day')
  const read = await readImportFile(chunks(text), register.profile, { today })
  if (!read.ok) throw new Error(JSON.stringify(read.error.errors))
  const importCases = makeImportCases(register.withActor, register.keyRing, register.profile)
  const sha256 = createHash('sha256').update(text).digest()
  return importCases(register.operator, {
    fileName: 'cases.csv',
    sha256,
    rows: read.value,
    dryRun,
    timeZone,
    grantTo: [],
  })
}

async function* chunks(text: string) {
  yield Buffer.from(text)
}

async function figures(register: TestRegister, year: number, asOf = yearEnd(year), knownAt: string | null = null) {
  const { definitions } = await readDefinitionSet('profiles', register.profile, 'nl-2018')
  const count = makeCountFigures(register.withActor, register.profile, timeZone)
  const known = knownAt === null ? null : (parseIsoDate(knownAt) ?? null)
  return toAnnualFigures(await count(register.operator, definitions, { year, asOf, knownAt: known }), 'nl')
}

test('the golden file gives the published figures of 2018, and 38 of 2017', async () => {
  const register = await testRegister()
  expect(await importText(register, golden)).toEqual({
    ok: true,
    value: { added: { cases: 95, adviceRequests: 41 }, unchanged: 0 },
  })
  const contract = JSON.parse(readFileSync('test/fixtures/figures-2018.contract.json', 'utf8'))
  const counted = await figures(register, 2018)
  expect({ ...counted, sentences: [] }).toEqual({ ...contract, sentences: [] })
  const before = await figures(register, 2017)
  expect(before.tables[0]?.rows.map(({ count }) => count)).toEqual([4, 0, 30, 4])
})

test('the same file twice adds nothing', async () => {
  const register = await testRegister()
  await importText(register, golden)
  expect(await importText(register, golden)).toEqual({
    ok: true,
    value: { added: { cases: 0, adviceRequests: 0 }, unchanged: 136 },
  })
})

test('a known number with other content refuses the file and writes nothing of it', async () => {
  const register = await testRegister()
  await importText(register, late)
  const other = golden.split('\n').slice(0, 4).join('\n')
  const changed = `${late.trim()}\n`.replace(
    'C-2020-0002,report,2020-03-05,email,veilig_thuis,abandonment,abandonment,2020-03-05,24',
    'C-2020-0002,report,2020-03-05,email,veilig_thuis,abandonment,abandonment,2020-03-05,25',
  )
  const refused = await importText(register, changed.replace('C-2020-0001', 'C-2020-0099'))
  expect(refused).toMatchObject({
    ok: false,
    error: [{ line: 3, column: 'age', code: 'known_with_other_content', values: { found: '25', known: '24' } }],
  })
  const { rows } = await register.asAdministrator((client) =>
    client.query('select number from case_state where number = $1', ['C-2020-0099']),
  )
  expect(rows).toEqual([])
  expect(other).toContain('C-2017')
})

test('a dry run says what would be added and adds nothing', async () => {
  const register = await testRegister()
  const summary = { ok: true, value: { added: { cases: 95, adviceRequests: 41 }, unchanged: 0 } }
  expect(await importText(register, golden, true)).toEqual(summary)
  expect(await importText(register, golden)).toEqual(summary)
})

const expected: { states: { asOf: string; knownAt: string; counts: Record<string, number> }[] } = JSON.parse(
  readFileSync('test/fixtures/late-knowledge.expect.json', 'utf8'),
)

test.each(expected.states)('late knowledge: as of $asOf, known at $knownAt', async ({ asOf, knownAt, counts }) => {
  const register = await testRegister()
  await importText(register, late)
  const day = parseIsoDate(asOf)
  if (!day) throw new Error('not a day')
  const counted = await figures(register, 2020, day, knownAt)
  expect(counted.totals['2020']).toBe(counts.total)
})
