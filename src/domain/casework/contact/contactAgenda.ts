import type { Profile } from '../../codes/profile.ts'
import { termOf } from '../../codes/terms.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import { dueOf } from '../../terms/dueDates.ts'
import type { AgendaOf } from '../agenda.ts'
import type { SafeContact } from './contactFile.ts'
import { movedSince } from './movedSince.ts'

const AGREE = 'call_client'
const AGREE_AGAIN = 'renew_contact'
const REVIEW = 'contact_review'

/** Safe contact that has to be agreed, and an agreement that has to be looked at again, at once when the client is in another country. Never a talk with the family. */
export const contactAgenda: AgendaOf = (file, profile) => {
  if (file.closedOn !== null) return []
  const { agreement } = file.contact
  const since = file.takenUpOn ?? file.reportedOn
  const one = { subject: '', organisation: null, done: null, cents: null }
  const moved = movedSince(file.contact, file.report)
  if (moved) return [{ ...one, code: AGREE_AGAIN, since: moved.on, due: null }]
  if (agreement) return [{ ...one, code: REVIEW, since: agreement.agreedOn, due: endOf(agreement, profile) }]
  return [{ ...one, code: AGREE, since, due: null }]
}

/** The last day of an agreement; without one the day on which contact ways are looked at again. */
export function endOf(agreement: SafeContact, { terms }: Pick<Profile, 'terms'>): IsoDate | null {
  if (agreement.valid_until !== null) return agreement.valid_until
  const review = termOf(terms, REVIEW)
  return review ? dueOf(review, agreement.agreedOn, terms.holidays) : null
}
