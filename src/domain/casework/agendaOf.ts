import type { Profile } from '../codes/profile.ts'
import type { AgendaItem, AgendaOf } from './agenda.ts'
import type { CaseFile } from './caseFile.ts'
import { closingAgenda } from './closing/closingAgenda.ts'
import { contactAgenda } from './contact/contactAgenda.ts'
import { intakeAgenda } from './intake/intakeAgenda.ts'
import { personsAgenda } from './persons/personsAgenda.ts'
import { planAgenda } from './plan/planAgenda.ts'
import { registerAgenda } from './register/registerAgenda.ts'
import { safetyAgenda } from './safety/safetyAgenda.ts'
import { sharingAgenda } from './sharing/sharingAgenda.ts'
import { verificationAgenda } from './verification/verificationAgenda.ts'

/** What each chapter puts on the agenda. */
const chapters: readonly AgendaOf[] = [
  intakeAgenda,
  registerAgenda,
  personsAgenda,
  contactAgenda,
  safetyAgenda,
  verificationAgenda,
  planAgenda,
  sharingAgenda,
  closingAgenda,
]

/**
 * What has to be done in a case, and what was. A case that nobody took up is history: it asks nothing of anybody, and neither does one
 * that was voided or merged. Of a closed one goes on what is named below.
 */
export function agendaOf(profile: Profile, file: CaseFile | undefined): readonly AgendaItem[] {
  if (!file || file.takenUpOn === null || file.gone) return []
  const items = chapters.flatMap((agenda) => agenda(file, profile))
  return file.closedOn === null ? items : items.filter(({ code, done }) => done !== null || afterClosing.includes(code))
}

/** What goes on when a case is closed: aftercare, referrals, looking at what was deviated from, and whatever is new and can't wait. */
const afterClosing = [
  ...['follow_up', 'partner_answer', 'override_review'],
  ...['answer_report', 'assess_safety', 'alert_police', 'acute_answer'],
  ...['planned_travel_warnings', 'planned_wedding_warnings'],
]
