import { expect, test } from 'vitest'
import { typedFacts } from './typedFacts.ts'

test.each([
  ...['112', '1-1-2', '0800 2000', '0800–2000', '0800.2000', '(070) 345 43 19', '14 020', '+31‑70‑345 43 19'],
  ...[
    '70 34 54 319',
    '070 34 54 319',
    '+31 247 247 247',
    '06-12345678',
    '٠٨٠٠ ٢٠٠٠',
    '۱۱۲',
    '０８００２０００',
    '0612 (345) 678',
    '0_8_0_0_2_0_0_0',
    '0 8 0 0 2 0 0 0',
    'hulp@example.org',
  ],
])('a number to call is found however it is written: %s', (number) => {
  const found = typedFacts(`Bel ${number} als het kan.`)
  expect(found.map(({ rule }) => rule)).toEqual(['number_typed'])
})

test.each([
  ...['In 2018 waren er 19 meer.', 'Van 2017-2018, en in 2014/2015.', 'Tussen 150 en 800 per jaar.', 'Op 2022-08-01.'],
  ...['Het zijn 1.234.567 mensen.', 'Jonger dan 18? Vertrek binnen een week.', 'Boven tabel 6 staat 11, samen 15.'],
  ...[
    'Nummers met 0800 of 0900 werken daar niet.',
    'Een nummer dat met +31 begint.',
    'Zij is altijd welkom.',
    'In 2017, 2018, 2019 en 2022.',
    'Per jaar 1,234,567 people.',
  ],
])('a year, a date, an age or an amount is none: %s', (text) => {
  expect(typedFacts(text)).toEqual([])
})

test.each([
  ...['Wij zijn dag en nacht open.', 'We are there 24/7.', 'Open van 9.00 tot 17.00 uur.', 'Bel tussen 9 en 10:30.'],
  ...['We antwoorden altijd binnen een uur.', 'You get an answer within a day.', 'Within an hour you get a reply.'],
  ...['De chat is altijd bereikbaar.', 'Open 9 tot 17 uur.'],
])('an hour or a promise is found: %s', (text) => {
  expect(typedFacts(text).map(({ rule }) => rule)).toContain('hours_typed')
})

test('where it was found stands in it, in plain signs', () => {
  expect(typedFacts('Bel ٠٨٠٠–٢٠٠٠ of kom.')).toEqual([{ rule: 'number_typed', about: '0800-2000' }])
})
