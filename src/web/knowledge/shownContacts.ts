import { checkableContacts, withChecks } from '../../boundary/profile/contactChecks.ts'
import type { PartContent } from '../../boundary/profile/readProfilePart.ts'
import type { CheckableContact } from '../../domain/knowledge/publishing/contactCheck.ts'
import type { Shown } from '../../domain/knowledge/publishing/shownFiles.ts'
import type { Frame } from '../look/shell/frame.ts'

export type Contact = PartContent<'contacts'>['contacts'][number]

/** A contact as the public side shows it now, with what of it can be checked. */
export type ShownContact = CheckableContact & { readonly contact: Contact }

/** The contacts of the profile with what two people checked of them. */
export function shownContacts(contacts: readonly Contact[], { content }: Shown): readonly ShownContact[] {
  const now = withChecks(contacts, content.checks)
  const checkable = checkableContacts(now)
  return now.flatMap((contact, at) => {
    const own = checkable[at]
    return own ? [{ ...own, contact }] : []
  })
}

/** What a contact rests on when nobody checked it: its document, by its date. */
export function sourceText({ contact }: ShownContact, { words, locale }: Frame): string {
  const dated = contact.source_date
    ? words('content.desk_source_date', { date: contact.source_date })
    : words('content.desk_source_undated')
  return contact[`date_text_${locale}`] ?? dated
}
