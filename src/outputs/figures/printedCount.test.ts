import { expect, test } from 'vitest'
import { printedChange, printedCount } from './printedCount.ts'

test('numbers are written as each language writes them', () => {
  expect([printedCount(1234, 'nl'), printedCount(1234, 'en')]).toEqual(['1.234', '1,234'])
})

test('a change has its sign, and no change has none', () => {
  expect([printedChange(6, 'nl'), printedChange(-3, 'nl'), printedChange(0, 'nl')]).toEqual(['+6', '−3', '0'])
})
