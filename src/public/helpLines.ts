import type { PartContent } from '../boundary/profile/readProfilePart.ts'
import type { Locale } from '../domain/shared/locale.ts'

type Contact = PartContent<'contacts'>['contacts'][number]

/** A number to call, as it is dialled from where the reader is. */
export type HelpLine = {
  readonly code: string
  readonly name: string
  readonly number: string
  readonly dial: string
  readonly note: string
  /** What the document says of its date; missing when it has none. */
  readonly dateText: string | undefined
  /** Nobody called it since. */
  readonly isUnchecked: boolean
}

/** Where help is: in danger, from abroad (the number that is open day and night first, and +31 numbers only), and from the Netherlands. */
export type HelpLines = {
  readonly danger: HelpLine & { readonly reach: string; readonly whenAbroad: string }
  readonly fromAbroad: readonly HelpLine[]
  readonly fromNetherlands: readonly HelpLine[]
}

const DANGER = 'emergency_112'
const ABROAD = ['ministry_contact_centre', 'hub_lkha']
const NETHERLANDS = ['hub_lkha', 'veilig_thuis']

/** Picks the lines from the contacts of a profile. Throws when one of them is not there or has no number: then the page may not open. */
export function helpLines({ contacts }: PartContent<'contacts'>, locale: Locale): HelpLines {
  const find = (code: string): Contact => {
    const contact = contacts.find((known) => known.code === code)
    if (!contact) throw new Error(`the profile has no contact ${code}`)
    return contact
  }
  const danger = find(DANGER)
  return {
    danger: {
      ...lineOf(danger, locale, 'number', 'dial'),
      reach: (locale === 'nl' ? danger.reach_nl : danger.reach_en) ?? '',
      whenAbroad: (locale === 'nl' ? danger.condition_abroad_nl : danger.condition_abroad_en) ?? '',
    },
    fromAbroad: ABROAD.map((code) => lineOf(find(code), locale, 'international', 'dial_international')),
    fromNetherlands: NETHERLANDS.map((code) => lineOf(find(code), locale, 'number', 'dial')),
  }
}

function lineOf(
  contact: Contact,
  locale: Locale,
  shown: 'number' | 'international',
  dialled: 'dial' | 'dial_international',
): HelpLine {
  const { [shown]: number, [dialled]: dial } = contact
  if (!number || !dial) throw new Error(`the contact ${contact.code} has no number to dial`)
  return {
    code: contact.code,
    name: contact[locale],
    number,
    dial,
    note: locale === 'nl' ? contact.note_nl : contact.note_en,
    dateText: locale === 'nl' ? contact.date_text_nl : contact.date_text_en,
    isUnchecked: contact.checked_on === null,
  }
}
