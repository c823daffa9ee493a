import { ageBands } from '../../domain/codes/ageBand.ts'
import { parseIsoDate } from '../../domain/shared/isoDate.ts'
import { longDate } from '../figures/longDate.ts'
import { ageText } from './ageText.ts'
import type { Telling } from './telling.ts'

/** A fact of the report as it was put right, in words. */
export function correctedValue(
  fact: 'reported_on' | 'age_band' | 'sex' | 'country',
  value: string,
  { words, label, locale }: Pick<Telling, 'words' | 'label' | 'locale'>,
): string {
  const band = ageBands.find((one) => one === value)
  const day = parseIsoDate(value)
  if (fact === 'age_band' && band) return ageText(band, words)
  if (fact === 'reported_on' && day) return longDate(day, locale)
  if (fact === 'sex') return label('sexes', value)
  return fact === 'country' ? label('countries', value) : value
}
