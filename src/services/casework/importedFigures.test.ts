import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allowedRows } from '../../../test/importRows.ts'
import { ask, importRows, importText } from '../../../test/registerWork.ts'
import { straightAdviceCount, straightCount } from '../../../test/straightCount.ts'
import { openTestRegister, type TestRegister, testRegister, timeZone } from '../../../test/support/testRegister.ts'
import { readDefinitionSet } from '../../boundary/figures/definitionSets.ts'
import { asAnalyst } from '../../domain/access/actor.ts'
import type { ImportRow } from '../../domain/casework/importRow.ts'
import type { FiguresQuestion } from '../../domain/figures/annualFigures.ts'
import { type IsoDate, yearEnd } from '../../domain/shared/isoDate.ts'
import { toAnnualFigures } from '../../outputs/figures/toAnnualFigures.ts'
import { countYear, makeCountFigures } from '../figures/countFigures.ts'

/** What the register answers, in the words of the straight count. */
async function counted(register: TestRegister, question: FiguresQuestion): Promise<Record<string, number>> {
  const { cube } = await register.withActor(asAnalyst(register.operator), (tx) => countYear(tx, 1, question, timeZone))
  const counts: Record<string, number> = {}
  for (const { topic, victimGroup, place, outcome, result, count } of cube) {
    if (place !== 'abroad' && place !== 'unknown') continue
    const keys = ['total', `topic/${topic}`, `group/${victimGroup}`, `outcome/${topic}/${outcome}`]
    for (const key of result === null ? keys : [...keys, `result/${topic}/${outcome}/${result}`]) {
      counts[key] = (counts[key] ?? 0) + count
    }
  }
  return counts
}

const expected: { states: { asOf: IsoDate; knownAt: IsoDate; counts: Record<string, number> }[] } = JSON.parse(
  readFileSync('test/fixtures/late-knowledge.expect.json', 'utf8'),
)

test('late knowledge: the year 2020 has each count of the four expected states, and no other', async () => {
  const register = await testRegister()
  await importText(register, readFileSync('test/fixtures/late-knowledge.csv', 'utf8'))
  expect(expected.states).toHaveLength(4)
  for (const { asOf, knownAt, counts } of expected.states) {
    const found = await counted(register, { year: 2020, asOf, knownAt })
    const listed = Object.entries(found).filter(([key]) => !key.startsWith('group/'))
    expect([asOf, knownAt, Object.fromEntries(listed)]).toEqual([asOf, knownAt, counts])
  }
})

let register: TestRegister

beforeAll(async () => {
  register = await openTestRegister()
})
afterAll(() => register.drop())

/** The register without its cases. */
async function empty(): Promise<void> {
  await register.asAdministrator(async (client) => {
    await client.query('begin; set local synchronous_commit = off')
    for (const table of ['event_sealed', 'event', 'case_state', 'case_history', 'advice_request', 'log_queue']) {
      await client.query(`delete from ${table}`)
    }
    await client.query('commit')
  })
}

/** Questions that matter for these rows: the days on which something happened or became known, and days around them. */
function questionsOn(rows: readonly ImportRow[]): fc.Arbitrary<FiguresQuestion> {
  const reports = rows.map(({ reportedOn }) => reportedOn)
  const later = rows.flatMap((row) =>
    row.kind === 'report' ? [row.topic?.on, row.outcome?.on, row.outcome?.result?.on, row.recordedOn] : [],
  )
  const days = [...reports, ...later.filter((on) => on !== undefined)]
  const around = fc
    .tuple(fc.constantFrom(...days), fc.integer({ min: -1, max: 1 }))
    .map(([day, more]) => new Date(Date.parse(day) + more * 86_400_000).toISOString().slice(0, 10) as IsoDate)
  return fc.record({
    year: fc.constantFrom(...reports.map((day) => Number(day.slice(0, 4)))),
    asOf: fc.oneof(around, fc.constantFrom(...reports.map((day) => yearEnd(Number(day.slice(0, 4)))))),
    knownAt: fc.option(around),
  })
}

const files = allowedRows
  .filter((rows) => rows.length > 0)
  .chain((rows) => fc.tuple(fc.constant(rows), fc.array(questionsOn(rows), { minLength: 8, maxLength: 8 })))

test('the figures of any file, on any day as known on any other, are those of a straight count of its rows', {
  timeout: 90_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(files, async ([rows, questions]) => {
      await empty()
      expect(await importRows(register, rows)).toMatchObject({ ok: true })
      for (const question of questions) {
        expect([question, await counted(register, question)]).toEqual([question, straightCount(rows, question)])
        const { adviceRequests } = await register.withActor(asAnalyst(register.operator), (tx) =>
          countYear(tx, 1, question, timeZone),
        )
        expect([question, adviceRequests]).toEqual([question, straightAdviceCount(rows, question)])
      }
      // An overlap would count a case twice: the sum over the cells is the number of cases in them.
      const now = `known_to = 'infinity' and valid_to = 'infinity'`
      const [sums] = await ask(
        register,
        `select count(*)::int as rows, count(distinct case_id)::int as cases from case_history where ${now}`,
      )
      const cases = rows.filter(({ kind }) => kind === 'report').length
      expect(sums).toEqual({ rows: cases, cases })
    }),
    { numRuns: 40 },
  )
})

test('any file that is imported again says what is known: nothing is added, nothing is other content', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(allowedRows, async (rows) => {
      await empty()
      await importRows(register, rows)
      const again = await importRows(register, rows)
      expect(again).toEqual({ ok: true, value: { added: { cases: 0, adviceRequests: 0 }, unchanged: rows.length } })
    }),
    { numRuns: 40 },
  )
})

test('the printed report says the same as the straight count', { timeout: 60_000 }, async () => {
  const { definitions } = await readDefinitionSet('profiles', register.profile, 'nl-2018')
  const count = makeCountFigures(register.withActor, register.profile, timeZone)
  await fc.assert(
    fc.asyncProperty(files, async ([rows, questions]) => {
      await empty()
      await importRows(register, rows)
      for (const question of questions.slice(0, 3)) {
        const report = toAnnualFigures(await count(register.operator, definitions, question), 'nl')
        const straight = straightCount(rows, question)
        const total = straight.total ?? 0
        expect(report.totals[question.year]).toBe(total)
        const groups = Object.entries(report.victimGroups).map(([group, { total: size }]) => [`group/${group}`, size])
        for (const [key, size] of groups) expect([key, size]).toEqual([key, straight[String(key)] ?? 0])
        const open = Object.entries(report.openOnReferenceDate)
        for (const [topic, size] of open) expect([topic, size]).toEqual([topic, straight[`outcome/${topic}/open`] ?? 0])
      }
    }),
    { numRuns: 15 },
  )
})

test('two periods of one case that overlap are refused by the database', async () => {
  await empty()
  await importText(register, readFileSync('test/fixtures/late-knowledge.csv', 'utf8'))
  const overlapping = register.withActor(register.operator, (tx) =>
    sql`insert into case_history select tenant, case_id, case_year, valid_from + 1, 'infinity', known_from, known_to, cell
      from case_history where known_to = 'infinity' and valid_to = 'infinity' limit 1`.execute(tx),
  )
  await expect(overlapping).rejects.toMatchObject({ constraint: 'no_overlap' })
})
