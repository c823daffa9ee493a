import type { WordKey, Words } from '../../messages/words.ts'

/** What is done by an act of a story, as one says it to somebody: "vraag een veiligheidscheck". */
const actWords: Readonly<Record<string, WordKey>> = {
  intake: 'tour.act_intake',
  owner: 'tour.act_owner',
  'set-safety-level': 'tour.act_set_safety_level',
  'ask-safety-check': 'tour.act_ask_safety_check',
  'record-person': 'tour.act_record_person',
  'agree-safe-contact': 'tour.act_agree_safe_contact',
  'answer-safety-check': 'tour.act_answer_safety_check',
  'move-phase': 'tour.act_move_phase',
  'record-wish': 'tour.act_record_wish',
  'record-paper': 'tour.act_record_paper',
  'set-planned-day': 'tour.act_set_planned_day',
  'establish-tie': 'tour.act_establish_tie',
  'make-referral': 'tour.act_make_referral',
  'accept-referral': 'tour.act_accept_referral',
  'ask-question': 'tour.act_ask_question',
  'establish-identity': 'tour.act_establish_identity',
  'answer-question': 'tour.act_answer_question',
  'propose-determination': 'tour.act_propose_determination',
  'confirm-determination': 'tour.act_confirm_determination',
  'dispute-determination': 'tour.act_dispute_determination',
  'start-plan': 'tour.act_start_plan',
  'finish-step': 'tour.act_finish_step',
  'record-custody': 'tour.act_record_custody',
  'ask-fund': 'tour.act_ask_fund',
  'decide-fund': 'tour.act_decide_fund',
  'record-stay': 'tour.act_record_stay',
  'record-departure': 'tour.act_record_departure',
  'record-arrival': 'tour.act_record_arrival',
  'write-safety-plan': 'tour.act_write_safety_plan',
  'record-result': 'tour.act_record_result',
  'ask-closing': 'tour.act_ask_closing',
  close: 'tour.act_close',
  'record-follow-up': 'tour.act_record_follow_up',
  'record-residence': 'tour.act_record_residence',
  'check-interpreter': 'tour.act_check_interpreter',
  'write-entry': 'tour.act_write_entry',
  'assess-safety': 'tour.act_assess_safety',
  'change-place': 'tour.act_change_place',
  'plan-family-talk': 'tour.act_plan_family_talk',
  'record-contact': 'tour.act_record_contact',
}

/** Throws for an act that no story has: its words are missing. */
export function actText(act: string, words: Words): string {
  const key = actWords[act]
  if (key === undefined) throw new Error(`no words for ${act}`)
  return words(key)
}
