import type { CodeEntry } from '../../domain/codes/codeList.ts'
import type { Locale } from '../../domain/shared/locale.ts'
import type { Words } from '../../messages/words.ts'
import { longDate } from '../figures/longDate.ts'

/** When a code can be chosen; both days belong to it. */
export function validityText(
  { validFrom, validTo }: Pick<CodeEntry, 'validFrom' | 'validTo'>,
  words: Words,
  locale: Locale,
): string {
  const from = validFrom && longDate(validFrom, locale)
  const to = validTo && longDate(validTo, locale)
  if (from && to) return words('codes.valid_between', { from, to })
  if (from) return words('codes.valid_from', { from })
  return to ? words('codes.valid_to', { to }) : words('codes.valid_always')
}
