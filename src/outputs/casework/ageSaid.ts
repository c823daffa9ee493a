import type { PartContent } from '../../domain/casework/sealedPart.ts'
import { parseIsoDate } from '../../domain/shared/isoDate.ts'
import { longDate } from '../figures/longDate.ts'
import type { Telling } from './telling.ts'

/** An age as somebody said it, with the day on which it was that; missing where none was said. No year of birth follows from it. */
export function ageSaid(
  { age, age_on: on }: PartContent,
  { words, locale }: Pick<Telling, 'words' | 'locale'>,
): string | undefined {
  if (age === undefined || age === '') return undefined
  const day = parseIsoDate(String(on ?? ''))
  if (!day) return words('casework.member_age_value', { age })
  return words('casework.member_age_on', { age, date: longDate(day, locale) })
}
