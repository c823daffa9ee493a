import type { IsoDate } from '../../domain/shared/isoDate.ts'
import type { Locale } from '../../domain/shared/locale.ts'
import type { Words } from '../../messages/words.ts'
import { longDate } from '../figures/longDate.ts'

type Dated = {
  readonly checked_on: IsoDate | null
  readonly date_text_nl?: string | undefined
  readonly date_text_en?: string | undefined
}

/** How old a number is: the document that it stands in, and whether somebody called it since. */
export function numberMark(
  contact: Dated,
  { words, locale }: { readonly words: Words; readonly locale: Locale },
): string {
  const document = locale === 'nl' ? contact.date_text_nl : contact.date_text_en
  const { checked_on: checked } = contact
  const called =
    checked === null
      ? words('duty.contact_not_checked')
      : words('duty.number_checked', { date: longDate(checked, locale) })
  return [document, called].filter((said) => said !== undefined).join('; ')
}
