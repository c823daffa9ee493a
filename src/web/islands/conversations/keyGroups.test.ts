import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newReaderIdentity } from '../../../sealing/conversations/readerIdentity.ts'
import { fromGroups, inGroups } from './keyGroups.ts'

test('a key is shown in groups of four after its fixed beginning', async () => {
  const { identity } = await newReaderIdentity()
  expect(inGroups(identity)).toMatch(/^AGE-SECRET-KEY-1( [0-9A-Z]{4}){14} [0-9A-Z]{2}$/)
})

test('what is typed back in groups, in other groups, in small letters or in none is the same key', async () => {
  const { identity } = await newReaderIdentity()
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.boolean(), (every, small) => {
      const typed = identity.replaceAll(new RegExp(`(.{${every}})`, 'g'), '$1 ')
      expect(fromGroups(small ? typed.toLowerCase() : typed)).toBe(identity)
    }),
  )
  for (const typed of [inGroups(identity), identity]) expect(fromGroups(typed)).toBe(identity)
})
