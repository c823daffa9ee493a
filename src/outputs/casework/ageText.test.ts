import { expect, test } from 'vitest'
import { ageBands } from '../../domain/codes/ageBand.ts'
import { words } from '../../messages/words.ts'
import { ageText } from './ageText.ts'

test('each age band is told in words', () => {
  expect(ageBands.map((band) => ageText(band, words('en')))).toEqual([
    '0 to 11 years',
    '12 to 13 years',
    '14 to 17 years',
    '18 to 20 years',
    '21 to 35 years',
    'over 35 years',
  ])
})
