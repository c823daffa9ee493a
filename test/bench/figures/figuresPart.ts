import type pg from 'pg'
import type { FiguresQuestion } from '../../../src/domain/figures/annualFigures.ts'
import { foldFigures } from '../../../src/domain/figures/foldFigures.ts'
import { parseIsoDate } from '../../../src/domain/shared/isoDate.ts'
import { readDefinitionSets } from '../../../src/main/definitionSets.ts'
import { makeCountFigures } from '../../../src/services/figures/countFigures.ts'
import { countCells } from '../../../src/store/figures/countCells.ts'
import { medianInTurns, took } from '../measure.ts'
import type { Part } from '../part.ts'
import { ms, type Table, times, whole } from '../table.ts'
import { asAdministrator, type BenchRegister, newDataFolder, openAt, stopAt } from '../workplace.ts'
import { anyDateRivals, flat, type Rival, yearEndRivals } from './byHand.ts'
import { fillCourses } from './codedCourses.ts'
import { type Amount, copyHistory, fillFlat, fillHistory } from './fillHistory.ts'
import { planOf } from './plan.ts'
import { analystOf, type WatchedRegister, watchedRegister } from './watchedRegister.ts'

const YEAR = 2018
const ROUNDS = 9
/** The tenant with the most cases in one year. */
const LARGEST = 14
const ZONE = 'Europe/Amsterdam'

type Way = { readonly name: string; readonly question: FiguresQuestion; readonly rivals: readonly Rival[] }

const ways: readonly Way[] = [
  {
    name: 'year-end, known today',
    question: { year: YEAR, asOf: day('2018-12-31'), knownAt: null },
    rivals: yearEndRivals,
  },
  {
    name: 'any date, known at any time',
    question: { year: YEAR, asOf: day('2018-11-14'), knownAt: day('2018-12-20') },
    rivals: anyDateRivals,
  },
]

/** The annual figures, from a thousand to a million cases in a year, against the best SQL by hand over the same data. */
export const figuresPart: Part = async (scale, note) => {
  const path = newDataFolder('figures')
  const register = await openAt(path, { demo: false })
  const watched = watchedRegister(register)
  try {
    return await asAdministrator(register, async (client) => {
      const amounts = amountsAt(scale)
      const courses = await fillCourses(client, register.profile)
      note(`  filling ${whole(amounts.reduce((sum, { cases }) => sum + cases, 0))} cases in ${whole(courses)} courses`)
      await fillHistory(client, courses, amounts)
      await fillFlat(client)
      await copyHistory(client)
      // Who writes by hand does not let the whole table be read.
      await client.query('set enable_seqscan = off')
      return [await measured({ register, watched, client, amounts, note })]
    })
  } finally {
    await watched.close()
    await register.close()
    await stopAt(path)
  }
}

function amountsAt(scale: number): readonly Amount[] {
  const inOneYear = [1000, 10_000, 100_000, 1_000_000].map((cases, index) => ({
    tenant: 11 + index,
    cases: Math.max(cases / scale, 100),
    years: [YEAR],
  }))
  const years = Array.from({ length: 50 }, (_, index) => YEAR - 30 + index)
  return [...inOneYear, { tenant: 15, cases: 1_000_000 / scale, years }]
}

type Bench = {
  readonly register: BenchRegister
  readonly watched: WatchedRegister
  readonly client: pg.Client
  readonly amounts: readonly Amount[]
  readonly note: (text: string) => void
}

async function measured(bench: Bench): Promise<Table> {
  const rows: string[][] = []
  for (const way of ways) {
    const best = await fastestRival(bench, way)
    bench.note(`  ${way.name}: the fastest by hand has the ${best.name}`)
    if (best.index !== undefined) await bench.client.query(best.index)
    for (const amount of bench.amounts) rows.push(await measureOne(bench, way, best, amount))
    if (best.index !== undefined) await bench.client.query('drop index rival')
  }
  const head = [
    'cases',
    'in the database',
    'best by hand',
    'ratio',
    'flat table',
    'ratio',
    'countCells',
    'folding',
    'countFigures',
    'index; rows of the table read',
  ]
  return { title: 'Annual figures (milliseconds, median, warm)', head, rows }
}

/** Which index serves the question best is found out with the largest year. */
async function fastestRival({ client, note }: Bench, { question, rivals }: Way): Promise<Rival> {
  const took: { rival: Rival; median: number }[] = []
  for (const rival of rivals) {
    if (rival.index !== undefined) {
      await client.query(rival.index)
      await client.query('vacuum (analyze, freeze) rival_history')
    }
    const { hand } = await medianInTurns(5, {
      hand: async () => (await planOf(client, rival.query(asked(LARGEST, question)))).took,
    })
    note(`    ${rival.name}: ${ms(hand)} ms`)
    took.push({ rival, median: hand })
    if (rival.index !== undefined) await client.query('drop index rival')
  }
  const [first] = took.sort((one, other) => one.median - other.median)
  if (!first) throw new Error('nothing to compare with')
  return first.rival
}

async function measureOne(
  { register, watched, client, note }: Bench,
  { name, question }: Way,
  rival: Rival,
  { tenant, cases, years }: Amount,
): Promise<string[]> {
  const actor = analystOf(register, tenant)
  const { profile } = register
  const [set] = (await readDefinitionSets(profile)).values()
  if (!set) throw new Error('the profile has no definitions')
  const { definitions, names } = set
  const countFigures = makeCountFigures(watched.withActor, profile, ZONE)
  const count = () => watched.withActor(actor, (tx) => countCells(tx, tenant, question, ZONE))
  const plan = () =>
    watched.withActor(actor, async (tx) => {
      await countCells(tx, tenant, question, ZONE)
      return watched.planOfLast(tx)
    })
  const cube = await count()
  check(question, cube, cases / years.length)
  const counts = { cube, previousCube: cube, adviceRequests: 0 }
  const byHand =
    ({ query }: Rival) =>
    async () =>
      (await planOf(client, query(asked(tenant, question)))).took
  const database = await medianInTurns(ROUNDS, {
    ours: async () => (await plan()).took,
    hand: byHand(rival),
    flat: byHand(flat),
  })
  const around = await medianInTurns(ROUNDS, {
    cells: took(count),
    fold: took(async () => foldFigures(definitions, names, counts, question)),
    whole: took(() => countFigures(actor, definitions, question)),
  })
  const { nodes, heapFetches } = await plan()
  note(`    ${name}, ${cases}: ${cube.length} cells, ${ms(database.ours)} ms`)
  const size =
    years.length > 1 ? `${whole(cases / years.length)} of ${whole(cases)} in ${years.length} years` : whole(cases)
  return [
    `${name}: ${size}`,
    ms(database.ours),
    ms(database.hand),
    times(database.ours / database.hand),
    ms(database.flat),
    times(database.ours / database.flat),
    ms(around.cells),
    ms(around.fold),
    ms(around.whole),
    `${nodes.filter((node) => node.startsWith('case_history')).join(', ')}; ${heapFetches}`,
  ]
}

/** At the end of the year every case stands in one cell; on a day before it, as known before it, some were not reported yet. */
function check({ knownAt }: FiguresQuestion, cube: readonly { readonly count: number }[], cases: number): void {
  const counted = cube.reduce((sum, { count }) => sum + count, 0)
  if (knownAt === null ? counted !== cases : counted > cases)
    throw new Error(`${counted} of ${cases} cases were counted`)
}

function asked(tenant: number, { year, asOf, knownAt }: FiguresQuestion) {
  return { tenant, year, asOf, knownAt: knownAt ?? '2026-01-01' }
}

function day(text: string) {
  const date = parseIsoDate(text)
  if (!date) throw new Error(`${text} is no day`)
  return date
}
