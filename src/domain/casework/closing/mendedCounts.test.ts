import fc from 'fast-check'
import { expect, test } from 'vitest'
import { someReport } from '../../../../test/support/caseUnderRules.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import { yearOf } from '../../shared/isoDate.ts'
import type { CaseEvent } from '../caseEvent.ts'
import { foldCase } from '../caseFile.ts'
import { historyChange, historyOf, type KnownEvent } from '../caseHistory.ts'

/** Cases as a register keeps them: the events of each, with the moment from which the hub knew them. */
type Register = readonly (readonly KnownEvent[])[]

const dayOf = (n: number) => new Date(Date.UTC(2019, 11, 1 + n)).toISOString().slice(0, 10) as IsoDate
const momentOf = (n: number) => `${dayOf(n)}T12:00:00.000000Z`
const LAST = 60

const anyCase: fc.Arbitrary<readonly KnownEvent[]> = fc
  .record({
    reported: fc.nat(40),
    band: fc.constantFrom('14-17' as const, '21-35' as const),
    outcome: fc.option(fc.record({ on: fc.nat(10), code: fc.constantFrom('yes', 'no') })),
  })
  .map(({ reported, band, outcome }) => {
    const events: CaseEvent[] = [
      { type: 'report_received', occurred: dayOf(reported), facts: { ...someReport, age_band: band } },
    ]
    if (outcome) {
      const facts = { outcome: outcome.code, import_file: 1 }
      events.push({ type: 'determination_imported', occurred: dayOf(reported + outcome.on), facts })
    }
    return events.map((event) => ({
      event,
      known: momentOf(Number(event.occurred === dayOf(reported) ? reported : reported + 9)),
    }))
  })

const mended = (type: 'case_voided' | 'case_unvoided', n: number): KnownEvent => ({
  event: { type, occurred: dayOf(n), facts: {} },
  known: momentOf(n),
})
const paired = (type: 'case_merged' | 'case_unmerged', n: number): KnownEvent => ({
  event: { type, occurred: dayOf(n), facts: { into: 1 } },
  known: momentOf(n),
})
const corrected = (fact: 'reported_on' | 'age_band', value: string, n: number): KnownEvent => ({
  event: { type: 'fact_corrected', occurred: dayOf(n), facts: { fact, value } },
  known: momentOf(n),
})

/** The counts of each year and state, on a day, as known at a moment. */
function counted(register: Register, asOf: IsoDate, known: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const events of register) {
    const rows = historyOf(events).filter(
      (row) => row.validFrom <= asOf && asOf < row.validTo && row.knownFrom <= known && known < row.knownTo,
    )
    for (const { state, validFrom } of rows) {
      const then = foldCase(events.filter((event) => event.known <= known).map(({ event }) => event))
      const key = JSON.stringify([yearOf(then?.reportedOn ?? validFrom), state])
      counts[key] = (counts[key] ?? 0) + 1
    }
  }
  return counts
}

const register = fc.array(anyCase, { minLength: 1, maxLength: 4 })
const asked = fc.record({ asOf: fc.nat(LAST).map(dayOf), at: fc.integer({ min: 0, max: 49 }) })
const [DONE, UNDONE, NOW] = [50, 52, momentOf(LAST)]

/** The register with something more in its first case. */
const withMore = ([first = [], ...others]: Register, ...more: readonly KnownEvent[]): Register => [
  [...first, ...more],
  ...others,
]

test('a voided case is counted as if it had never been, and a merged one as the case that it is', () => {
  fc.assert(
    fc.property(register, asked, (cases, { asOf }) => {
      const without = counted(cases.slice(1), asOf, NOW)
      expect(counted(withMore(cases, mended('case_voided', DONE)), asOf, NOW)).toEqual(without)
      expect(counted(withMore(cases, paired('case_merged', DONE)), asOf, NOW)).toEqual(without)
    }),
  )
})

test('what is undone is counted as if it had never been done', () => {
  fc.assert(
    fc.property(register, asked, (cases, { asOf }) => {
      const before = counted(cases, asOf, NOW)
      const voided = withMore(cases, mended('case_voided', DONE), mended('case_unvoided', UNDONE))
      const merged = withMore(cases, paired('case_merged', DONE), paired('case_unmerged', UNDONE))
      expect(counted(voided, asOf, NOW)).toEqual(before)
      expect(counted(merged, asOf, NOW)).toEqual(before)
    }),
  )
})

test('what was known before a mending stays what it was', () => {
  const mendings = fc.constantFrom(
    mended('case_voided', DONE),
    paired('case_merged', DONE),
    corrected('age_band', '18-20', DONE),
    corrected('reported_on', '2019-11-15', DONE),
    corrected('reported_on', '2020-01-01', DONE),
  )
  fc.assert(
    fc.property(register, asked, mendings, (cases, { asOf, at }, mending) => {
      const before = momentOf(at)
      expect(counted(withMore(cases, mending), asOf, before)).toEqual(counted(cases, asOf, before))
    }),
  )
})

test('a mending only ends and begins what is known; it never rewrites it', () => {
  fc.assert(
    fc.property(anyCase, fc.constantFrom('2019-11-15', '2019-12-02', '2020-01-01'), (events, value) => {
      const steps = [
        corrected('reported_on', value, DONE),
        mended('case_voided', DONE + 1),
        mended('case_unvoided', UNDONE),
      ]
      let known: readonly KnownEvent[] = events
      for (const step of steps) {
        const next = [...known, step]
        expect(() => historyChange(known, next)).not.toThrow()
        known = next
      }
    }),
  )
})

test('a corrected day of report counts the case in the other year, from now on', () => {
  const report: KnownEvent = {
    event: { type: 'report_received', occurred: '2020-01-01' as IsoDate, facts: someReport },
    known: momentOf(40),
  }
  const cases = withMore([[report]], corrected('reported_on', '2019-12-31', DONE))
  const years = (known: string) =>
    Object.keys(counted(cases, '2020-12-31' as IsoDate, known)).map((key) => JSON.parse(key)[0])
  expect([years(momentOf(45)), years(NOW)]).toEqual([[2020], [2019]])
})
