import { expect, test } from 'vitest'
import { displayWidth, padTo, wrap } from './displayWidth.ts'

test.each([
  ['', 0],
  ['verifiëren', 10],
  ['verifie\u0308ren', 10],
  ['漢字', 4],
  ['한글', 4],
  ['👩‍👧', 2],
  ['مرحبا', 5],
])('%s takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width)
})

test('a text is filled up to its columns, and a longer one stays whole', () => {
  expect([padTo('漢', 4, 'start'), padTo('ab', 4, 'end'), padTo('abcdef', 4, 'end')]).toEqual([
    '  漢',
    'ab  ',
    'abcdef',
  ])
})

test('a text is broken at spaces, and a long word keeps a line of its own', () => {
  expect(wrap('een heelergwoord en nog', 6)).toEqual(['een', 'heelergwoord', 'en nog'])
})
