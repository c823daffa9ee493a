import type { AgendaItem } from '../../../domain/casework/agenda.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import type { WordKey } from '../../../messages/words.ts'
import { euros } from '../euros.ts'
import { type AgendaTelling, agendaTitle } from './agendaText.ts'

type Work = Pick<AgendaItem, 'code' | 'subject' | 'due' | 'cents'>

const whenPast: Readonly<Record<string, WordKey>> = {
  planned_travel_warnings: 'today.item_planned_travel_past',
  planned_wedding_warnings: 'today.item_planned_wedding_past',
  safety_check_validity: 'today.item_safety_check_past',
  permit_expiry_warnings: 'today.item_permit_past',
}

/** A day that somebody else planned is no step of ours: in a list of work it says what to do about it. */
const whenAhead: Readonly<Record<string, WordKey>> = {
  planned_travel_warnings: 'today.item_planned_travel_ahead',
  planned_wedding_warnings: 'today.item_planned_wedding_ahead',
}

/** What has to be done as it stands in a list of work: with the amount that it is about; of a day, what to do about it. */
export function workTitle(item: Work, telling: AgendaTelling, today: IsoDate): string {
  const { words, locale } = telling
  const isPast = item.due !== null && item.due < today
  const found = (isPast ? whenPast : whenAhead)[item.code]
  if (found) return words(found)
  const title = agendaTitle(item, telling)
  return item.cents === null ? title : words('today.item_amount', { title, amount: euros(item.cents, locale) })
}
