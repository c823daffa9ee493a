import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CubeCell } from '../src/domain/codes/codedState.ts'
import { figuresCsv } from '../src/outputs/figures/csv.ts'
import { figuresJson } from '../src/outputs/figures/json.ts'
import { toAnnualFigures } from '../src/outputs/figures/toAnnualFigures.ts'
import { contradictionsIn, ownFigures, reconciled } from './reconcileReports.ts'

const topics = [
  'forced_marriage',
  'forced_marriage_and_abandonment',
  'abandonment',
  'domestic_violence_abroad',
  'new_topic',
]
const outcomes = ['yes', 'permission_after_intervention', 'no', 'returned_by_self', 'no_right_of_residence', 'unknown']
const results = ['returned_with_support', 'wants_no_help', 'moved', 'no_result_yet', 'not_traced', 'new_result']

const closed = fc.record({ outcome: fc.constantFrom(...outcomes), result: fc.constantFrom(...results) })
const state = fc.oneof(closed, fc.constant({ outcome: 'open', result: null }))
const anyCell: fc.Arbitrary<CubeCell> = fc
  .record({
    topic: fc.constantFrom(...topics),
    victimGroup: fc.constantFrom('minor', 'adult', 'parent_with_minor_children'),
    place: fc.constantFrom('abroad', 'unknown', 'in_netherlands'),
    state,
    count: fc.integer({ min: 1, max: 40 }),
  })
  .map(({ state: { outcome, result }, ...rest }) => ({ ...rest, outcome, result }))
const anyCube = fc.array(anyCell, { maxLength: 40 })

test('figures that Baken counts itself never contradict themselves, in no form and language', () => {
  fc.assert(
    fc.property(anyCube, anyCube, fc.constantFrom('nl', 'en'), (cube, previous, locale) => {
      const figures = ownFigures(cube, previous)
      expect(contradictionsIn(figuresJson(toAnnualFigures(figures, locale)))).toEqual([])
      expect(contradictionsIn(figuresCsv(figures, locale))).toEqual([])
    }),
    { numRuns: 60 },
  )
})

describe('table 6 with the n that was published is found', () => {
  const contract = JSON.parse(readFileSync('test/fixtures/figures-2018.contract.json', 'utf8'))
  type Row = { code: string; label: string; count: number }
  type Table = { id: string; title: string; n: number; rows: readonly Row[]; total: number }
  const tables: readonly Table[] = contract.tables.map((table: Table) =>
    table.id === '6' ? { ...table, n: 11 } : table,
  )
  const slip = [{ printed: 11, expected: 15, certainty: 'certain', number: { claims: ['table.6.n'] } }]

  test('in the published figures typed over, which number their tables', () => {
    const typed = {
      year: 2018,
      totals: contract.totals,
      changeByTopic: contract.changeByTopic,
      previousYearByTopicDerived: {
        forced_marriage: 4,
        abandonment: 30,
        forced_marriage_and_abandonment: 0,
        domestic_violence_abroad: 4,
      },
      tables: tables.map(({ id, n, ...table }) => ({ number: Number(id), ...(id === '1' ? {} : { n }), ...table })),
      afterVerificationDomesticViolenceAbroad: 4,
      anomalies: [{ kind: 'error', table: 6, what: 'typed over, never read' }],
    }
    const { findings } = reconciled(JSON.stringify(typed))
    expect(findings.filter(({ kind }) => kind === 'contradiction')).toMatchObject(slip)
    expect(findings.map(({ rule }) => rule)).toContain('two_moments')
  })

  test('in a CSV of tables without lines for totals', () => {
    const lines = tables.flatMap(({ id, title, n, rows }) =>
      rows.map(({ code, label, count }) => `${id},${title},${n},${code},${label},${count}`),
    )
    expect(contradictionsIn(['table,title,n,code,label,count', ...lines].join('\r\n'))).toMatchObject(slip)
  })
})
