import { expect, test } from 'vitest'
import { makeFeedBudget } from './feedBudget.ts'

const MINUTE = 60_000

test('an address is read thirty times in an hour, and again in the next', () => {
  let clock = 0
  const mayRead = makeFeedBudget(() => clock)
  const answers = Array.from({ length: 31 }, () => {
    clock += MINUTE
    return mayRead('one')
  })
  expect(answers.filter(Boolean)).toHaveLength(30)
  expect(mayRead('other')).toBe(true)
  clock = 60 * MINUTE
  expect(mayRead('one')).toBe(true)
})

test('who guesses is stopped after a hundred and twenty in a minute, until the next', () => {
  let clock = 0
  const mayRead = makeFeedBudget(() => clock)
  const answers = Array.from({ length: 130 }, (_, guess) => mayRead(String(guess)))
  expect(answers.filter(Boolean)).toHaveLength(120)
  clock = MINUTE
  expect(mayRead('own')).toBe(true)
})
