import type { Role } from './roles.ts'

/** What one can do with what one sees. Who sees a case, and how much of it, is decided apart (`sightOf`). */
export const acts = [
  'read_cases',
  'act_on_cases',
  'export_cases',
  'count_figures',
  'assign_case',
  'share_case',
  'confirm_share',
  'recuse_oneself',
  'exclude_others',
  'restrict_case',
  'break_glass',
  'review_break_glass',
  'use_vault',
  'hold_conversations',
  'keep_knowledge',
  'read_access_log',
  'administer',
] as const

export type Act = (typeof acts)[number]

const handlers: readonly Role[] = ['intake', 'caseworker', 'senior', 'manager']
const partners: readonly Role[] = ['consular_officer', 'safety_officer', 'partner_worker']
const leaders: readonly Role[] = ['senior', 'manager']

/** Who may do what; whoever is not named may not. Printed in docs/access.md. */
export const rolesThatMay: Readonly<Record<Act, readonly Role[]>> = {
  read_cases: [...handlers, ...partners],
  // Which acts, each rule of casework says itself.
  act_on_cases: [...handlers, ...partners],
  export_cases: ['caseworker', 'senior', 'manager'],
  // Figures of few people can point to a person: they stay with those who work on cases or account for them.
  count_figures: [...handlers, 'analyst', 'privacy_officer', 'operator'],
  assign_case: leaders,
  share_case: ['caseworker', 'senior', 'manager'],
  confirm_share: leaders,
  recuse_oneself: [...handlers, ...partners],
  exclude_others: leaders,
  restrict_case: leaders,
  // A manager sees every case that is not kept from them, so there is nothing to break.
  break_glass: ['intake', 'caseworker', 'senior'],
  review_break_glass: leaders,
  // Secret addresses: one asks, another agrees.
  use_vault: ['caseworker', 'senior', 'manager'],
  // Conversations without a name; the database says the same of the role `baken_chat`.
  hold_conversations: ['chat_worker', 'intake', 'senior'],
  keep_knowledge: ['knowledge_editor', 'manager'],
  read_access_log: ['auditor', 'privacy_officer'],
  administer: ['administrator'],
}

export function mayDo(role: Role, act: Act): boolean {
  return rolesThatMay[act].includes(role)
}

/** Maker is not checker: what one person began, another has to confirm. The database refuses it as well. */
export function mayCheck(checker: number, maker: number): boolean {
  return checker !== maker
}
