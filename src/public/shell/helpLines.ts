import type { LanguageTexts } from '../../boundary/profile/readLanguageTexts.ts'
import { type Standing, standingOf } from '../../domain/knowledge/standing.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { type Contact, type ContactText, contactText } from './contactText.ts'

/** Somebody to call or to write to, in the words of one language. */
export type HelpLine = ContactText & {
  readonly code: string
  readonly standing: Standing
  readonly checkedOn: IsoDate | null
  /** The day, month or year of the document that names it. */
  readonly sourceDate: string | null
  /** The date of the page that its hours were read in; missing when the hours are not known. */
  readonly hoursOf: string | null | undefined
  readonly isForYoung: boolean
}

/** A number, as it is dialled from where the reader is. */
export type CallLine = HelpLine & { readonly number: string; readonly dial: string }

/** A chat of another organisation; without an address when no source gives one. */
export type ChatLine = HelpLine & { readonly url: string | undefined }

/** Where help is: in danger, from abroad (the number that is open day and night first, and +31 numbers only), from the Netherlands, by chat. */
export type HelpLines = {
  readonly danger: CallLine
  readonly fromAbroad: readonly CallLine[]
  readonly fromNetherlands: readonly CallLine[]
  readonly chats: readonly ChatLine[]
}

const DANGER = 'emergency_112'
const ABROAD = ['ministry_contact_centre', 'hub_lkha']
const NETHERLANDS = ['hub_lkha', 'veilig_thuis']
const CHATS = ['chat_fier', 'chat_sterk_huis', 'chat_veilig_thuis']

export type HelpSource = {
  readonly contacts: readonly Contact[]
  /** The date of a document by its code; null when it has none. */
  readonly dateOf: (source: string) => string | null
  readonly language: string
  /** The words of the profile in a language beside Dutch and English. */
  readonly texts: LanguageTexts | undefined
  readonly today: IsoDate
}

/** Picks the lines from the contacts of a profile. Throws when one of them is not there or has no number: then the page may not open. */
export function helpLines(source: HelpSource): HelpLines {
  const find = (code: string): Contact => {
    const contact = source.contacts.find((known) => known.code === code)
    if (!contact) throw new Error(`the profile has no contact ${code}`)
    return contact
  }
  const atHome = (code: string) => callLine(source, find(code), 'number', 'dial')
  return {
    danger: atHome(DANGER),
    fromAbroad: ABROAD.map((code) => callLine(source, find(code), 'international', 'dial_international')),
    fromNetherlands: NETHERLANDS.map(atHome),
    chats: CHATS.map((code) => ({ ...contactLine(source, find(code)), url: find(code).url ?? undefined })),
  }
}

function callLine(
  source: HelpSource,
  contact: Contact,
  shown: 'number' | 'international',
  dialled: 'dial' | 'dial_international',
): CallLine {
  const { [shown]: number, [dialled]: dial } = contact
  if (!number || !dial) throw new Error(`the contact ${contact.code} has no number to dial`)
  return { ...contactLine(source, contact), number, dial }
}

/** What is known of a contact in one language: its words, its age, its hours. */
export function contactLine({ language, texts, today, dateOf }: HelpSource, contact: Contact): HelpLine {
  const { code, checked_on: checkedOn, source_date: sourceDate, hours, ages } = contact
  const read = hours && 'ref' in hours.source ? hours.source.ref : undefined
  const said = contactText(contact, language, texts)
  return {
    ...said,
    // Who called the number did not check hours that no source gives.
    hours: hours?.source.mark === 'not_verified' ? undefined : said.hours,
    code,
    checkedOn,
    sourceDate,
    standing: standingOf({ checkedOn, sourceDate }, today),
    hoursOf: read === undefined ? undefined : dateOf(read),
    isForYoung: ages === 'youth',
  }
}
