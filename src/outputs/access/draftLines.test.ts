import { expect, test } from 'vitest'
import { profile } from '../../../test/support/profileNl.ts'
import { words } from '../../messages/words.ts'
import { codeLabels } from '../casework/codeLabels.ts'
import { draftLines } from './draftLines.ts'

function told(rooms: readonly string[], fields: readonly (readonly [string, string])[], locale: 'nl' | 'en' = 'nl') {
  return draftLines(fields, rooms, { profile, label: codeLabels(profile, locale), words: words(locale), locale })
}

const typed = [
  ['form', '4f9c'],
  ['seen', '56'],
  ['kind', 'report'],
  ['channel', 'phone'],
  ['country', 'MA'],
  ['age', '16'],
  ['given', 'layla'],
  ['travel_date', '2026-12-01'],
  ['says', ''],
] as const

test('what was typed into an intake stands under its label, choices and days in words', () => {
  const { lines, choices } = told(['intake'], typed)
  expect(Object.fromEntries(lines.map(({ name, value }) => [name, value]))).toEqual({
    'Wat wil de beller?': 'Iemand melden',
    'Hoe kwam de melding binnen?': 'Telefoon',
    'Om welk land gaat het?': 'Marokko',
    'Of: leeftijd': '16',
    Voornaam: 'layla',
    'Reis gepland op': '1 december 2026',
  })
  expect(choices).toBe(0)
})

test.each(['nl', 'en'] as const)(
  'no code and no clock of a file is shown in %s: what only the form can say is counted',
  (locale) => {
    const fields = [
      ['moment', 'after_1_month'],
      ['contact_zone', 'Africa/Casablanca'],
      ['organisation', '56'],
      ['other_thing', 'some_code'],
    ] as const
    const { lines, choices } = told(['plan'], fields, locale)
    const values = lines.map(({ value }) => value)
    expect(values).toEqual([
      locale === 'nl' ? 'Na 1 maand, tijd in Marokko (Casablanca)' : 'After 1 month, time in Morocco (Casablanca)',
    ])
    expect(choices).toBe(2)
  },
)

test('what somebody wrote is never lost, also without a label of its own', () => {
  const { lines } = told(['plan'], [['zzz', 'Zij belt morgen terug.']])
  expect(lines).toEqual([{ name: 'Tekst', value: 'Zij belt morgen terug.' }])
})

test('boxes of one question are one answer', () => {
  const { lines } = told(
    ['intake'],
    [
      ['signals', 'no_own_identity_document'],
      ['signals', 'no_own_identity_document'],
    ],
  )
  expect(lines).toHaveLength(1)
})
