import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberOf, segmentOf } from './caseSegment.ts'

const numbers = fc.oneof(
  fc.constantFrom('.', '..', '...', './', '/..', 'names'),
  fc.stringMatching(/^[A-Za-z0-9./_-]{1,40}$/),
)

test('every number that a file may give a case survives what a browser does to an address, and comes back as it was', () => {
  fc.assert(
    fc.property(numbers, (number) => {
      const { pathname } = new URL(`/cases/${segmentOf(number)}/persons`, 'http://localhost')
      const [, cases, segment = '', page, ...more] = pathname.split('/')
      expect([cases, page, more]).toEqual(['cases', 'persons', []])
      expect(numberOf(decodeURIComponent(segment))).toBe(number)
    }),
  )
})

test('nothing else has an address behind the sign: a case has one', () => {
  for (const segment of ['~', '~C-1', '~...', '~~.']) expect(numberOf(segment)).toBeUndefined()
})
