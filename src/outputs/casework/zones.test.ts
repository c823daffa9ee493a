import { expect, test } from 'vitest'
import { profile } from '../../../test/support/profileNl.ts'
import { words } from '../../messages/words.ts'
import { codeLabels } from './codeLabels.ts'
import { countryOfZone, zonesOf, zoneText } from './zones.ts'

test.each([
  ['nl', 'Africa/Casablanca', 'tijd in Marokko (Casablanca)'],
  ['en', 'Africa/Casablanca', 'time in Morocco (Casablanca)'],
  ['nl', 'Europe/Amsterdam', 'tijd in Nederland (Amsterdam)'],
  ['nl', 'America/Argentina/Rio_Gallegos', 'tijd in Argentinië (Rio Gallegos)'],
  ['nl', 'Etc/GMT+5', 'tijd in GMT+5'],
] as const)('in %s the clock %s is told as %s', (locale, zone, said) => {
  expect(zoneText(zone, { words: words(locale), label: codeLabels(profile, locale) })).toBe(said)
})

test('every country of the profile has a clock, and each clock leads back to a country that keeps it', () => {
  for (const { code } of profile.lists.countries.entries.filter(({ region }) => region !== undefined)) {
    expect([code, zonesOf(code).length]).not.toEqual([code, 0])
    for (const zone of zonesOf(code)) expect(zonesOf(countryOfZone(zone) ?? '')).toContain(zone)
  }
})
