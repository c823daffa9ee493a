import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isStrongEnough } from './openIdStrength.ts'

const nothing = { acrValues: [], amrValues: [] }
const answer = (acr: string | undefined, ...amr: readonly string[]) => ({ acr, amr })

test('a level that was not agreed is not enough, whatever the methods', () => {
  const demanded = { acrValues: ['substantial', 'high'], amrValues: [] }
  expect(isStrongEnough(answer('high'), demanded)).toBe(true)
  expect(isStrongEnough(answer('substantial'), demanded)).toBe(true)
  expect(isStrongEnough(answer('low', 'mfa', 'hwk'), demanded)).toBe(false)
  expect(isStrongEnough(answer(undefined, 'mfa'), demanded)).toBe(false)
})

test('a method that was not agreed is not enough, whatever the level', () => {
  const demanded = { acrValues: [], amrValues: ['mfa'] }
  expect(isStrongEnough(answer(undefined, 'pwd', 'mfa'), demanded)).toBe(true)
  expect(isStrongEnough(answer('high', 'otp'), demanded)).toBe(false)
})

test('where level and method are agreed, both are needed', () => {
  const demanded = { acrValues: ['high'], amrValues: ['hwk', 'sc'] }
  expect(isStrongEnough(answer('high', 'sc'), demanded)).toBe(true)
  expect(isStrongEnough(answer('high', 'otp'), demanded)).toBe(false)
  expect(isStrongEnough(answer('low', 'sc'), demanded)).toBe(false)
})

test.each(['mfa', 'hwk', 'swk', 'sc', 'otp'])('where nothing was agreed, %s is a second factor', (method) => {
  expect(isStrongEnough(answer(undefined, 'pwd', method), nothing)).toBe(true)
})

test.each(['pwd', 'pin', 'sms', 'tel', 'kba', 'fpt', 'face', 'user', 'MFA', ''])(
  'where nothing was agreed, %s is none',
  (method) => {
    expect(isStrongEnough(answer('high', method), nothing)).toBe(false)
  },
)

test('more methods never make an answer weaker', () => {
  const words = fc.array(fc.constantFrom('pwd', 'otp', 'mfa', 'hwk', 'sms'))
  const levels = fc.array(fc.constantFrom('low', 'high'))
  const acr = fc.constantFrom(undefined, 'low', 'high')
  fc.assert(
    fc.property(acr, words, words, levels, words, (level, amr, more, acrValues, amrValues) => {
      const demanded = { acrValues, amrValues }
      if (isStrongEnough({ acr: level, amr }, demanded)) {
        expect(isStrongEnough({ acr: level, amr: [...amr, ...more] }, demanded)).toBe(true)
      }
    }),
  )
})
