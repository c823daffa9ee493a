import type { LanguageTexts } from '../../boundary/profile/readLanguageTexts.ts'
import type { PartContent } from '../../boundary/profile/readProfilePart.ts'
import { parseLocale } from '../../domain/shared/locale.ts'

export type Contact = PartContent<'contacts'>['contacts'][number]

/** What is said of a contact in one language. */
export type ContactText = {
  readonly name: string
  readonly note: string
  readonly hours: string | undefined
  /** What the screen says of the date of its document. */
  readonly dateText: string | undefined
  readonly reach: string | undefined
  readonly conditionAbroad: string | undefined
}

/** The words of a contact: those of the profile in Dutch and English, else of the texts in that language, which have to be there. */
export function contactText(contact: Contact, language: string, texts: LanguageTexts | undefined): ContactText {
  const locale = parseLocale(language)
  if (locale) {
    return {
      name: contact[locale],
      note: contact[`note_${locale}`],
      hours: contact.hours?.[`text_${locale}`],
      dateText: contact[`date_text_${locale}`],
      reach: contact[`reach_${locale}`],
      conditionAbroad: contact[`condition_abroad_${locale}`],
    }
  }
  const said = texts?.contacts[contact.code]
  if (!said) throw new Error(`the profile has no words for the contact ${contact.code} in ${language}`)
  const { name, note, hours, date_text: dateText, reach, condition_abroad: conditionAbroad } = said
  return { name, note, hours, dateText, reach, conditionAbroad }
}
