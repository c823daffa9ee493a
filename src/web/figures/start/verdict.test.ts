import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPublishedFigures } from '../../../boundary/figures/publishedFigures.ts'
import { readReport } from '../../../boundary/figures/report/readReport.ts'
import type { CountedFigures, CountedNumber } from '../../../domain/figures/countedFigures.ts'
import type { Contradiction } from '../../../domain/figures/reconcile/finding.ts'
import { reconcile } from '../../../domain/figures/reconcile/reconcile.ts'
import { yearEnd } from '../../../domain/shared/isoDate.ts'
import { threeColumns } from './threeColumns.ts'
import { weigh } from './verdict.ts'

const [report] = await readPublishedFigures('profiles', 'nl')
if (!report) throw new Error('the profile has no published report')
const published = report
const contradictions = reconcile(readReport(readFileSync('test/fixtures/annual-figures-2018.txt'))).findings.filter(
  (finding): finding is Contradiction => finding.kind === 'contradiction',
)

const none: CountedNumber = { cell: 'none', count: 0 }

/** Figures that say what the report says, but for what `change` makes of a table cell. */
function figuresLikeReport(change: (cell: string, count: number) => number): CountedFigures {
  const number = (cell: string, count: number) => ({ cell, count: change(cell, count) })
  const label = { nl: 'x', en: 'x' }
  return {
    question: { year: 2018, asOf: yearEnd(2018), knownAt: null },
    definitions: 'nl-2018',
    previousYear: 'data',
    total: none,
    previous: none,
    change: none,
    open: none,
    returned: none,
    flows: [],
    adviceRequests: none,
    topics: [],
    victimGroups: [],
    tables: published.tables.map(({ id, rows, total }) => ({
      id,
      title: label,
      rows: rows.map(({ code, count }) => ({
        code,
        label,
        foreseen: true,
        ...number(`table.${id}.${code}`, count),
      })),
      total: number(`table.${id}`, total),
    })),
    sentences: [],
  }
}

const same = figuresLikeReport((_cell, count) => count)

test('the caption that the report contradicts itself is counted as unequal, and explained', () => {
  expect(weigh(published, same, contradictions)).toMatchObject({
    cells: { equal: 35, all: 35 },
    captions: { equal: 6, all: 7 },
    differing: [],
  })
})

test('without the contradiction nothing explains that caption', () => {
  expect(weigh(published, same, []).differing).toMatchObject([{ cell: 'table.6', published: 11, computed: 15 }])
})

test('any cell that differs is named, also in the table that the report contradicts itself in', () => {
  const cells = same.tables.flatMap(({ rows }) => rows.map(({ cell }) => cell))
  fc.assert(
    fc.property(fc.constantFrom(...cells), fc.integer({ min: 1, max: 50 }), (changed, more) => {
      const figures = figuresLikeReport((cell, count) => (cell === changed ? count + more : count))
      const { cells: agreement, differing } = weigh(published, figures, contradictions)
      expect(agreement).toEqual({ equal: 34, all: 35 })
      expect(differing.map(({ cell }) => cell)).toEqual([changed])
    }),
  )
})

test('an n of the register that is neither the printed one nor the sum of the rows is no explanation', () => {
  const figures = figuresLikeReport((cell, count) => (cell === 'table.6' ? 16 : count))
  expect(weigh(published, figures, contradictions).differing.map(({ computed }) => computed)).toEqual([16, 16])
})

test('three columns hold every table once and in order, whatever their sizes', () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 20 })
  fc.assert(
    fc.property(sizes, (heights) => {
      const tables = heights.map((height, id) => ({ id, rows: Array.from({ length: height }) }))
      const columns = threeColumns(tables)
      expect(columns).toHaveLength(3)
      expect(columns.flat()).toEqual(tables)
    }),
  )
  const ids = threeColumns(same.tables).map((column) => column.map(({ id }) => id).join(''))
  expect(ids).toEqual(['123', '45', '678'])
})
