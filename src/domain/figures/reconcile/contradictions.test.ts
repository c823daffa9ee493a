import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contradictionsOf } from './contradictions.ts'
import type { Equation } from './equation.ts'
import { equationsOf } from './equationsOf.ts'
import { numbersOf, type PrintedNumber, type PrintedReport } from './printedReport.ts'
import { reconcile } from './reconcile.ts'

const nowhere = { table: null, row: null, line: null }

function printed(claim: string, value: number): PrintedNumber {
  return { claims: [claim], value, place: nowhere, label: null, implied: false }
}

/** Two tables: cases by topic, and the outcomes of one topic, both agreeing; and sentences about them. */
function reportOf(
  outcomes: readonly number[],
  others: number,
  values: ReadonlyMap<string, number> = new Map(),
): PrintedReport {
  const size = outcomes.reduce((sum, count) => sum + count, 0)
  const number = (claim: string, value: number) => printed(claim, values.get(claim) ?? value)
  const rows = outcomes.map((count, place) => ({ code: `o${place}`, number: number(`table.2.rows.o${place}`, count) }))
  const topics = { forced_marriage: size, abandonment: others }
  return {
    tables: [
      {
        id: '1',
        title: '',
        line: 1,
        n: [],
        rows: Object.entries(topics).map(([code, count]) => ({ code, number: number(`table.1.rows.${code}`, count) })),
        complete: true,
        total: number('table.1.total', size + others),
      },
      {
        id: '2',
        title: '',
        line: 2,
        n: [number('table.2.n', size)],
        rows,
        complete: true,
        total: number('table.2.total', size),
      },
    ],
    statements: [number('cases', size + others), number('cases.forced_marriage', size)],
    phrases: [],
    notRead: [],
  }
}

const counts = fc.array(fc.nat({ max: 50 }), { minLength: 1, maxLength: 6 })

test('a report that agrees with itself has no contradiction', () => {
  fc.assert(
    fc.property(counts, fc.nat({ max: 50 }), (outcomes, others) => {
      const { findings, checked } = reconcile(reportOf(outcomes, others))
      expect(findings).toEqual([])
      expect(checked).toBe(7)
    }),
  )
})

test('one wrong number is one contradiction, and a number that is called certain is the wrong one', () => {
  fc.assert(
    fc.property(
      counts,
      fc.nat({ max: 50 }),
      fc.nat(),
      fc.integer({ min: 1, max: 99 }),
      (outcomes, others, pick, by) => {
        const right = numbersOf(reportOf(outcomes, others))
        const victim = right[pick % right.length]
        const claim = victim?.claims[0] ?? ''
        const wrong = reportOf(outcomes, others, new Map([[claim, (victim?.value ?? 0) + by]]))
        const found = contradictionsOf(equationsOf(wrong))
        expect(found).toHaveLength(1)
        if (found[0]?.certainty !== 'certain') return
        expect(found[0].number.claims[0]).toBe(claim)
        expect(found[0].expected).toBe(victim?.value)
      },
    ),
    { numRuns: 300 },
  )
})

describe('certainty', () => {
  const wrong = (changes: readonly (readonly [string, number])[]) =>
    contradictionsOf(equationsOf(reportOf([6, 1, 3], 29, new Map(changes))))

  test('is certain when one number alone explains all: n of table 2', () => {
    expect(wrong([['table.2.n', 7]])).toMatchObject([
      { wrong: 'number', printed: 7, expected: 10, certainty: 'certain' },
    ])
  })

  test('is possible when any row could be the wrong one: then the sum is named', () => {
    expect(wrong([['table.2.rows.o1', 5]])).toMatchObject([
      { wrong: 'one_of_the_sum', rule: 'rows_total', printed: 10, expected: 14, certainty: 'possible' },
    ])
  })

  test('finds two wrong numbers in two parts of the report each for itself', () => {
    const found = wrong([
      ['table.2.n', 7],
      ['cases', 99],
    ])
    expect(found.map(({ number, expected, certainty }) => [number.claims[0], expected, certainty])).toEqual([
      ['table.2.n', 10, 'certain'],
      ['cases', 39, 'certain'],
    ])
  })

  test('is not certain when two linked numbers are wrong in the same way', () => {
    const found = wrong([
      ['table.2.total', 12],
      ['table.1.rows.forced_marriage', 12],
    ])
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(({ certainty }) => certainty !== 'certain')).toBe(true)
  })
})

test('a number that is in no equation can be anything', () => {
  const lonely = printed('open.abandonment', 1)
  const report = { ...reportOf([1], 2), statements: [lonely] }
  expect(equationsOf(report).flatMap(({ left, right }) => [left, ...right.map(({ number }) => number)])).not.toContain(
    lonely,
  )
})

test('open cases can not be more than the cases of their topic', () => {
  const report = reportOf([1], 2)
  const findings = reconcile({ ...report, statements: [...report.statements, printed('open.abandonment', 3)] }).findings
  expect(findings).toMatchObject([{ kind: 'contradiction', rule: 'not_negative', printed: 3, expected: 2 }])
})

test('the search ends for any equations, however they contradict each other', () => {
  const value = fc.nat({ max: 4 })
  const anyEquations = fc.array(value, { minLength: 2, maxLength: 6 }).chain((values) => {
    const numbers = values.map((own, place) => printed(`x${place}`, own))
    const number = fc.constantFrom(...numbers)
    const term = fc.record({ number, sign: fc.constantFrom<1 | -1>(1, -1) })
    const rule = fc.constant('rows_total' as const)
    const equation = fc.record({
      rule,
      left: number,
      right: fc.array(term, { minLength: 1, maxLength: 3 }),
      constant: value,
    })
    return fc.array(equation, { maxLength: 12 })
  })
  fc.assert(
    fc.property(anyEquations, (equations: readonly Equation[]) => {
      expect(contradictionsOf(equations).length).toBeLessThanOrEqual(equations.length * 2)
    }),
    { numRuns: 500 },
  )
})
