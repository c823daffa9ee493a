import type { ContactEvent } from '../../../domain/casework/contact/contactEvents.ts'
import { longDate } from '../../figures/longDate.ts'
import type { Titles } from './titles.ts'

export const contactTitles: Titles<ContactEvent> = {
  safe_contact_agreed: (_, { words }) => words('contact.event_safe_contact_agreed'),
  contact_details_recorded: (_, { words }) => words('contact.event_contact_details_recorded'),
  // Whom else they spoke to is told by the chapter alone: titles go to organisations, too.
  contact_made: ({ way, outcome, incoming, person }, { words }) =>
    words(incoming ? 'contact.event_contact_incoming' : 'contact.event_contact_made', {
      who: person === null ? 'client' : 'other',
      way: words(`contact.way_${way}`),
      outcome: words(`contact.outcome_${outcome}`),
    }),
  family_talk_planned: ({ date }, { words, locale }) =>
    words('contact.event_family_talk_planned', { date: longDate(date, locale) }),
  family_talk_dropped: (_, { words }) => words('contact.event_family_talk_dropped'),
}
