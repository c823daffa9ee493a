import type { Generated } from 'kysely'

/**
 * The tables as the driver gives them: dates as `YYYY-MM-DD`, moments as UTC text with microseconds, bigint as number
 * (streams and positions stay far below 2^53). A catalogue test compares this file with the migrated database.
 */
export type Schema = {
  installation: { only_row: Generated<boolean>; demo: boolean; made_at: Generated<string> }
  tenant: { id: number; code: string; profile: string; time_zone: string }
  principal: { tenant: number; id: Generated<number>; kind: 'person' | 'team' | 'organisation'; name: string }
  organisation: { tenant: number; id: number; kind: string }
  staff_member: {
    tenant: number
    person: number
    role: string
    invented: boolean
    organisation: number
    organisation_kind: string
    sign_in_name: string | null
    status: Generated<string>
    handle: Generated<Buffer>
  }
  team_member: { tenant: number; team: number; person: number }
  session: SessionTable
  passkey: PasskeyTable
  password: { tenant: number; person: number; hash: string; set_at: Generated<string> }
  totp: {
    tenant: number
    person: number
    secret: Buffer | null
    confirmed: string | null
    last_step: number | null
    pending: Buffer | null
  }
  recovery_code: { tenant: number; person: number; hash: Buffer; made: Generated<string>; used: string | null }
  identity_provider: IdentityProviderTable
  oidc_identity: { tenant: number; provider: number; subject: string; person: number; bound: Generated<string> }
  invitation: InvitationTable
  ceremony: { token_hash: Buffer; kind: string; state: Buffer; until: string }
  sign_in_attempt: {
    key: Buffer
    failures: Generated<number>
    slowed: Generated<number>
    last: Generated<string>
    blocked_until: Generated<string>
    pause_seconds: Generated<number>
    told: string | null
    noted: string | null
  }
  known_device: { tenant: number; person: number; token_hash: Buffer; used: Generated<string> }
  draft: { tenant: number; person: number; form: string; sealed: Buffer; saved: Generated<string> }
  api_client: ApiClientTable
  import_file: {
    tenant: number
    id: Generated<number>
    name: string
    sha256: Buffer
    imported_at: Generated<string>
    person: number
  }
  pre_travel_content: PreTravelContentTable
  pre_travel_file: PreTravelFileTable
  pre_travel_token: PreTravelTokenTable
  desk_reader: DeskReaderTable
  chat_duty: { tenant: number; person: number; session: number; begun_at: Generated<string>; until: string }
  conversation: ConversationTable
  conversation_key: { tenant: number; conversation: number; generation: number; reader: number; sealed: Buffer }
  conversation_message: ConversationMessageTable
  conversation_part: { tenant: number; conversation: number; seq: number; part: number; sealed: Buffer }
  conversation_reporter_key: { tenant: number; conversation: number; generation: number; sealed: Buffer }
  conversation_read: { tenant: number; conversation: number; person: number; seq: number }
  conversation_session: { tenant: number; token_hash: Buffer; conversation: number; until: string }
  conversation_recovery: ConversationRecoveryTable
  conversation_attempt: { tenant: number; locator_hash: Buffer; wrong: number; last_at: string }
  public_secret: { tenant: number; secret: Buffer }
  duty_shift: DutyShiftTable
  knowledge_proposal: KnowledgeProposalTable
  knowledge_text: { tenant: number; proposal: number; file: string; base: string; text: string }
  duty_handover: DutyHandoverTable
  duty_handover_case: DutyHandoverCaseTable
  event: EventTable
  event_sealed: { tenant: number; stream: number; version: number; part: string; sealed: Buffer }
  case_state: CaseStateTable
  advice_request: {
    tenant: number
    id: number
    version: number
    number: string
    received_on: string
    channel: string
    reporter_role: string
    topic: string
    known: string
    turned_into: number | null
  }
  intake_form: {
    tenant: number
    person: number
    form: string
    stream: number
    said: number
    taken_at: Generated<string>
  }
  coded_state: {
    id: Generated<number>
    topic: string
    victim_group: string
    place: string
    outcome: string
    result: string | null
  }
  case_history: {
    tenant: number
    case_id: number
    case_year: number
    valid_from: string
    valid_to: string
    known_from: string
    known_to: string
    cell: number
  }
  case_grant: {
    tenant: number
    principal: number
    case_id: number
    until: Generated<string>
    kind: Generated<'team' | 'break_glass'>
  }
  exclusion: { tenant: number; case_id: number; person: number; made_by: number; made_at: Generated<string> }
  case_owner: { tenant: number; case_id: number; person: number }
  notice: NoticeTable
  name_token: { tenant: number; token: number; case_id: number; person: number; of_phone: Generated<boolean> }
  person_question: {
    tenant: number
    id: Generated<number>
    person: number
    role: string
    principals: number[]
    at: Generated<string>
    tokens: number[]
  }
  mail_address: { tenant: number; person: number; address: string; tried_at: string | null; mailed_at: string | null }
  case_share: CaseShareTable
  case_restriction: { tenant: number; case_id: number; readers: number[]; made_by: number; made_at: Generated<string> }
  break_glass: BreakGlassTable
  vault_opening: VaultOpeningTable
  agenda_item: AgendaItemTable
  last_look: { tenant: number; person: number; at: Generated<string> }
  calendar_feed: { tenant: number; person: number; token_hash: Buffer; made: Generated<string> }
  case_presence: { tenant: number; case_id: number; person: number; seen: string }
  practice_case: {
    tenant: number
    case_id: number
    road: string
    day_zero: string
    done: number
  }
  tour: {
    tenant: number
    id: Generated<number>
    story: string
    part: string
    day_zero: string
    done: Generated<number>
    begun: Generated<string>
    case_id: number | null
    number: string | null
  }
  case_counter: { tenant: number; kind: string; year: number; last: number }
  document_content: DocumentContentTable
  contact_opening: { tenant: number; case_id: number; person: number; at: Generated<string>; until: string }
  shared_cases: { case_id: number; areas: string[] }
  my_cases: { case_id: number }
  log_queue: { tenant: number; id: Generated<number>; stream: number; version: number; leaf: Buffer }
  log_leaf: { tenant: number; idx: number; stream: number; version: number; leaf: Buffer }
  log_head: { tenant: number; size: number; frontier: Buffer[] }
  access_log: {
    tenant: number
    id: Generated<number>
    at: Generated<string>
    person: number
    role: string
    action: string
    purpose: string
    cases: number[]
    part: string | null
    session: number | null
    outcome: Generated<'done' | 'refused'>
  }
}

type AgendaItemTable = {
  tenant: number
  case_id: number
  code: string
  subject: string
  organisation: number | null
  since: string
  due: string | null
  done: string | null
  cents: number | null
}

type DocumentContentTable = {
  tenant: number
  case_id: number
  document: number
  kind: 'whole' | 'preview'
  piece: number
  pieces: number
  sealed: Buffer
}

type NoticeTable = {
  tenant: number
  id: Generated<number>
  person: number
  at: Generated<string>
  kind: string
  case_id: number | null
  facts: Generated<unknown>
  once: string | null
  read_at: string | null
}

type CaseShareTable = {
  tenant: number
  id: Generated<number>
  case_id: number
  organisation: number
  organisation_kind: string
  areas: string[]
  ground: string
  purpose: string
  given_by: number
  given_at: Generated<string>
  until: string
  confirmed_by: number | null
  confirmed_at: string | null
  ended_by: number | null
  ended_at: string | null
  referral: number | null
}

type BreakGlassTable = {
  tenant: number
  id: Generated<number>
  case_id: number
  person: number
  begun: Generated<string>
  until: string
  reason: Buffer
  reviewed_by: number | null
  reviewed_at: string | null
  verdict: 'justified' | 'not_justified' | null
}

type SessionTable = {
  tenant: number
  id: Generated<number>
  person: number
  token_hash: Buffer | null
  kind: string
  method: string
  device: string
  fingerprint: Buffer
  address: string
  prefixes: string[]
  begun: Generated<string>
  seen: Generated<string>
  authenticated_at: Generated<string>
  idle_seconds: number
  ends: string
  ended_at: string | null
  ended_why: string | null
}

type PasskeyTable = {
  tenant: number
  id: Generated<number>
  person: number
  credential: string
  public_key: Buffer
  counter: number
  transports: string[]
  backed_up: boolean
  name: string
  added: Generated<string>
  used: string | null
}

type IdentityProviderTable = {
  tenant: number
  id: Generated<number>
  organisation: number
  issuer: string
  client_id: string
  client_secret: Buffer
  acr_values: string[]
  amr_values: string[]
  slug: string
  made: Generated<string>
  removed: string | null
}

type InvitationTable = {
  tenant: number
  id: Generated<number>
  person: number
  token_hash: Buffer
  provider: number | null
  made_by: number
  made: Generated<string>
  until: string
  used: string | null
  ended: string | null
}

type ApiClientTable = {
  tenant: number
  id: Generated<number>
  person: number
  token_hash: Buffer
  scopes: string[]
  purpose: string
  made_by: number
  made: Generated<string>
  until: string
  used: string | null
  revoked: string | null
  revoked_by: number | null
}

type VaultOpeningTable = {
  tenant: number
  id: Generated<number>
  case_id: number
  part: string
  asked_by: number
  asked_at: Generated<string>
  reason: Buffer
  agreed_by: number | null
  agreed_at: string | null
  until: string | null
}

type EventTable = {
  tenant: number
  stream: number
  version: number
  type: string
  occurred: string
  recorded: string
  known: string
  person: number
  facts: unknown
  commitment: Buffer
}

type CaseStateTable = {
  tenant: number
  case_id: number
  version: number
  number: string
  reported_on: string
  case_year: number
  channel: string
  reporter_role: string
  topic_reported: string
  topic: string
  topic_on: string | null
  country: string
  place: string
  tie: string
  sex: string
  age_band: string
  victim_group: string
  outcome: string | null
  outcome_on: string | null
  result: string | null
  result_on: string | null
  closed_on: string | null
  phase: string
  changed: string
  place_now: string
  safety_level: string | null
  danger_on: string | null
  taken_up_on: string | null
  gone: 'voided' | 'merged' | null
  merged_into: number | null
}

type DutyShiftTable = {
  tenant: number
  id: Generated<number>
  organisation: number
  person: number | null
  role_name: string | null
  begins: string
  ends: string
  answers_by: string
  number: string | null
  checked_on: string | null
  planned_by: number
  planned_at: Generated<string>
  withdrawn_at: string | null
  withdrawn_by: number | null
}

type DutyHandoverTable = {
  tenant: number
  id: Generated<number>
  from_person: number
  to_person: number
  written_at: Generated<string>
  acknowledged_at: string | null
}

type DutyHandoverCaseTable = {
  tenant: number
  handover: number
  case_id: number
}

type PreTravelFileTable = {
  tenant: number
  id: number
  version: number
  number: string
  registered_on: string
  left_by: number
  leaves_on: string
  returns_on: string
  consents: string[]
  back_on: string | null
  gone_at_once: Generated<boolean>
  decided_on: string | null
  decided: string | null
  case_id: number | null
  copies: Generated<number>
  wrong_words: Generated<number>
  word_from: string | null
  destroyed_on: string | null
  key_gone: Generated<boolean>
}

type PreTravelContentTable = {
  tenant: number
  file: number
  document: number
  kind: string
  piece: number
  pieces: number
  sealed: Buffer
}

type PreTravelTokenTable = {
  tenant: number
  token: number
  file: number
}

/** The second database: the keys of cases and advice requests. */
export type KeysSchema = {
  case_key: { tenant: number; stream: number; kek: string; wrapped: Buffer }
  tenant_key: { tenant: number; use: string; kek: string; wrapped: Buffer }
}

type DeskReaderTable = {
  tenant: number
  id: Generated<number>
  person: number | null
  recipient: string
  sealed_by: 'passphrase' | 'passkey' | 'offline'
  sealed: Buffer | null
  made_at: Generated<string>
  tried_at: string | null
  retired_at: string | null
  probe: Buffer | null
}

type ConversationTable = {
  tenant: number
  id: number
  number: string
  channel: string
  locator_hash: Buffer
  salt: Buffer
  proof: Buffer
  reporter_recipient: string
  recipient: string
  generation: Generated<number>
  kind: 'report' | 'advice' | 'help' | 'chat'
  facts: Generated<unknown>
  sealed_in: 'browser' | 'server'
  begun_at: string
  reporter_at: string
  desk_at: string | null
  messages: Generated<number>
  bytes: Generated<number>
  held_by: number | null
  withdrawn_at: string | null
  deletion_asked_at: string | null
  blocked_at: string | null
  blocked_by: number | null
  reporter_wrote: Generated<number>
  desk_wrote: Generated<number>
  waits_since: string | null
  closed_at: string | null
  blocked_reason: 'threats' | 'sexual' | 'spam' | 'other_abuse' | null
  deletion_by: 'reporter' | 'desk' | 'retention' | null
  deletion_person: number | null
  deletion_agreed: number | null
  consented_at: string | null
  consented_by: 'reporter' | 'desk' | null
  consent_message: number | null
  consent_ended_at: string | null
  consent_ended_after: number | null
  became_case_at: string | null
  became_case: string | null
  rotation_due: Generated<boolean>
}

type ConversationMessageTable = {
  tenant: number
  conversation: number
  seq: number
  author: 'reporter' | 'desk' | 'note'
  person: number | null
  generation: number
  sealed: Buffer
  written_at: string
}

type KnowledgeProposalTable = {
  tenant: number
  id: Generated<number>
  subject: string
  why: string
  made_by: number
  made_at: Generated<string>
  state: Generated<'waiting' | 'published' | 'sent_back' | 'withdrawn'>
  decided_by: number | null
  decided_at: string | null
  reason: string | null
  publication: number | null
}

type ConversationRecoveryTable = {
  tenant: number
  id: Generated<number>
  conversation: number
  person: number
  reason: string
  asked_at: Generated<string>
  agreed_by: number | null
  agreed_at: string | null
  used_at: string | null
}
