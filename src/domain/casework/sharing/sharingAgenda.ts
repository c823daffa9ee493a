import { termOf } from '../../codes/terms.ts'
import { dueOf } from '../../terms/dueDates.ts'
import type { AgendaOf } from '../agenda.ts'

const CODE = 'partner_answer'

/** Who a case was referred to answers within the term of the profile. What was withdrawn waits for nobody. */
export const sharingAgenda: AgendaOf = ({ sharing }, { terms }) => {
  const term = termOf(terms, CODE)
  if (!term) return []
  return sharing.referrals
    .filter(({ state }) => state !== 'withdrawn')
    .map(({ referral, organisation, madeOn, answeredOn }) => ({
      code: CODE,
      subject: String(referral),
      organisation,
      since: madeOn,
      due: dueOf(term, madeOn, terms.holidays),
      done: answeredOn,
      cents: null,
    }))
}
