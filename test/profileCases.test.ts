import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { ageBandOf } from '../src/domain/codes/ageBand.ts'
import { refusalsOf } from '../src/domain/codes/codeCombination.ts'
import { isCodeOn } from '../src/domain/codes/codeList.ts'
import { victimGroupOf } from '../src/domain/codes/victimGroup.ts'
import { parseIsoDate } from '../src/domain/shared/isoDate.ts'
import { part, profile } from './support/profileNl.ts'

type Row = Readonly<Record<string, string>>

/** The example register: the margins of the published tables of 2018, with invented people. */
const rows: readonly Row[] = parse(readFileSync('test/fixtures/cases-2017-2018.csv', 'utf8'), { columns: true })
const cases = rows.filter((row) => row.kind === 'report')

function groupOf(row: Row): string {
  const ageBand = ageBandOf(Number(row.age))
  return victimGroupOf({ ageBand, minorChildrenWithClient: Number(row.accompanying_minors) })
}

describe('the example register fits the profile', () => {
  test('each of its codes is in the list of its day', () => {
    const { lists } = profile
    const coded = {
      topic: lists.topics,
      outcome: lists.outcomes,
      result: lists.results,
      country: lists.countries,
      tie: lists.ties,
    }
    expect(cases.length).toBeGreaterThan(90)
    for (const row of cases) {
      const day = parseIsoDate(row.reported_on ?? '')
      if (!day) throw new Error(`${row.ref} has no day`)
      for (const [field, list] of Object.entries(coded)) {
        const value = row[field]
        if (value) expect(isCodeOn(list, value, day), `${row.ref}: ${field} ${value}`).toBe(true)
      }
    }
  })

  test('no case breaks a rule between its codes', () => {
    for (const row of cases) {
      const codes = { topic: row.topic, outcome: row.outcome || undefined, result: row.result || undefined }
      const more = { tie: row.tie || undefined, victimGroup: groupOf(row), clientLocation: 'abroad' }
      expect(refusalsOf(profile, { ...codes, ...more }), row.ref).toEqual([])
    }
  })

  test('what can be counted in two ways gives the published number of 2018', async () => {
    for (const { code, topic, outcomes, published_2018 } of await part('rules/annual-counting')) {
      const counted = cases.filter(
        (row) => row.reported_on?.startsWith('2018') && row.topic === topic && outcomes.includes(row.outcome ?? ''),
      )
      expect(counted.length, code).toBe(published_2018)
    }
  })
})
