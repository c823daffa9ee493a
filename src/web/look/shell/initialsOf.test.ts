import { expect, test } from 'vitest'
import { initialsOf } from './initialsOf.ts'

test.each([
  ['Marit van Oefenen', 'MO'],
  ['élif Yaşar-Voorbeeldoğlu', 'ÉV'],
  ['Cher', 'C'],
  ['\u202eevil <b>', 'EB'],
  ['123 ', '?'],
  ['', '?'],
])('the initials of "%s" are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
