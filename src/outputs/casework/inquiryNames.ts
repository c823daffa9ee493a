import type { WordKey } from '../../messages/words.ts'

/** What the members of sealed parts about safety and verification are called. */
export const inquiryMembers: Readonly<Record<string, WordKey>> = {
  check: 'persons.member_number',
  question: 'persons.member_number',
  proposal: 'persons.member_number',
  override: 'persons.member_number',
  phase: 'verification.phase',
  kind: 'verification.kind',
  reason: 'safety.why',
  asked: 'verification.question',
  answer: 'verification.answer',
  conditions: 'safety.conditions',
  reasoning: 'safety.reasoning',
  finding: 'safety.override_finding',
  how: 'verification.identity_how',
}

/** What their parts are called, where the profile has no name for them. */
export const inquiryParts: Readonly<Record<string, WordKey>> = {
  safety: 'safety.level',
  override: 'safety.overrides',
}
