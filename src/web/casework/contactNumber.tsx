import { numberMark } from '../../outputs/casework/numberMark.ts'
import type { Frame } from '../look/shell/frame.ts'
import type { Contact, Contacts } from './profileContacts.ts'

type Props = { frame: Frame; contacts: Contacts; contact: Contact }

/** A number to call with how old it is. One that nobody filled in is said to be missing, with the number that stands in for it. */
export function ContactNumber({ frame, contacts, contact }: Props) {
  const { words, locale } = frame
  const shown = contact.international ?? contact.number
  const dial = contact.dial_international ?? contact.dial
  if (shown && dial) {
    return (
      <>
        <a href={`tel:${dial}`}>{shown}</a>
        <br />
        <small>{numberMark(contact, { words, locale })}</small>
      </>
    )
  }
  const other = contacts.find(({ code, number }) => code === contact.fallback?.[0] && number)
  if (!other) return <>{words('verification.counter_no_number')}</>
  return (
    <>
      {words('verification.counter_number_instead', { name: other[locale] })}{' '}
      <ContactNumber frame={frame} contacts={contacts} contact={other} />
    </>
  )
}
