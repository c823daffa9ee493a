import { expect, test } from 'vitest'
import { numbersIn } from './numbersIn.ts'

const ministry = { shown: '+31 247 247 247', dial: '+31247247247' }
const emergency = { shown: '112', dial: '112' }
const contacts = [
  { number: ministry, international: ministry },
  { number: emergency, international: undefined },
]

test('a known number in a sentence becomes one to press, the rest stays as it is', () => {
  expect(numbersIn('Bel nu 112. Bel ook +31 247 247 247 (dag en nacht).', contacts)).toEqual([
    'Bel nu ',
    emergency,
    '. Bel ook ',
    ministry,
    ' (dag en nacht).',
  ])
})

test('digits inside another number are none', () => {
  expect(numbersIn('Noteer 1123 en +31 247 247 2478.', contacts)).toEqual(['Noteer 1123 en +31 247 247 2478.'])
})

test('the pieces together are the sentence', () => {
  for (const text of ['', '112', '112 112', 'geen nummer', '+31 247 247 247112']) {
    const whole = numbersIn(text, contacts).map((piece) => (typeof piece === 'string' ? piece : piece.shown))
    expect(whole.join('')).toBe(text)
  }
})
