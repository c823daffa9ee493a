import { paths } from '../../shell/paths.ts'
import { chapterPages } from '../chapters/chapterPages.ts'

/** The chapter of a case in which each kind of work is done. What is not here is looked for on the first page of the case. */
const chapterOf: Readonly<Record<string, readonly string[]>> = {
  persons: [
    'check_interpreter',
    'independent_permit_application',
    'permit_expiry_warnings',
    'provisional_guardianship_lapse',
    'residence_absence_continuous',
    'residence_absence_yearly',
  ],
  contact: ['call_client', 'contact_review', 'renew_contact'],
  safety: [
    'acute_answer',
    'alert_police',
    'assess_safety',
    'expertise_centre_ask',
    'override_review',
    'planned_travel_warnings',
    'planned_wedding_warnings',
    'safety_check_answer',
    'safety_check_validity',
    'safety_reassessment',
  ],
  verification: ['determination_answer', 'inquiry', 'propose_determination'],
  return: ['follow_up', 'fund_decision', 'pay_from_fund', 'return_step'],
  reports: ['answer_report', 'first_answer', 'look_for_double', 'reporter_instruction'],
  sharing: ['partner_answer'],
  closing: ['close_case'],
}

const slugs = new Map(Object.entries(chapterOf).flatMap(([slug, codes]) => codes.map((code) => [code, slug] as const)))

/** Where something is done: the chapter of its case, else the case. */
export function itemHref({ number, code }: { readonly number: string; readonly code: string }): string {
  const slug = slugs.get(code)
  const isThere = slug !== undefined && chapterPages.some((page) => page.slug === slug)
  return isThere ? paths.caseChapter(number, slug) : paths.case(number)
}
