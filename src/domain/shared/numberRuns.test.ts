import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberRuns } from './numberRuns.ts'

test.each([
  '+31 247 247 247',
  '+31',
  '070-34 54 319',
  '(070) 345 43 19',
  '+31 (0)70 345',
  '22-11-2026',
  '15:36',
  '۰۲۱ ۸۸',
])('%s is one number, whatever stands around it', (number) => {
  expect(numberRuns(`زنگ بزنید به ${number}.`)).toEqual(['زنگ بزنید به ', number, '.'])
  expect(numberRuns(number)).toEqual(['', number, ''])
})

test('a number at the end of a sentence is not joined to the one that begins the next, and one group needs nothing', () => {
  expect(numberRuns('اتاق 5. 6 نفر')).toEqual(['اتاق 5. 6 نفر'])
})

test('every text stays whole, words and numbers by turns', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'م', ' ', '+', '1', '٣', '.', '-', '(', ')', '\n') })
  fc.assert(
    fc.property(texts, (text) => {
      const runs = numberRuns(text)
      expect(runs.join('')).toBe(text)
      for (const [at, run] of runs.entries()) {
        if (at % 2 === 1) expect(run).toMatch(/^[(+]*\p{Nd}.*\p{Nd}$|^\+\p{Nd}$/u)
        else expect(run).not.toMatch(/\p{Nd}[ .-]\p{Nd}|\+\p{Nd}/u)
      }
    }),
  )
})
