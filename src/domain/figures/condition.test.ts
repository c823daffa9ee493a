import fc from 'fast-check'
import { expect, test } from 'vitest'
import { both, type Condition, holds } from './condition.ts'

const code = fc.constantFrom('a', 'b', 'c', 'open')
const codes = fc.uniqueArray(code)
const condition: fc.Arbitrary<Condition> = fc.record(
  { topic: codes, victimGroup: codes, place: codes, outcome: codes, result: codes },
  { requiredKeys: [] },
)
const state = fc.record({ topic: code, victimGroup: code, place: code, outcome: code, result: fc.option(code) })

test('two conditions together hold exactly where both hold', () => {
  fc.assert(
    fc.property(condition, condition, state, (one, other, any) => {
      expect(holds(both(one, other), any)).toBe(holds(one, any) && holds(other, any))
    }),
  )
})

test('a condition that names no field holds always, and one that names no code never', () => {
  fc.assert(
    fc.property(state, (any) => {
      expect([holds({}, any), holds({ topic: [] }, any)]).toEqual([true, false])
    }),
  )
})
