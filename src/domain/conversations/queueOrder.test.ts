import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Queued, queueOrder } from './queueOrder.ts'
import { reporterFacts, urgencyOf } from './reporterFacts.ts'

const moment = fc
  .integer({ min: 0, max: 59 })
  .map((minute) => `2026-03-01T12:${String(minute).padStart(2, '0')}:00.000000Z`)
const queued: fc.Arbitrary<Queued> = fc.record({
  number: fc.integer({ min: 9_990, max: 10_010 }).map((nth) => `G26-${nth}`),
  facts: fc.record({ acute: fc.constantFrom(...reporterFacts.acute) }, { requiredKeys: [] }),
  reporter_at: moment,
  waits_since: fc.option(moment),
  waits: fc.boolean(),
})
const row = (changed: Partial<Queued>): Queued => ({
  ...{ number: 'G26-0001', facts: {}, reporter_at: '2026-03-01T12:00:00.000000Z', waits_since: null, waits: true },
  ...changed,
})

test('who waits stands before who does not, and of those who wait the more urgent first', () => {
  fc.assert(
    fc.property(fc.array(queued, { maxLength: 12 }), (rows) => {
      const sorted = rows.toSorted(queueOrder)
      const places = sorted.map(({ waits, facts }) => (waits ? urgencyOf(facts) : 3))
      expect(places).toEqual(places.toSorted((one, other) => one - other))
    }),
  )
})

test('of two who are as urgent the one who waits longest is first, whoever was here last', () => {
  const long = row({ waits_since: '2026-03-01T11:00:00.000000Z', reporter_at: '2026-03-01T12:30:00.000000Z' })
  const short = row({ waits_since: '2026-03-01T12:10:00.000000Z', reporter_at: '2026-03-01T12:10:00.000000Z' })
  expect([short, long].toSorted(queueOrder)).toEqual([long, short])
})

test('within one minute who began first is first, also when the other was listed first', () => {
  const numbers = ['G26-10000', 'G26-0002', 'G26-9999', 'G26-0001']
  const sorted = numbers.map((number) => row({ number })).toSorted(queueOrder)
  expect(sorted.map(({ number }) => number)).toEqual(['G26-0001', 'G26-0002', 'G26-9999', 'G26-10000'])
})

test('the order is one order: it turns around with its sides, and is none between equals', () => {
  fc.assert(
    fc.property(queued, queued, (one, other) => {
      expect(Math.sign(queueOrder(one, other)) + Math.sign(queueOrder(other, one))).toBe(0)
      expect(queueOrder(one, one)).toBe(0)
    }),
  )
})
