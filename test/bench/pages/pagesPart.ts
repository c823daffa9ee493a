import { setTimeout as sleep } from 'node:timers/promises'
import { HUB } from '../../support/actorWith.ts'
import { quantile } from '../measure.ts'
import type { Part } from '../part.ts'
import { cpuOf, cpuOfTree, memoryOf } from '../processCost.ts'
import { megabytes, ms, type Table, whole } from '../table.ts'
import { postmasterOf } from '../workplace.ts'
import { apiHeadersOf } from './apiToken.ts'
import { type BigRegister, bigRegister, type Reader } from './bigRegister.ts'
import { growTo } from './growRegister.ts'
import { type Ask, load } from './load.ts'
import { type RunningDesk, runDesk, signIn } from './runningDesk.ts'

const get = (path: string): Ask => ({ method: 'GET', path })
const REQUESTS = 600
/** After so many pages the code of a process is compiled; before that each costs up to twice as much. */
const WARM = 3000
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

type Headers = Readonly<Record<string, string>>

const pages: Readonly<Record<string, (reader: Reader, api: Headers) => readonly Ask[]>> = {
  'case page': casePages,
  'journal page, its entries opened': ofHub(({ numbers }) => numbers.map((number) => get(`/cases/${number}/journal`))),
  'persons page': ofHub(({ numbers }) => numbers.map((number) => get(`/cases/${number}/persons`))),
  today: () => [get('/today')],
  'case page, name opened': ({ numbers }) =>
    numbers.map((number) => ({
      method: 'POST',
      path: `/cases/${number}/sealed`,
      body: 'part=identity',
      headers: FORM,
    })),
  'one case, API': ({ numbers }, headers) =>
    numbers.map((number) => ({ method: 'GET', path: `/api/v1/cases/${number}`, headers })),
  'list of 50': () => [get('/cases')],
  'list, filters': () => [
    get('/cases?status=open'),
    get('/cases?country=MA&year=2019'),
    get('/cases?topic=abandonment&sort=country'),
  ],
  'list with names': () => [{ method: 'POST', path: '/named-cases', body: '', headers: FORM }],
}

/** Pages on which a partner with shares of various parts sees one case and not the next. */
function ofHub(asks: (reader: Reader) => readonly Ask[]): (reader: Reader) => readonly Ask[] {
  return (reader) => (reader.actor.organisation === HUB ? asks(reader) : [])
}

function casePages({ numbers }: Reader): readonly Ask[] {
  return numbers.map((number) => get(`/cases/${number}`))
}

/** Case page and case list over HTTP, signed in as a caseworker of three teams, as a partner with as many shares, and as a manager. */
export const pagesPart: Part = async (scale, note) => {
  const big = await bigRegister(100_000 / scale, note)
  const bench = { big, amount: Math.max(REQUESTS / scale, 60), note }
  const rows = await measure(bench, big.cases, Object.keys(pages))
  note('  growing tenfold')
  await growTo(big.register, 10)
  const later = ['case page', 'case page, name opened', 'list of 50', 'list, filters']
  return [table([...rows, ...(await measure(bench, big.cases * 10, later))])]
}

function table(rows: Table['rows']): Table {
  const costs = ['CPU of node', 'CPU of PostgreSQL', 'p50', 'p95', 'p99', 'per second', 'kB', 'memory']
  return { title: 'Pages over HTTP (milliseconds per request)', head: ['page', 'connections', ...costs], rows }
}

type Bench = { readonly big: BigRegister; readonly amount: number; readonly note: (text: string) => void }

async function measure({ big, amount, note }: Bench, size: number, chosen: readonly string[]): Promise<string[][]> {
  const postmaster = await postmasterOf(big.register)
  const desk = await runDesk(big.path)
  const rows: string[][] = []
  try {
    for (const [role, reader] of Object.entries(big.readers)) {
      const cookie = await signIn(desk.url, reader.actor.person)
      if (rows.length === 0) await load(desk.url, cookie, casePages(reader), { connections: 8, amount: WARM })
      const api = await apiHeadersOf(big.register, reader.actor)
      for (const name of chosen) {
        const requests = pages[name]?.(reader, api) ?? []
        if (requests.length === 0) continue
        note(`  ${name}, ${role}, ${size}`)
        for (const connections of [1, 8]) {
          const cost = await costOf(desk, { cookie, postmaster, requests, connections, amount })
          const row = [`${name}, ${role}, ${whole(size)} cases`, String(connections), ...cost]
          note(`    ${row.slice(1).join('  ')}`)
          rows.push(row)
        }
      }
    }
  } finally {
    await desk.stop()
  }
  return rows
}

type Question = {
  readonly cookie: string
  readonly postmaster: number
  readonly requests: readonly Ask[]
  readonly connections: number
  readonly amount: number
}

async function costOf({ url, pid }: RunningDesk, asked: Question): Promise<string[]> {
  const { cookie, postmaster, requests, connections, amount } = asked
  await load(url, cookie, requests, { connections, amount: Math.ceil(amount / 4) })
  // What the warming left to do (log rows to sequence) is done before the clock starts.
  await sleep(500)
  const before = [cpuOf(pid), cpuOfTree(postmaster)] as const
  const { latencies, bytes, took } = await load(url, cookie, requests, { connections, amount })
  const each = [cpuOf(pid) - before[0], cpuOfTree(postmaster) - before[1]].map((cost) => ms(cost / latencies.length))
  const spread = [0.5, 0.95, 0.99].map((share) => ms(quantile(latencies, share)))
  const perSecond = whole((latencies.length * 1000) / took)
  return [...each, ...spread, perSecond, (bytes / latencies.length / 1024).toFixed(0), megabytes(memoryOf(pid).now)]
}
