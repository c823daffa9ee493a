import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ageBandOf, ageBands } from './ageBand.ts'
import { victimGroupOf } from './victimGroup.ts'

test('a client with minor children is a parent, also when under 18', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ageBands), fc.integer({ min: 1, max: 20 }), (ageBand, minorChildrenWithClient) => {
      expect(victimGroupOf({ ageBand, minorChildrenWithClient })).toBe('parent_with_minor_children')
    }),
  )
})

test('a client without minor children is a minor under 18 and an adult from 18 on', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 120 }), (age) => {
      const group = victimGroupOf({ ageBand: ageBandOf(age), minorChildrenWithClient: 0 })
      expect(group).toBe(age < 18 ? 'minor' : 'adult')
    }),
  )
})
