/** What an event did, as NEN 7513 and RFC 3881 have it: create, read, update, delete, execute. */
export type EventActionCode = 'C' | 'R' | 'U' | 'D' | 'E'

/** Everything that is written into the access log, and what kind of event it is. */
export const accessActions = {
  agree_address: 'U',
  ask_address: 'E',
  assign_team: 'C',
  begin_enrolment: 'E',
  break_glass: 'E',
  compare_import: 'R',
  flag_own_surname: 'R',
  forget_access_log: 'D',
  export_access_log: 'R',
  list_cases: 'R',
  list_cases_under_number: 'R',
  open_number: 'R',
  open_sealed: 'R',
  passkey_copied: 'E',
  read_access_log: 'R',
  read_break_glass: 'R',
  read_case: 'R',
  read_case_access: 'R',
  read_case_log: 'R',
  read_figures: 'R',
  read_vault_requests: 'R',
  read_review_list: 'R',
  read_trend: 'R',
  review_break_glass: 'U',
  session_moved: 'E',
  session_stolen: 'E',
  sign_in: 'E',
  sign_in_refused: 'E',
  sign_out: 'E',
} as const satisfies Readonly<Record<string, EventActionCode>>

export type AccessAction = keyof typeof accessActions

/** Missing for what was written by another version. */
export function parseAccessAction(text: string): AccessAction | undefined {
  return Object.hasOwn(accessActions, text) ? (text as AccessAction) : undefined
}
