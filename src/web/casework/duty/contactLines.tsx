import type { DutyPost } from '../../../domain/casework/duty/shift.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import type { Contact, DutyView } from './dutyView.ts'

/** Whom to call when nobody of a post is on the list. */
const instead = {
  hub: ['hub_duty_number'],
  ministry: ['ministry_contact_centre'],
  police_centre: ['emergency_112', 'hub_lkha'],
} as const satisfies Record<DutyPost, readonly string[]>

/** Numbers of the profile, with their source and whether anybody called them: none of them is ours. */
export function ContactLines({ view, post }: { view: DutyView; post: DutyPost }) {
  const { words } = view.frame
  return (
    <>
      <p>{words('duty.call_instead')}</p>
      <ul class="baken-list">
        {contactsOf(view, instead[post]).map((contact) => (
          <li key={contact.code}>
            <ContactLine view={view} contact={contact} />
          </li>
        ))}
      </ul>
    </>
  )
}

function ContactLine({ view, contact }: { view: DutyView; contact: Contact }) {
  const { words, locale } = view.frame
  const shown = contact.international ?? contact.number
  const dial = contact.dial_international ?? contact.dial
  const source = 'ref' in contact.source ? view.sources.get(contact.source.ref) : undefined
  const checked = contact.checked_on
  return (
    <>
      {contact[locale]}: {shown && dial ? <a href={`tel:${dial}`}>{shown}</a> : words('duty.contact_no_number')}
      <br />
      <small>
        {source && `${words('duty.contact_source', { source: source[locale] })}. `}
        {checked === null
          ? words('duty.contact_not_checked')
          : words('duty.number_checked', { date: longDate(checked, locale) })}
      </small>
    </>
  )
}

/** The contacts by their codes; one without a number brings those that stand in for it. */
function contactsOf({ contacts }: DutyView, codes: readonly string[]): readonly Contact[] {
  return codes.flatMap((code) => {
    const found = contacts.find((contact) => contact.code === code)
    if (!found) return []
    const others = found.number ? [] : contacts.filter((contact) => found.fallback?.includes(contact.code))
    return [found, ...others]
  })
}
