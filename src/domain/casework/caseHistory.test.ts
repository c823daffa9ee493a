import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IsoDate } from '../shared/isoDate.ts'
import type { CaseEvent } from './caseEvent.ts'
import { foldCase } from './caseFile.ts'
import { codedStateOf, FOREVER, type HistoryRow, historyChange, historyOf, type KnownEvent } from './caseHistory.ts'

const dayOf = (n: number) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10) as IsoDate
const momentOf = (n: number) => `${dayOf(n)}T00:00:00.000000Z`
const dayNumber = fc.nat(12)
const momentNumber = fc.nat(6)

const report: CaseEvent = {
  type: 'report_received',
  occurred: dayOf(0),
  facts: {
    channel: 'phone',
    reporter_role: 'school',
    topic: 'abandonment',
    country: 'MA',
    place: 'abroad',
    tie: 'nationality',
    sex: 'female',
    age_band: '14-17',
    minor_children: false,
  },
}

/** Any event in any order: the history must hold for what a rule would refuse, too. */
const laterEvent: fc.Arbitrary<CaseEvent> = fc.oneof(
  fc.record({
    type: fc.constant('topic_verified' as const),
    occurred: dayNumber.map(dayOf),
    facts: fc.record({ topic: fc.constantFrom('abandonment', 'forced_marriage') }),
  }),
  fc.record({
    type: fc.constant('determination_imported' as const),
    occurred: dayNumber.map(dayOf),
    facts: fc.record({ outcome: fc.constantFrom('yes', 'no'), import_file: fc.constant(1) }),
  }),
  fc.record({
    type: fc.constant('result_recorded' as const),
    occurred: dayNumber.map(dayOf),
    facts: fc.record({ result: fc.constantFrom('moved', 'not_traced') }),
  }),
  fc.record({
    type: fc.constantFrom(
      'case_reopened' as const,
      'client_identified' as const,
      'case_voided' as const,
      'case_unvoided' as const,
    ),
    occurred: dayNumber.map(dayOf),
    facts: fc.constant({}),
  }),
  fc.record({
    type: fc.constant('fact_corrected' as const),
    occurred: dayNumber.map(dayOf),
    facts: fc.record({ fact: fc.constant('age_band' as const), value: fc.constantFrom('18-20', '14-17') }),
  }),
)

/** A report and what followed, known in any order, as an import can bring it. */
const knownEvents: fc.Arbitrary<readonly KnownEvent[]> = fc
  .tuple(momentNumber, fc.array(fc.tuple(laterEvent, momentNumber), { maxLength: 6 }))
  .map(([known, later]) => [
    { event: report, known: momentOf(known) },
    ...later.map(([event, n]) => ({ event, known: momentOf(n) })),
  ])

/** The same, one after the other, as casework brings it. */
const growing = knownEvents.map((events) => events.map(({ event }, index) => ({ event, known: momentOf(index) })))

/**
 * The state on a day as known at a moment, without any history: fold what was known then and had taken effect. What was put right was
 * right from the beginning, and what was voided was never there.
 */
function stateAt(events: readonly KnownEvent[], asOf: string, knownAt: string) {
  const known = events.filter((one) => one.known <= knownAt).map(({ event }) => event)
  if (foldCase(known)?.gone) return undefined
  const corrections = known.filter(({ type }) => type === 'fact_corrected')
  const others = known.filter(({ type, occurred }) => type !== 'fact_corrected' && occurred <= asOf)
  const file = foldCase([...others, ...corrections])
  return file && codedStateOf(file)
}

function rowsAt(rows: readonly HistoryRow[], asOf: string, knownAt: string): readonly HistoryRow[] {
  const before = (a: string, b: string) => b === FOREVER || a < b
  return rows.filter(
    (row) =>
      row.validFrom <= asOf && before(asOf, row.validTo) && row.knownFrom <= knownAt && before(knownAt, row.knownTo),
  )
}

function expectSameAsFolding(rows: readonly HistoryRow[], events: readonly KnownEvent[]): void {
  for (let day = 0; day <= 13; day += 1) {
    for (let moment = 0; moment <= 7; moment += 1) {
      const found = rowsAt(rows, dayOf(day), momentOf(moment))
      const wanted = stateAt(events, dayOf(day), momentOf(moment))
      expect(found.map(({ state }) => state)).toEqual(wanted ? [wanted] : [])
    }
  }
}

test('on each day, as known at each moment, the history has one row, and it is what folding the events gives', () => {
  fc.assert(fc.property(knownEvents, (events) => expectSameAsFolding(historyOf(events), events)))
})

test('no rectangle is empty or inverted', () => {
  fc.assert(
    fc.property(knownEvents, (events) => {
      for (const row of historyOf(events)) {
        expect(row.validTo === FOREVER || row.validFrom < row.validTo).toBe(true)
        expect(row.knownTo === FOREVER || row.knownFrom < row.knownTo).toBe(true)
      }
    }),
  )
})

test('what an append changes, put on the history that stood, gives the history of all events', () => {
  fc.assert(
    fc.property(growing, (events) => {
      let standing: readonly HistoryRow[] = []
      for (let count = 1; count <= events.length; count += 1) {
        const { ended, begun } = historyChange(events.slice(0, count - 1), events.slice(0, count))
        const end = (row: HistoryRow) =>
          ended.find((other) => other.validFrom === row.validFrom && other.knownFrom === row.knownFrom)
        standing = [...standing.map((row) => (row.knownTo === FOREVER ? (end(row) ?? row) : row)), ...begun]
        expectSameAsFolding(standing, events.slice(0, count))
      }
    }),
    { numRuns: 50 },
  )
})

test('an append that would change what was known before throws', () => {
  const known: KnownEvent[] = [{ event: report, known: momentOf(3) }]
  const earlier: KnownEvent = {
    event: { type: 'topic_verified', occurred: dayOf(2), facts: { topic: 'forced_marriage' } },
    known: momentOf(3),
  }
  expect(() => historyChange(known, [...known, earlier])).toThrow('known before')
})

test('an event that changes no coded fact begins no new row', () => {
  const events: KnownEvent[] = [
    { event: report, known: momentOf(0) },
    { event: { type: 'client_identified', occurred: dayOf(3), facts: {} }, known: momentOf(3) },
  ]
  expect(historyOf(events)).toHaveLength(1)
})

test('a result that did not come yet is told from a case that is open', () => {
  const file = foldCase([
    report,
    { type: 'determination_imported', occurred: dayOf(1), facts: { outcome: 'yes', import_file: 1 } },
  ])
  const opened = foldCase([report])
  expect(opened && codedStateOf(opened)).toMatchObject({ outcome: 'open', result: null })
  expect(file && codedStateOf(file)).toMatchObject({ outcome: 'yes', result: 'no_result_yet' })
})
