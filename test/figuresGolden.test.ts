import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readPublishedFigures } from '../src/boundary/figures/publishedFigures.ts'
import type { FiguresQuestion } from '../src/domain/figures/annualFigures.ts'
import { comparePublished } from '../src/domain/figures/comparePublished.ts'
import { foldFigures } from '../src/domain/figures/foldFigures.ts'
import { provenanceOf } from '../src/domain/figures/provenance.ts'
import { parseIsoDate } from '../src/domain/shared/isoDate.ts'
import { figuresJson } from '../src/outputs/figures/json.ts'
import { toAnnualFigures } from '../src/outputs/figures/toAnnualFigures.ts'
import { countsOf, readFixture } from './support/codedCases.ts'
import { profilesFolder, readNl2018 } from './support/nlFigures.ts'

const { definitions, names } = await readNl2018()
const golden = readFixture('cases-2017-2018.csv')
const late = readFixture('late-knowledge.csv')

function questionOf(year: number, asOf: string, knownAt: string | null = null): FiguresQuestion {
  const [on, known] = [parseIsoDate(asOf), knownAt === null ? null : parseIsoDate(knownAt)]
  if (!on || known === undefined) throw new Error('no date')
  return { year, asOf: on, knownAt: known }
}

function fold(rows: typeof golden, question: FiguresQuestion) {
  return foldFigures(definitions, names, countsOf(rows, question), question)
}

function fixture(name: string) {
  return JSON.parse(readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8'))
}

describe('the annual figures of 2018', () => {
  const figures = fold(golden, questionOf(2018, '2018-12-31'))

  test('are the published ones, in the agreed shape and order', () => {
    const { sentences: _, ...printed } = JSON.parse(figuresJson(toAnnualFigures(figures, 'nl')))
    const { sentences: __, ...agreed } = fixture('figures-2018.contract.json')
    expect(JSON.stringify(printed)).toBe(JSON.stringify(agreed))
  })

  test('differ from the published report in one number only: the n of table 6', async () => {
    const [report] = await readPublishedFigures(profilesFolder, 'nl')
    if (!report) throw new Error('no published report')
    const compared = comparePublished(report, figures)
    const numbers = compared.flatMap(({ id, rows, total, n }) =>
      [...rows, total, ...(n ? [n] : [])].map((number) => ({ id, ...number })),
    )
    expect(numbers.filter(({ isEqual }) => !isEqual)).toEqual([
      { id: '6', published: 11, computed: { cell: 'table.6', count: 15 }, isEqual: false },
    ])
  })

  test('are published or derived where the report tells it, and 2017 is derived in its totals only', async () => {
    const reports = await readPublishedFigures(profilesFolder, 'nl')
    const marks = (year: number, numbers: readonly { cell: string; count: number }[]) => [
      ...new Set(numbers.map((number) => provenanceOf(reports, year, number))),
    ]
    expect(
      marks(
        2018,
        figures.tables.flatMap(({ rows, total }) => [...rows, total]),
      ),
    ).toEqual(['published'])
    expect(
      marks(
        2018,
        figures.topics.map(({ change }) => change),
      ),
    ).toEqual(['published'])
    expect(
      marks(
        2018,
        figures.topics.map(({ previous }) => previous),
      ),
    ).toEqual(['derived'])
    const before = fold(golden, questionOf(2017, '2017-12-31'))
    expect(marks(2017, [before.total, ...before.topics.map(({ total }) => total)])).toEqual(['derived'])
    expect(
      marks(
        2017,
        before.victimGroups.map(({ total }) => total),
      ),
    ).toEqual(['invented'])
  })

  test('lose the mark of the published report when the register was added to', async () => {
    const reports = await readPublishedFigures(profilesFolder, 'nl')
    expect(provenanceOf(reports, 2018, { cell: 'total', count: 58 })).toBe('invented')
  })
})

test('2017 counts 38 cases: 4, 30, none of both, and 4', () => {
  const figures = fold(golden, questionOf(2017, '2017-12-31'))
  expect([figures.total, ...figures.topics.map(({ total }) => total)].map(({ count }) => count)).toEqual([
    38, 4, 0, 30, 4,
  ])
  expect([figures.previousYear, figures.previous.count]).toEqual(['no data', 0])
})

test('a year without a case is a report of zeros, in both languages', () => {
  const figures = fold(golden, questionOf(1990, '1990-12-31'))
  for (const locale of ['nl', 'en'] as const) {
    const printed = toAnnualFigures(figures, locale)
    expect(printed.tables.every(({ n, total, rows }) => n + total === 0 && rows.length > 0)).toBe(true)
    expect(printed.sentences.map(({ id }) => id)).toContain('total')
  }
})

describe('what became known late', () => {
  type Expected = { asOf: string; knownAt: string; counts: Record<string, number> }
  const { year, states }: { year: number; states: readonly Expected[] } = fixture('late-knowledge.expect.json')

  for (const { asOf, knownAt, counts } of states)
    test(`shows on ${asOf} as it was known on ${knownAt}`, () => {
      const { flows, topics, total } = fold(late, questionOf(year, asOf, knownAt))
      const seen: Record<string, number> = { total: total.count }
      for (const { code, total: ofTopic } of topics) if (ofTopic.count > 0) seen[`topic/${code}`] = ofTopic.count
      for (const { topic, outcome, result, count } of flows) {
        const way = `outcome/${topic}/${outcome}`
        seen[way] = (seen[way] ?? 0) + count
        if (outcome !== 'open') seen[`result/${topic}/${outcome}/${result}`] = count
      }
      expect(seen).toEqual(counts)
    })
})
