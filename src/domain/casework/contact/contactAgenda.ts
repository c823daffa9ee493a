import type { Profile } from '../../codes/profile.ts'
import { termOf } from '../../codes/terms.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import { dueOf } from '../../terms/dueDates.ts'
import type { AgendaOf } from '../agenda.ts'
import type { SafeContact } from './contactFile.ts'

const AGREE = 'call_client'
const REVIEW = 'contact_review'

/** Safe contact that has to be agreed, and an agreement that has to be looked at again. Never a talk with the family. */
export const contactAgenda: AgendaOf = ({ contact: { agreement }, ...file }, profile) => {
  if (file.closedOn !== null) return []
  const since = file.takenUpOn ?? file.reportedOn
  const one = { subject: '', organisation: null, done: null, cents: null }
  if (agreement) return [{ ...one, code: REVIEW, since: agreement.agreedOn, due: endOf(agreement, profile) }]
  return [{ ...one, code: AGREE, since, due: null }]
}

/** The last day of an agreement; without one the day on which contact ways are looked at again. */
export function endOf(agreement: SafeContact, { terms }: Pick<Profile, 'terms'>): IsoDate | null {
  if (agreement.valid_until !== null) return agreement.valid_until
  const review = termOf(terms, REVIEW)
  return review ? dueOf(review, agreement.agreedOn, terms.holidays) : null
}
