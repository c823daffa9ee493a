import { expect, test } from 'vitest'
import { toldOutside } from './toldOutside.ts'

test('with whom the rules for contact were agreed stays at the hub, and all else of them goes', () => {
  const opened = [
    { part: 'safe_contact', version: 3, content: { code_word: 'biologie', agreed_with: 'de melder' } },
    { part: 'journal', version: 4, content: { agreed_with: 'een ander veld' } },
  ]
  expect(toldOutside(opened)).toEqual([
    { part: 'safe_contact', version: 3, content: { code_word: 'biologie' } },
    { part: 'journal', version: 4, content: { agreed_with: 'een ander veld' } },
  ])
})
