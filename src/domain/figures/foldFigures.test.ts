import { describe, expect, test } from 'vitest'
import { type CubeCell, NO_RESULT_YET, OPEN } from '../codes/codedState.ts'
import { yearEnd } from '../shared/isoDate.ts'
import { countOf } from './cell.ts'
import { cellOf } from './cellOf.ts'
import type { CodeNames } from './codeNames.ts'
import type { CodeLabel, DefinitionSet } from './definitionSet.ts'
import { factsUnder } from './factsUnder.ts'
import { foldFigures } from './foldFigures.ts'

const words = (text: string) => ({ nl: text, en: text })
const labels = (...codes: readonly string[]): readonly CodeLabel[] =>
  codes.map((code) => ({ code, label: words(code) }))
const row = (code: string, counts = [code]) => ({ code, label: words(code), counts, note: undefined })

const names: CodeNames = {
  topic: labels('forced', 'left', 'violence'),
  victimGroup: labels('minor', 'adult'),
  place: labels('abroad', 'here'),
  outcome: labels('yes', 'no', 'unknown', 'no_right', OPEN),
  result: labels('returned', 'moved', NO_RESULT_YET, OPEN),
}

const definitions: DefinitionSet = {
  name: 'xx-2000',
  source: { mark: 'product' },
  population: { place: ['abroad'] },
  topics: labels('forced', 'left'),
  victimGroups: labels('minor', 'adult'),
  returns: ['returned'],
  derivedCodes: labels(NO_RESULT_YET),
  sections: [{ id: 'all', title: words('all'), tables: ['1', '2', '3'] }],
  tables: [
    table('1', {}, 'topic', [row('forced'), row('left')]),
    table('2', { topic: ['left'] }, 'outcome', [row('yes'), row('unclear', ['unknown', 'no_right']), row(OPEN)]),
    table('3', { topic: ['left'], outcome: ['yes'] }, 'result', [row('returned')]),
  ],
  sentences: [
    {
      id: 'closed',
      section: 'all',
      text: words('{closed}'),
      numbers: {
        closed: [
          { sign: 1, cell: 'table.2' },
          { sign: -1, cell: 'open.left' },
        ],
        advice: [{ sign: 1, cell: 'advice_requests' }],
      },
    },
  ],
  notes: [],
}

function table(
  id: string,
  of: DefinitionSet['population'],
  by: 'topic' | 'outcome' | 'result',
  rows: ReturnType<typeof row>[],
) {
  return { id, title: words(id), of, by, rows, definition: words(id) }
}

function some(count: number, state: Partial<CubeCell>): CubeCell {
  return { topic: 'left', victimGroup: 'adult', place: 'abroad', outcome: OPEN, result: null, ...state, count }
}

const question = { year: 2000, asOf: yearEnd(2000), knownAt: null }

function fold(cube: readonly CubeCell[], previousCube: readonly CubeCell[] = []) {
  return foldFigures(definitions, names, { cube, previousCube, adviceRequests: 7 }, question)
}

function rowsOf(figures: ReturnType<typeof fold>, id: string) {
  return figures.tables.find((one) => one.id === id)?.rows.map(({ code, count }) => [code, count])
}

describe('a table', () => {
  test('keeps its published rows with 0 when nothing happened', () => {
    expect(rowsOf(fold([]), '2')).toEqual([
      ['yes', 0],
      ['unclear', 0],
      [OPEN, 0],
    ])
  })

  test('counts in one row the codes that the row names', () => {
    const cube = [some(2, { outcome: 'unknown', result: 'moved' }), some(3, { outcome: 'no_right', result: 'moved' })]
    expect(rowsOf(fold(cube), '2')).toEqual([
      ['yes', 0],
      ['unclear', 5],
      [OPEN, 0],
    ])
  })

  test('gets a row after the published ones for a code that it did not foresee', () => {
    const figures = fold([some(4, { outcome: 'no', result: 'moved' })])
    expect(rowsOf(figures, '2')).toEqual([
      ['yes', 0],
      ['unclear', 0],
      [OPEN, 0],
      ['no', 4],
    ])
    expect(figures.tables[1]?.total.count).toBe(4)
  })

  test('shows an outcome whose result did not come yet as no result yet', () => {
    const figures = fold([some(2, { outcome: 'yes', result: NO_RESULT_YET })])
    expect(rowsOf(figures, '3')).toEqual([
      ['returned', 0],
      [NO_RESULT_YET, 2],
    ])
    expect(figures.open.count).toBe(0)
  })

  test('leaves out who is outside the population', () => {
    expect(fold([some(2, { place: 'here' })]).total.count).toBe(0)
  })

  test('counts and opens a code that no list has', () => {
    const figures = fold([some(1, { topic: 'new_topic' })])
    expect(rowsOf(figures, '1')).toEqual([
      ['forced', 0],
      ['left', 0],
      ['new_topic', 1],
    ])
  })
})

describe('the year before', () => {
  test('is 0 and said to be without data when it has no cases', () => {
    const { previousYear, previous, change } = fold([some(5, {})])
    expect([previousYear, previous.count, change.count]).toEqual(['no data', 0, 5])
  })

  test('shows a topic that only it had', () => {
    const figures = fold([], [some(2, { topic: 'violence' })])
    expect(figures.topics.map(({ code, change }) => [code, change.count])).toContainEqual(['violence', -2])
  })
})

describe('what a number counts', () => {
  const counts = {
    cube: [some(3, {}), some(2, { outcome: 'yes', result: 'returned' }), some(1, { topic: 'forced' })],
    previousCube: [some(4, {})],
    adviceRequests: 7,
  }

  test.each([
    ['total', 6],
    ['total.left', 5],
    ['previous.left', 4],
    ['change', 2],
    ['open.left', 3],
    ['group.adult.left', 5],
    ['outcome.yes', 2],
    ['returned', 2],
    ['flow.left.yes.returned', 2],
    ['flow.left.yes', 2],
    ['table.2', 5],
    ['table.2.unclear', 0],
    ['sentence.closed.closed', 2],
    ['advice_requests', 7],
  ])('is found by its id: %s', (id, count) => {
    const cell = cellOf(definitions, names, id)
    expect(cell && countOf(cell, counts)).toBe(count)
  })

  test.each([
    '',
    'constructor',
    'total.nothing',
    'total.left.yes',
    'group',
    'group.adult.left.yes',
    'table',
    'table.9',
    'table.2.no_right',
    'table.2.yes.more',
    'flow.left',
    'sentence.closed',
    'sentence.closed.constructor',
    'sentence.closed.advice',
    'returned.left',
    'advice_requests.left',
  ])('is missing for an id that is none: %s', (id) => {
    expect(cellOf(definitions, names, id)).toBeUndefined()
  })

  test('is opened in facts that add up to it, by every field', () => {
    const cell = cellOf(definitions, names, 'sentence.closed.closed')
    if (!cell) throw new Error('no cell')
    const facts = factsUnder(cell, names, counts)
    expect(facts.map(({ counts: perCode }) => perCode.reduce((sum, { count }) => sum + count, 0))).toEqual([
      2, 2, 2, 2, 2,
    ])
    expect(facts.find(({ field }) => field === 'outcome')?.counts.map(({ code }) => code)).toEqual(['yes'])
  })

  test('is opened as a difference between years for a change', () => {
    const cell = cellOf(definitions, names, 'change.left')
    if (!cell) throw new Error('no cell')
    const outcomes = factsUnder(cell, names, counts).find(({ field }) => field === 'outcome')
    expect(outcomes?.counts.map(({ code, count }) => [code, count])).toEqual([
      ['yes', 2],
      [OPEN, -1],
    ])
  })
})
