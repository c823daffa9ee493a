import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caseSorts } from '../../domain/casework/caseQuery.ts'
import { parseCaseCursor, writeCaseCursor } from './caseCursor.ts'

const aSort = fc.constantFrom(...caseSorts)
const aCode = fc.stringMatching(/^[a-z_]{0,40}$/)
const aDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const aCaseId = fc.integer({ min: 1 })

test('a place in a list is read back as it was written', () => {
  fc.assert(
    fc.property(aSort, aCode, aDay, aCaseId, (sort, code, day, caseId) => {
      const cursor = { value: sort === 'reported_on' ? day : code, caseId }
      expect(parseCaseCursor(sort, writeCaseCursor(sort, cursor))).toEqual(cursor)
    }),
  )
})

test('a place in one order is no place in another', () => {
  fc.assert(
    fc.property(aSort, aSort, aDay, aCaseId, (sort, other, value, caseId) => {
      const found = parseCaseCursor(other, writeCaseCursor(sort, { value, caseId }))
      expect(found !== undefined).toBe(sort === other)
    }),
  )
})

test('a word that nobody wrote is no place, and never throws', () => {
  fc.assert(
    fc.property(aSort, fc.string({ maxLength: 600 }), (sort, word) => {
      expect(parseCaseCursor(sort, word)).toBeUndefined()
    }),
  )
})

test.each([
  ['a day that does not exist', ['reported_on', '2018-02-30', 1]],
  ['a case without a number', ['reported_on', '2018-02-28', 0]],
  ['a number that is not whole', ['reported_on', '2018-02-28', 1.5]],
  ['a control character', ['number', 'a\u0000b', 1]],
  ['something more', ['number', 'a', 1, 2]],
])('%s is no place', (_what, content) => {
  const word = Buffer.from(JSON.stringify(content)).toString('base64url')
  expect(parseCaseCursor(content[0] === 'number' ? 'number' : 'reported_on', word)).toBeUndefined()
})
