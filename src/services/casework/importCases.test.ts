import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileOf, openReportWith, reportWith } from '../../../test/importFile.ts'
import { ask, importRows, importText, rowsOf, sizes } from '../../../test/registerWork.ts'
import { openTestRegister, type TestRegister, testRegister, timeZone } from '../../../test/support/testRegister.ts'
import { readDefinitionSet } from '../../boundary/figures/definitionSets.ts'
import { type IsoDate, yearEnd } from '../../domain/shared/isoDate.ts'
import { toAnnualFigures } from '../../outputs/figures/toAnnualFigures.ts'
import { makeCountFigures } from '../figures/countFigures.ts'
import { sweepOrphanKeys } from '../keys/sweepOrphanKeys.ts'

const golden = readFileSync('test/fixtures/cases-2017-2018.csv', 'utf8')
const late = readFileSync('test/fixtures/late-knowledge.csv', 'utf8')

async function figures(register: TestRegister, year: number) {
  const { definitions } = await readDefinitionSet('profiles', register.profile, 'nl-2018')
  const count = makeCountFigures(register.withActor, register.profile, timeZone)
  return toAnnualFigures(
    await count(register.operator, definitions, { year, asOf: yearEnd(year), knownAt: null }),
    'nl',
  )
}

let register: TestRegister

/** A register that holds the golden file, for the tests that leave it as it is. */
beforeAll(async () => {
  register = await openTestRegister()
})
afterAll(() => register.drop())

const all = { ok: true, value: { added: { cases: 95, adviceRequests: 41 }, unchanged: 0 } }

test('a dry run says what would be added and adds nothing', async () => {
  const before = await sizes(register)
  expect(await importText(register, golden, { dryRun: true })).toEqual(all)
  expect(await sizes(register)).toEqual(before)
})

test('the golden file gives the published figures of 2018, and 38 of 2017', async () => {
  expect(await importText(register, golden)).toEqual(all)
  const contract = JSON.parse(readFileSync('test/fixtures/figures-2018.contract.json', 'utf8'))
  const counted = await figures(register, 2018)
  expect({ ...counted, sentences: [] }).toEqual({ ...contract, sentences: [] })
  const before = await figures(register, 2017)
  expect(before.tables[0]?.rows.map(({ count }) => count)).toEqual([4, 0, 30, 4])
})

test('the same file again, whole or in part and in any order, adds nothing', async () => {
  const before = await sizes(register)
  const rows = await rowsOf(register, golden)
  const nothing = (unchanged: number) => ({ ok: true, value: { added: { cases: 0, adviceRequests: 0 }, unchanged } })
  expect(await importRows(register, rows)).toEqual(nothing(136))
  expect(await importRows(register, rows.toReversed().slice(0, 50))).toEqual(nothing(50))
  expect(await sizes(register)).toEqual(before)
})

test('a file of known and new rows adds the new ones', async () => {
  const rows = [
    ...(await rowsOf(register, golden)).slice(0, 3),
    ...(await rowsOf(register, fileOf([openReportWith({ ref: 'N-1' })]))),
  ]
  expect(await importRows(register, rows)).toEqual({
    ok: true,
    value: { added: { cases: 1, adviceRequests: 0 }, unchanged: 3 },
  })
})

test('a known number with other content refuses the file, names both values and writes nothing of it', async () => {
  await importText(register, late)
  const before = await sizes(register)
  const known = 'C-2020-0002,report,2020-03-05,email,veilig_thuis,abandonment,abandonment,2020-03-05,24'
  const changed = late.replace(known, known.replace(/24$/, '25')).replace('C-2020-0001', 'C-2020-0099')
  expect(await importText(register, changed)).toMatchObject({
    ok: false,
    error: [{ line: 3, column: 'age', code: 'known_with_other_content', values: { found: '25', known: '24' } }],
  })
  expect(await sizes(register)).toEqual(before)
})

test('an advice request under the number of a case, and the reverse, is other content', async () => {
  const { adviceRequestWith } = await import('../../../test/importFile.ts')
  const swapped = fileOf([adviceRequestWith({ ref: 'C-2020-0001' })])
  const refused = await importText(register, swapped)
  expect(refused.ok ? [] : refused.error.map(({ column }) => column)).toContain('kind')
})

test('opening the sealed ages to compare a file is a line in the access log', async () => {
  const lines = await ask<{ cases: string[] }>(
    register,
    `select cases from access_log where action = 'compare_import' and part = 'client_at_report' order by id`,
  )
  expect(lines.length).toBeGreaterThan(0)
  expect(lines[0]?.cases).toHaveLength(95 + 41)
})

test.each([
  ['a refused file, whose errors name an age', late.replace(',24,', ',25,'), {}, { error: [{ column: 'age' }] }],
  ['a dry run', late, { dryRun: true }, { value: { unchanged: 12 } }],
])('%s that opened what is sealed leaves its line in the access log', async (_, text, changes, expected) => {
  await importText(register, late)
  const lines = () => ask(register, `select from access_log where action = 'compare_import'`)
  const before = await lines()
  const answer = await importText(register, text, changes)
  expect(answer).toMatchObject(expected)
  expect(await lines()).toHaveLength(before.length + 1)
})

test('two imports of one file at once: it is in once, and the other is told that it came too late or finds nothing new', async () => {
  const own = await testRegister()
  const rows = await rowsOf(own, golden)
  const answers = await Promise.allSettled([importRows(own, rows), importRows(own, rows)])
  const won = answers.filter(
    (answer) => answer.status === 'fulfilled' && answer.value.ok && answer.value.value.added.cases === 95,
  )
  expect(won).toHaveLength(1)
  for (const answer of answers) {
    if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'conflict' })
  }
  expect(await sizes(own)).toMatchObject({ case_state: 95, advice_request: 41, import_file: 1 })
  expect(await importRows(own, rows)).toMatchObject({ value: { unchanged: 136 } })
})

test('an import that fails late leaves nothing but keys, and the sweep takes those', async () => {
  const own = await testRegister()
  await importText(own, late)
  const before = await sizes(own)
  const keys = await own.keyStore.listStreams(1, 0, 10_000)
  const rows = Array.from({ length: 1200 }, (_, row) => reportWith({ ref: `B-${row}` }))
  const broken = importText(own, fileOf(rows), {
    onProgress: (done) => {
      if (done > 1000) throw new Error('the disk is full')
    },
  })
  await expect(broken).rejects.toThrow('disk is full')
  expect(await sizes(own)).toEqual(before)
  expect(await own.keyStore.listStreams(1, 0, 10_000)).toHaveLength(keys.length + 1200)
  expect(await sweepOrphanKeys(own.withActor, own.keyStore, own.operator)).toEqual({ removed: 1200 })
  expect(await own.keyStore.listStreams(1, 0, 10_000)).toEqual(keys)
})

test('cases are given in turn to the principals named, and to nobody else', async () => {
  const own = await testRegister()
  const teams = await ask<{ id: number }>(
    own,
    `insert into principal (tenant, kind, name) values (1, 'team', 'east'), (1, 'team', 'west') returning id`,
  )
  await importText(own, golden, { grantTo: teams.map(({ id }) => id) })
  const given = await ask(
    own,
    'select principal as id, count(*)::int as cases from case_grant group by principal order by 1',
  )
  expect(given).toEqual([
    { id: teams[0]?.id, cases: 48 },
    { id: teams[1]?.id, cases: 47 },
  ])
})

test('what an import writes is known on the days of the file, and recorded when it came in', async () => {
  const events = await ask<{ type: string; known_on: IsoDate }>(
    register,
    `select type, (known at time zone 'Europe/Amsterdam')::date::text as known_on from event join case_state on case_id = stream
     where number = 'C-2020-0003' order by event.version`,
  )
  expect(events.map(({ known_on }) => known_on)).toEqual(['2020-04-01', ...Array(4).fill('2021-05-05')])
  const backdated = await ask(register, `select from event where recorded < (select made_at from installation)`)
  expect(backdated).toEqual([])
})
