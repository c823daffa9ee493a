import {
  type CheckableContact,
  type ContactCheck,
  type ContactFacts,
  lastCheckOf,
} from '../../domain/knowledge/publishing/contactCheck.ts'
import type { PartContent } from './readProfilePart.ts'

type ProfileContact = PartContent<'contacts'>['contacts'][number]

/** The contacts of a profile, as far as a check goes. */
export function checkableContacts(contacts: readonly ProfileContact[]): readonly CheckableContact[] {
  return contacts.map((contact) => {
    const { code, source_date: sourceDate, checked_on: checkedOn } = contact
    return { code, facts: factsOf(contact), sourceDate, checkedOn }
  })
}

/**
 * The contacts with the day on which exactly what they say was last checked, by the profile or by two people. All that shows a contact
 * reads it from here; whether that day still counts is `isCheckedLately`.
 */
export function withChecks(
  contacts: readonly ProfileContact[],
  checks: readonly ContactCheck[],
): readonly ProfileContact[] {
  const days = checkableContacts(contacts).map((contact) => lastCheckOf(contact, checks))
  return contacts.map((contact, at) => ({ ...contact, checked_on: days[at] ?? null }))
}

/** Hours that no source gives are no fact, and neither is it that a contact is not open day and night. */
function factsOf({
  number,
  dial,
  international,
  address,
  url,
  hours,
  always,
  ...contact
}: ProfileContact): ContactFacts {
  const known = hours !== null && hours.source.mark !== 'not_verified' ? hours : undefined
  return {
    number: number ?? undefined,
    dial: dial ?? undefined,
    international,
    dial_international: contact.dial_international,
    address,
    url: url ?? undefined,
    hours_nl: known?.text_nl,
    hours_en: known?.text_en,
    always: always === true ? 'day and night' : undefined,
  }
}
