import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeBakenFolder } from './support/bakenFolder.ts'

const folder = makeBakenFolder()
afterAll(folder.remove)
const { baken } = folder

beforeAll(async () => {
  for (const name of ['cases-2017-2018.csv', 'late-knowledge.csv']) {
    expect((await baken(['import', fixture(name)])).code).toBe(0)
  }
})

type Table = { id: string; n: number; rows: readonly { code: string; count: number }[]; total: number }

async function figures(...typed: readonly string[]) {
  const { code, out, err } = await baken(['figures', ...typed, '--format', 'json'])
  expect([code, err]).toEqual([0, ''])
  return JSON.parse(out)
}

describe('the figures of 2018', () => {
  test('equal the agreed ones, number by number', async () => {
    const { sentences, ...counted } = await figures('2018')
    const { sentences: _, ...agreed } = JSON.parse(readFileSync(fixture('figures-2018.contract.json'), 'utf8'))
    expect(counted).toEqual(agreed)
    expect(sentences.length).toBeGreaterThan(5)
  })

  test('come as text, CSV and Markdown, in two languages', async () => {
    expect((await baken(['figures', '2018'])).out).toMatch(/^Jaarcijfers 2018\n=+\n/)
    expect((await baken(['figures', '2018', '--lang', 'en'])).out).toMatch(/^Annual figures 2018\n=+\n/)
    expect((await baken(['figures', '2018', '--format', 'md'])).out).toMatch(/^# /)
    expect((await baken(['figures', '2018', '--format', 'csv'])).out).toMatch(/^table,title,n,code,label,count\r?\n/)
  })

  test.each(['json', 'csv'])('reconcile without a contradiction (%s)', (format) => {
    const { status, stdout, stderr } = shell(`baken figures 2018 --format ${format} | baken reconcile /dev/stdin`)
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).not.toContain('Tegenspraak:')
  })

  test('are cut short quietly by a reader that has seen enough', () => {
    expect(shell('baken figures 2018 | head -n 1')).toMatchObject({
      status: 0,
      stdout: 'Jaarcijfers 2018\n',
      stderr: '',
    })
  })
})

test('2017 has 38 cases: 4 and 30 and 0 and 4', async () => {
  const { totals, tables } = await figures('2017')
  expect(totals).toMatchObject({ '2017': 38, '2016': 0 })
  expect(counts(tables, '1')).toEqual({
    forced_marriage: 4,
    forced_marriage_and_abandonment: 0,
    abandonment: 30,
    domestic_violence_abroad: 4,
  })
})

test('a year without a case is a report of zeros', async () => {
  const { totals, tables } = await figures('1999')
  expect(totals['1999']).toBe(0)
  for (const { n, total, rows } of tables as readonly Table[]) {
    expect([n, total, rows.every(({ count }) => count === 0)]).toEqual([0, 0, true])
  }
})

test('definitions that do not exist are refused, and those that do are named', async () => {
  const { code, out, err } = await baken(['figures', '2018', '--definitions', 'nl-1066'])
  expect([code, out, err]).toEqual([2, '', expect.stringMatching(/--definitions.*nl-2018/)])
})

describe('what became known late', () => {
  type State = { asOf: string; knownAt: string; counts: Record<string, number> }
  const states: readonly State[] = JSON.parse(readFileSync(fixture('late-knowledge.expect.json'), 'utf8')).states

  test.each(states)('on $asOf, as known at the end of $knownAt', async ({ asOf, knownAt, counts: expected }) => {
    const { tables, totals, referenceDate, ...rest } = await figures('2020', '--as-of', asOf, '--known-at', knownAt)
    expect([referenceDate, rest.knownAt, totals['2020']]).toEqual([asOf, knownAt, expected.total])
    expect(some(counts(tables, '1'))).toEqual(under('topic/', expected))
    expect(some(counts(tables, '2'))).toEqual(under('outcome/forced_marriage/', expected))
    expect(some(counts(tables, '4'))).toEqual(under('outcome/forced_marriage_and_abandonment/', expected))
    const { no_right_of_residence: none = 0, unknown = 0, ...other } = under('outcome/abandonment/', expected)
    // Published so: for abandonment, no right of residence is part of unknown and split in table 8.
    expect(some(counts(tables, '5'))).toEqual(some({ ...other, unknown: none + unknown }))
    const helped = ['yes', 'permission_after_intervention'].map((way) => under(`result/abandonment/${way}/`, expected))
    expect(counts(tables, '6').no_result_yet ?? 0).toBe(sum('no_result_yet', helped))
    expect(counts(tables, '6').returned_with_support).toBe(sum('returned_with_support', helped))
  })
})

const bin = fileURLToPath(new URL('../bin/baken.js', import.meta.url))

/** Runs a line of a shell in which `baken` is installed. */
function shell(line: string) {
  const env = { ...process.env, BAKEN_DATA: folder.data }
  const baken = `set -o pipefail; baken() { '${process.execPath}' '${bin}' "$@"; }`
  return spawnSync('bash', ['-c', `${baken}; ${line}`], { env, encoding: 'utf8' })
}

function fixture(name: string): string {
  return fileURLToPath(new URL(`fixtures/${name}`, import.meta.url))
}

function counts(tables: readonly Table[], id: string): Record<string, number> {
  const rows = tables.find((table) => table.id === id)?.rows ?? []
  return Object.fromEntries(rows.map(({ code, count }) => [code, count]))
}

/** The counts that are not zero. */
function some(all: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(all).filter(([, count]) => count > 0))
}

function under(prefix: string, all: Readonly<Record<string, number>>): Record<string, number> {
  const found = Object.entries(all).filter(([key]) => key.startsWith(prefix))
  return Object.fromEntries(found.map(([key, count]) => [key.slice(prefix.length), count]))
}

function sum(code: string, of: readonly Readonly<Record<string, number>>[]): number {
  return of.reduce((total, one) => total + (one[code] ?? 0), 0)
}
