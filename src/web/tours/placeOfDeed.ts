import { closingRules } from '../../domain/casework/closing/closingRules.ts'
import { contactRules } from '../../domain/casework/contact/contactRules.ts'
import { journalRules } from '../../domain/casework/journal/journalRules.ts'
import { personsRules } from '../../domain/casework/persons/personsRules.ts'
import { planRules } from '../../domain/casework/plan/planRules.ts'
import { safetyRules } from '../../domain/casework/safety/safetyRules.ts'
import { sharingRules } from '../../domain/casework/sharing/sharingRules.ts'
import { verificationRules } from '../../domain/casework/verification/verificationRules.ts'
import type { Deed, DeedFields } from '../../domain/tours/deed.ts'
import { paths } from '../shell/paths.ts'

const rulesOf = {
  persons: personsRules,
  contact: contactRules,
  safety: safetyRules,
  verification: verificationRules,
  return: planRules,
  sharing: sharingRules,
  journal: journalRules,
  closing: closingRules,
}

/** Acts that stand on the page of another chapter than the one of their rule. */
const elsewhere: Readonly<Record<string, string>> = {
  'change-place': 'persons',
  'move-phase': 'verification',
  'establish-tie': 'verification',
  'accept-referral': 'referral',
}

/** What the form of an act is about, where a page can have several of them. */
const abouts: Readonly<Record<string, string>> = {
  'record-person': 'person',
  'record-paper': 'paper',
  'check-interpreter': 'person',
  'finish-step': 'step',
  'write-safety-plan': 'phase',
  'set-planned-day': 'kind',
  'answer-safety-check': 'check',
  'answer-question': 'question',
  'confirm-determination': 'proposal',
  'dispute-determination': 'proposal',
  'decide-fund': 'request',
  'record-follow-up': 'moment',
  'accept-referral': 'referral',
}

/** The page of a case on which an act is done, as the last part of its address. Throws when no page has it. */
export function slugOf(act: string): string {
  const found = Object.entries(rulesOf).find(([, rules]) => Object.hasOwn(rules, act))
  const slug = elsewhere[act] ?? found?.[0]
  if (slug === undefined) throw new Error(`no page for ${act}`)
  return slug
}

/** The id of the form of a deed on its page. */
export function formOf({ do: act, fields }: Deed): string {
  if (act === 'owner') return 'owner-person'
  const about = abouts[act]
  return about === undefined ? act : `${act}-${fields[about] ?? ''}`
}

/** Where the form of a deed is: missing a case, where a report is taken in. */
export function placeOfDeed(deed: Deed, number: string | undefined, isAtCounter: boolean): string {
  if (number === undefined || deed.do === 'intake') return isAtCounter ? paths.counter : paths.intake
  if (deed.do === 'owner') return `${paths.caseAccess(number)}#${formOf(deed)}`
  return `${paths.caseChapter(number, slugOf(deed.do))}#${formOf(deed)}`
}

/** What a form holds, as somebody typed it. */
export type Typed = Readonly<Record<string, string | readonly string[]>>

/** What a deed says, as somebody typed it into its form. */
export function typedDeed({ do: act }: Deed, fields: DeedFields): Typed {
  const about = abouts[act]
  const none = about === undefined || about in fields ? {} : { [about]: '' }
  const typed = Object.entries(fields).map(([name, value]) => [name, typedValue(value)] as const)
  return { ...none, ...Object.fromEntries(typed) }
}

/** Whether the form of an act can be shown filled in. The boxes of a safety plan stand in an order of their own. */
export function isFilledIn(act: string): boolean {
  return act !== 'owner' && act !== 'write-safety-plan'
}

function typedValue(value: DeedFields[string]): string | readonly string[] {
  if (value === true) return 'yes'
  return typeof value === 'object' ? value : String(value)
}
