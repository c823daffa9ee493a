import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CodedState, NO_RESULT_YET, OPEN } from '../src/domain/codes/codedState.ts'
import { countOf } from '../src/domain/figures/cell.ts'
import { cellOf } from '../src/domain/figures/cellOf.ts'
import type { CountedFigures } from '../src/domain/figures/countedFigures.ts'
import { foldFigures } from '../src/domain/figures/foldFigures.ts'
import { yearEnd } from '../src/domain/shared/isoDate.ts'
import { toAnnualFigures } from '../src/outputs/figures/toAnnualFigures.ts'
import { readNl2018 } from './support/nlFigures.ts'

const { definitions, names } = await readNl2018()
const question = { year: 2031, asOf: yearEnd(2031), knownAt: null }

const oneOf = (codes: readonly { readonly code: string }[]) => fc.constantFrom(...codes.map(({ code }) => code))
const state: fc.Arbitrary<CodedState> = fc
  .record({
    topic: oneOf(names.topic),
    victimGroup: oneOf(names.victimGroup),
    place: oneOf(names.place),
    outcome: oneOf(names.outcome),
    result: fc.oneof(oneOf(names.result.filter(({ code }) => code !== OPEN)), fc.constant(NO_RESULT_YET)),
  })
  .map((one) => (one.outcome === OPEN ? { ...one, result: null } : one))
const cases = fc.array(state, { maxLength: 80 })

function fold(thisYear: readonly CodedState[], yearBefore: readonly CodedState[]): CountedFigures {
  const cube = (states: readonly CodedState[]) => states.map((one) => ({ ...one, count: 1 }))
  const counts = { cube: cube(thisYear), previousCube: cube(yearBefore), adviceRequests: 0 }
  return foldFigures(definitions, names, counts, question)
}

/** The tables of 2018, each as a loop over cases would fill it: the row that a case stands in, or none. */
const rowsByHand: Readonly<Record<string, (one: CodedState) => string | null | undefined>> = {
  1: ({ topic }) => topic,
  2: ({ topic, outcome }) => (topic === 'forced_marriage' ? outcome : undefined),
  3: ({ topic, outcome, result }) => (topic === 'forced_marriage' && outcome === 'yes' ? result : undefined),
  4: ({ topic, outcome }) => (topic === 'forced_marriage_and_abandonment' ? outcome : undefined),
  5: ({ topic, outcome }) => {
    if (topic !== 'abandonment') return undefined
    return outcome === 'no_right_of_residence' ? 'unknown' : outcome
  },
  6: ({ topic, outcome, result }) => {
    if (topic !== 'abandonment') return undefined
    return outcome === 'yes' || outcome === 'permission_after_intervention' ? result : undefined
  },
  7: ({ topic, outcome, result }) => (topic === 'abandonment' && outcome === 'no' ? result : undefined),
  8: ({ topic, outcome }) => {
    if (topic !== 'abandonment') return undefined
    if (outcome === 'unknown') return 'not_traced'
    return outcome === 'no_right_of_residence' ? outcome : undefined
  },
}

function tally(states: readonly CodedState[], rowOf: (one: CodedState) => string | null | undefined) {
  const rows: Record<string, number> = {}
  for (const one of states) {
    if (one.place === 'in_netherlands' || one.place === 'about_to_travel') continue
    const row = rowOf(one)
    if (typeof row === 'string') rows[row] = (rows[row] ?? 0) + 1
  }
  return rows
}

function isNotZero([, count]: readonly [string, number]): boolean {
  return count !== 0
}

describe('for any cases', () => {
  test('each table holds what a loop over the cases counts, and its published rows come first, also with 0', () => {
    fc.assert(
      fc.property(cases, (states) => {
        for (const { id, rows } of fold(states, []).tables) {
          const filled = rows.map(({ code, count }) => [code, count] as const).filter(isNotZero)
          expect(Object.fromEntries(filled)).toEqual(tally(states, rowsByHand[id] ?? (() => undefined)))
          const published = definitions.tables.find((table) => table.id === id)?.rows ?? []
          expect(rows.slice(0, published.length).map(({ code }) => code)).toEqual(published.map(({ code }) => code))
          expect(rows.slice(published.length).every(({ count, foreseen }) => count > 0 && !foreseen)).toBe(true)
        }
      }),
    )
  })

  test('n, total and the sum of the rows are one number in every table', () => {
    fc.assert(
      fc.property(cases, (states) => {
        for (const { n, total, rows } of toAnnualFigures(fold(states, []), 'nl').tables) {
          expect([n, total]).toEqual([total, rows.reduce((sum, { count }) => sum + count, 0)])
        }
      }),
    )
  })

  test('changes, groups and open cases are what loops over both years count, and add up', () => {
    fc.assert(
      fc.property(cases, cases, (states, before) => {
        const figures = fold(states, before)
        const now = tally(states, ({ topic }) => topic)
        const then = tally(before, ({ topic }) => topic)
        const open = tally(states, ({ topic, outcome }) => (outcome === OPEN ? topic : undefined))
        for (const { code, change, open: stillOpen } of figures.topics) {
          expect(change.count).toBe((now[code] ?? 0) - (then[code] ?? 0))
          expect(stillOpen.count).toBe(open[code] ?? 0)
        }
        for (const group of figures.victimGroups) {
          const inGroup = states.filter(({ victimGroup }) => victimGroup === group.code)
          const topics = group.topics.map(({ code, count }) => [code, count] as const).filter(isNotZero)
          expect(Object.fromEntries(topics)).toEqual(tally(inGroup, ({ topic }) => topic))
        }
        const sum = (numbers: readonly { count: number }[]) => numbers.reduce((total, { count }) => total + count, 0)
        expect(sum(figures.topics.map(({ change }) => change))).toBe(figures.change.count)
        expect(sum(figures.victimGroups.map(({ total }) => total))).toBe(figures.total.count)
        expect(sum(figures.flows)).toBe(figures.total.count)
      }),
    )
  })

  test('each way from report to result is what its cell counts', () => {
    fc.assert(
      fc.property(cases, (states) => {
        const cube = states.map((one) => ({ ...one, count: 1 }))
        for (const { cell, count } of fold(states, []).flows) {
          const found = cellOf(definitions, names, cell)
          expect(found && countOf(found, { cube, previousCube: [], adviceRequests: 0 })).toBe(count)
        }
      }),
    )
  })
})
