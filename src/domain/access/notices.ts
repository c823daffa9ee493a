/** What somebody is told in their inbox. The database takes no other kinds. */
export const noticeKinds = [
  'glass_broken',
  'glass_reviewed',
  'share_ends_soon',
  'share_ended',
  'share_waits_for_confirmation',
  'case_waits',
  'signed_in_new_device',
  'session_stolen',
  'session_moved',
  'sign_in_attempts',
  'recovery_code_used',
  'passkey_copied',
  'invitation_used',
  'access_unusual',
  'address_asked',
  'address_agreed',
  'person_asked',
  'answer_wanted',
  'partner_answered',
  'rule_overridden',
  'acute_danger',
  'referral_waits',
  'referral_answered',
  'referral_withdrawn',
  'danger_on_duty',
  'shared_danger_on_duty',
  'duty_handed_over',
  'duty_taken_over',
  'pre_travel_alarm',
  'pre_travel_wrong_words',
  'pre_travel_decided',
  'case_from_counter',
  'wrong_codes',
  'recovery_asked',
  'recovery_agreed',
  'recovery_used',
] as const

export type NoticeKind = (typeof noticeKinds)[number]

export function parseNoticeKind(text: string): NoticeKind | undefined {
  return noticeKinds.find((kind) => kind === text)
}

/** What a partner answered, by the kind of event that says so. */
const partnerAnswers = [
  'question_answered',
  'safety_check_answered',
  'identity_established',
  'determination_confirmed',
  'determination_disputed',
] as const

export type PartnerAnswer = (typeof partnerAnswers)[number]

export function parsePartnerAnswer(value: unknown): PartnerAnswer | undefined {
  return partnerAnswers.find((answer) => answer === value)
}

/** Codes, counts and moments that belong to a notice: never a name, a text or anything about a person in a case. */
export type NoticeFacts = Readonly<Record<string, string | number>>
