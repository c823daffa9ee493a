import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { cellOf } from '../src/domain/figures/cellOf.ts'
import type { CountedFigures, CountedNumber } from '../src/domain/figures/countedFigures.ts'
import { foldFigures } from '../src/domain/figures/foldFigures.ts'
import { yearEnd } from '../src/domain/shared/isoDate.ts'
import { locales } from '../src/domain/shared/locale.ts'
import { compositionChart } from '../src/outputs/figures/charts/compositionChart.ts'
import { flowChart } from '../src/outputs/figures/charts/flowChart.ts'
import { trendChart } from '../src/outputs/figures/charts/trendChart.ts'
import { figuresCsv } from '../src/outputs/figures/csv.ts'
import { describeCell } from '../src/outputs/figures/describeCell.ts'
import { figuresMarkdown } from '../src/outputs/figures/markdown.ts'
import { reportSections } from '../src/outputs/figures/reportSections.ts'
import { figuresText } from '../src/outputs/figures/text.ts'
import { countsOf, readFixture } from './support/codedCases.ts'
import { readNl2018 } from './support/nlFigures.ts'

const { definitions, names } = await readNl2018()
const rows = readFixture('cases-2017-2018.csv')

function figuresOf(year: number): CountedFigures {
  const question = { year, asOf: yearEnd(year), knownAt: null }
  return foldFigures(definitions, names, countsOf(rows, question), question)
}

const figures = figuresOf(2018)

describe('CSV', () => {
  const read = (csv: string): Record<string, string>[] => parse(csv, { columns: true })

  test('holds every table, with n, each row and the total', () => {
    const lines = read(figuresCsv(figures, 'nl'))
    for (const { id, rows: printed, total } of figures.tables) {
      const ofTable = lines.filter(({ table }) => table === id)
      expect(ofTable.map(({ code, count }) => [code, Number(count)])).toEqual([
        ...printed.map(({ code, count }) => [code, count]),
        ['total', total.count],
      ])
      expect(new Set(ofTable.map(({ n }) => Number(n)))).toEqual(new Set([total.count]))
    }
  })

  test('holds totals, changes, groups and open cases under the names that the JSON gives them', () => {
    const lines = read(figuresCsv(figures, 'en'))
    const counts = Object.fromEntries(lines.map(({ table, code, count }) => [`${table}/${code}`, Number(count)]))
    expect(counts).toMatchObject({
      'totals/2018': 57,
      'totals/2017': 38,
      'totals/change': 19,
      'changeByTopic/abandonment': 9,
      'victimGroups.minor/total': 16,
      'openOnReferenceDate/abandonment': 6,
    })
  })

  test('compares nothing with a year that has no data', () => {
    const lines = read(figuresCsv(figuresOf(2017), 'nl'))
    expect(
      lines.filter(({ table, code }) => table === 'changeByTopic' || code === '2016' || code === 'change'),
    ).toEqual([])
  })
})

describe('a document', () => {
  test.each(locales)('says each table and each sentence, in %s', (locale) => {
    const text = figuresText({ definitions, figures, locale }).replace(/\s+/g, ' ')
    const markdown = figuresMarkdown({ definitions, figures, locale }).replaceAll('\\', '')
    for (const { sentences, tables } of reportSections(definitions, figures, locale)) {
      const said = sentences.map(({ parts }) => parts.map((part) => part.text).join(''))
      for (const words of [...said, ...tables.map(({ heading }) => heading)]) {
        expect(text).toContain(words)
        expect(markdown).toContain(words)
      }
    }
  })

  test('marks in the demo each number that is derived or invented, and says what the marks mean', () => {
    const provenance = ({ count }: CountedNumber) =>
      count === 57 ? 'published' : count === 38 ? 'derived' : 'invented'
    const text = figuresText({ definitions, figures, locale: 'nl', provenance })
    expect(text).toMatch(/\n {2}Totaal +57 +38° +\+19\* +10\*\n/)
    expect(text).toContain('* verzonnen')
    expect(figuresMarkdown({ definitions, figures, locale: 'nl', provenance })).toContain(
      '| **57** | **38°** | **+19\\*** |',
    )
  })

  test('has no mark in a real register', () => {
    expect(figuresText({ definitions, figures, locale: 'nl' })).not.toMatch(/[°*]/)
  })

  test('keeps its numbers under each other', () => {
    const lines = figuresText({ definitions, figures, locale: 'nl' }).split('\n')
    const at = lines.findIndex((line) => line.startsWith('Tabel 5.'))
    const ends = lines.slice(at + 1, at + 8).map((line) => line.length)
    expect(new Set(ends).size).toBe(1)
  })
})

describe('a chart', () => {
  const charts = [
    compositionChart(figures, 'nl'),
    flowChart(figures, names, 'nl'),
    trendChart([figuresOf(2017), figures], 'nl'),
  ]

  test.each(charts)('of $id holds shapes and words only: no style, script or handler', ({ svg, title }) => {
    expect(svg).not.toMatch(/style|<script|<foreignObject|\son\w+=|class=|href|<image/i)
    expect(svg).toMatch(/^<svg role="img" aria-labelledby="[a-z]+-title" [^>]*viewBox=/)
    expect(svg).toContain(`>${title}</title>`)
    const colours = [...svg.matchAll(/(?:fill|stroke)="(#[^"]*|rgb[^"]*)"/g)].map(([, colour]) => colour)
    expect(colours).toEqual([])
  })

  test('is drawn the same twice', () => {
    expect([compositionChart(figures, 'nl').svg, flowChart(figures, names, 'nl').svg]).toEqual(
      charts.slice(0, 2).map(({ svg }) => svg),
    )
  })

  test('has a table with a cell to open for each number', () => {
    for (const { table } of charts)
      for (const { words, numbers } of table.rows) {
        expect(words.length + numbers.length).toBe(table.heads.length)
        for (const { cell } of numbers) expect(cellOf(definitions, names, cell)?.id).toBe(cell)
      }
  })

  test('of the flow leads each case from topic to result', () => {
    const [, flow] = charts
    const numbers = flow?.table.rows.flatMap(({ numbers: [number] }) => number?.count ?? 0) ?? []
    expect(numbers.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(57)
    expect(flow?.title).toBe('Van 57 casussen eindigden er 21 met terugkeer; 10 zijn nog open')
  })

  test('of a year without cases is still a drawing with a title', () => {
    const none = figuresOf(1990)
    for (const { svg, title } of [compositionChart(none, 'en'), flowChart(none, names, 'en'), trendChart([], 'en')]) {
      expect(svg.startsWith('<svg')).toBe(true)
      expect(title).not.toBe('')
    }
  })
})

describe('every printed number', () => {
  const printed = [
    ...[figures.total, figures.previous, figures.change, figures.open, figures.adviceRequests, figures.returned],
    ...figures.topics.flatMap(({ total, previous, change, open }) => [total, previous, change, open]),
    ...figures.victimGroups.flatMap(({ total, topics }) => [total, ...topics]),
    ...figures.tables.flatMap(({ rows: printedRows, total }) => [...printedRows, total]),
    ...figures.sentences.flatMap(({ numbers }) => Object.values(numbers)),
    ...figures.flows,
  ]

  test.each(locales)('opens a definition in words, in %s', (locale) => {
    for (const { cell } of printed) {
      const found = cellOf(definitions, names, cell)
      if (!found) throw new Error(`no cell ${cell}`)
      const { terms, state } = describeCell(found, names, figures.question, locale)
      expect(terms.length).toBeGreaterThan(0)
      for (const { text } of [...terms, { text: state }]) expect(text).toMatch(/^\p{Lu}[^{}<>#]+\.$/u)
    }
  })

  test('says in its definition which codes it counts, on which day, and what the codes alone hide', () => {
    const cell = cellOf(definitions, names, 'table.5.unknown')
    if (!cell) throw new Error('no cell')
    const { terms, state, notes } = describeCell(cell, names, figures.question, 'nl')
    expect(terms).toEqual([
      {
        sign: 1,
        text:
          'Casussen met een eerste melding in 2018, zoals ze stonden op 31 december 2018. Onderwerp: ‘Achterlating’. ' +
          'Plaats bij de melding: ‘In het buitenland’ of ‘Onbekend’. ' +
          'Uitkomst: ‘Niet vast te stellen’ of ‘Geen recht op verblijf’.',
      },
    ])
    expect(state).toBe('Zoals nu bekend.')
    expect(notes[0]).toContain('Tabel 8')
  })
})
