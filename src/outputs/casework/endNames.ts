import type { WordKey } from '../../messages/words.ts'

/** What the members of sealed parts about the way back, the end and mending are called. */
export const endMembers: Readonly<Record<string, WordKey>> = {
  step: 'plan.step',
  request: 'persons.member_number',
  evidence: 'plan.wish_evidence_name',
  despite: 'plan.despite',
  decided: 'plan.fund_decision',
  spent: 'plan.fund_spend',
  summary: 'closing.summary',
  danger: 'closing.despite_danger',
  sent_back: 'closing.written_sent_back',
  reopened: 'closing.written_reopened',
}

/** What their parts are called that no share can name. */
export const endParts: Readonly<Record<string, WordKey>> = {
  return: 'plan.title',
  closing: 'closing.title',
  mending: 'closing.mend_title',
}
