import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestRegister, type TestRegister } from './support/testRegister.ts'

let register: TestRegister

beforeAll(async () => {
  register = await openTestRegister()
})
afterAll(() => register.drop())

type Routine = {
  name: string
  definer: boolean
  owner: string
  mighty: boolean
  config: string | null
  callers: string
}

/** The functions of the register with who may call them, but those that an extension brings. */
async function routines(): Promise<readonly Routine[]> {
  const { rows } = await register.asAdministrator((client) =>
    client.query<Routine>(`
      select proname as name, prosecdef as definer, o.rolname as owner, o.rolsuper or o.rolbypassrls as mighty,
        array_to_string(proconfig, ' ') as config,
        coalesce((select string_agg(replace(g.grantee::regrole::text, 'baken_', ''), ' ' order by g.grantee::regrole::text)
          from aclexplode(proacl) g where g.grantee <> p.proowner), 'nobody') as callers
      from pg_proc p join pg_roles o on o.oid = p.proowner
      where pronamespace = 'public'::regnamespace
        and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
      order by proname`),
  )
  return rows
}

/** The whole list of functions that run with the owner's rights, and who may call each. */
const doors = {
  account_signs: 'administrator',
  add_api_client: 'administrator',
  add_tenant: 'operator',
  add_to_conversation: 'public',
  api_actor: 'app',
  append_access: 'administrator analyst auditor caseworker chat manager operator partner self staff',
  ask_about_person: 'caseworker manager',
  ask_deletion: 'public',
  begin_ceremony: 'app',
  begin_conversation: 'public',
  begin_session: 'app',
  bind_provider: 'app',
  calendar_actor: 'app',
  case_numbers: 'auditor',
  case_team: 'caseworker manager',
  case_vault: 'caseworker manager',
  case_with_number: 'auditor',
  chat_state: 'public',
  chat_workers: 'chat',
  claim_attempt: 'app',
  close_account: 'administrator',
  coded_state_id: 'caseworker manager operator scribe',
  colleague_sees_case: 'caseworker manager',
  consent_to_case: 'public',
  conversation_lines: 'public',
  conversation_picture: 'public',
  conversation_readers: 'public',
  conversation_salt: 'public',
  conversation_state: 'public',
  delete_conversation: 'operator',
  demo_staff: 'app',
  duty_people: 'caseworker manager partner',
  emergency_case: 'caseworker',
  end_session: 'app',
  find_intake_form: 'caseworker manager partner',
  finish_enrolment: 'self',
  finish_pre_travel: 'operator',
  forget_codes: 'operator',
  forget_intake_forms: 'operator',
  forget_old_lines: 'operator',
  forget_presence: 'operator',
  forgive_attempt: 'app',
  hold_attempt: 'app',
  give_counter_case_to_duty: 'partner',
  holds_case: 'caseworker manager',
  is_demo: 'app public',
  is_used_stream: 'caseworker manager',
  keep_intake_form: 'caseworker manager partner',
  lapsed_session: 'app',
  leave_case: 'nobody',
  leave_conversation: 'public',
  look_at_case: 'caseworker manager',
  many_cases: 'auditor operator',
  mark_mailed: 'operator',
  may_open_stream: 'scribe',
  next_case_number: 'nobody',
  open_conversation: 'public',
  open_invitation: 'app',
  operator_actor: 'app',
  own_account: 'app',
  passkey_account: 'app',
  pre_travel_sealed: 'caseworker manager',
  provider_account: 'app',
  published_knowledge: 'public',
  read_outside_team: 'auditor operator',
  refuse_attempt: 'app',
  refuse_sign_in: 'app',
  sees_case: 'caseworker manager partner scribe',
  resume_conversation: 'public',
  retire_reader_who_left: 'nobody',
  session_actor: 'app',
  set_up_administrator: 'operator',
  set_up_again: 'operator',
  sign_in_account: 'app',
  sign_in_provider: 'app',
  strip_account: 'administrator',
  take_back_consent: 'public',
  take_back_deletion: 'public',
  take_back_grant: 'caseworker manager',
  take_ceremony: 'app',
  take_due_mail: 'operator',
  take_keys_of_leaver: 'nobody',
  take_new_case: 'caseworker manager',
  take_new_case_at_counter: 'partner',
  take_number: 'caseworker manager partner',
  take_pre_travel_number: 'caseworker manager',
  tell: 'administrator caseworker manager operator scribe',
  tell_case_owner: 'administrator caseworker manager operator scribe',
  tell_of_duty: 'nobody',
  tell_of_counter_case: 'scribe',
  tell_of_pre_travel: 'operator',
  tell_of_recovery: 'chat',
  tell_on_duty: 'caseworker manager scribe',
  tell_organisation: 'caseworker manager',
  tell_owners_of_questions: 'operator',
  tell_role: 'administrator caseworker manager operator scribe',
  tell_what_waits: 'operator',
  tenant_numbers: 'app',
  unfinished_pre_travel: 'operator',
  unread_in_session: 'administrator analyst auditor caseworker manager partner staff',
  use_passkey: 'app',
  use_recovery_code: 'app',
  use_totp_step: 'app',
  who_looked: 'caseworker manager',
  withdraw_conversation: 'public',
  wrong_codes: 'public',
  wrong_codes_tried: 'operator',
}

test('the functions with the rights of the owner are these, each for its own callers', async () => {
  const definers = (await routines()).filter(({ definer }) => definer)
  expect(Object.fromEntries(definers.map(({ name, callers }) => [name, callers]))).toEqual(doors)
})

test('a function with the rights of the owner looks only where its definition says', async () => {
  const loose = (await routines()).filter(
    ({ definer, config }) => definer && config !== 'search_path=pg_catalog, public',
  )
  expect(loose.map(({ name }) => name)).toEqual([])
})

test('no function belongs to a login that row security does not bind', async () => {
  const mighty = (await routines()).filter((routine) => routine.mighty || routine.owner !== 'baken_owner')
  expect(mighty.map(({ name }) => name)).toEqual([])
})

test('nobody may make something in the schema that the functions look in', async () => {
  const { rows } = await register.asAdministrator((client) =>
    client.query(`select rolname from pg_roles where rolname like 'baken\\_%' and rolname <> 'baken_owner'
      and has_schema_privilege(rolname, 'public', 'CREATE')`),
  )
  expect(rows).toEqual([])
})

/** What somebody without a name, or nobody at all, can do: listed in docs/threat-model.md with what each tells. */
const publicDoors = [
  ...['add_to_conversation', 'app_tenant', 'ask_deletion', 'begin_conversation', 'chat_state', 'consent_to_case'],
  ...['conversation_lines', 'conversation_picture', 'conversation_readers', 'conversation_salt', 'conversation_state'],
  ...['is_demo', 'leave_conversation', 'open_conversation', 'published_knowledge', 'resume_conversation'],
  ...['take_back_consent', 'take_back_deletion'],
  ...['withdraw_conversation', 'wrong_codes'],
]

test('the public side may call these functions and no other, and the threat model says what each tells', async () => {
  const callable = (await routines()).filter(({ callers }) => callers.split(' ').includes('public'))
  expect(callable.map(({ name }) => name)).toEqual(publicDoors)
  const threats = readFileSync('docs/threat-model.md', 'utf8')
  expect(publicDoors.filter((name) => !threats.includes(`\`${name}\``))).toEqual([])
})

/** Each policy with the test that shows what it does. A policy that is not named here is not shown, and fails. */
const caseTables = ['event', 'event_sealed', 'case_state', 'case_history']
const readByAll = ['principal', 'import_file', 'advice_request', 'tenant']
const everybody = ['caseworker', 'manager', 'analyst', 'operator']
const others = ['partner', 'staff', 'auditor', 'administrator']
const conversationTables = [
  'conversation_part',
  'desk_reader',
  'conversation',
  'conversation_key',
  'conversation_message',
  'conversation_read',
]
const shownBy: Readonly<Record<string, readonly string[]>> = {
  'src/store/conversations/conversationDoor.test.ts': [
    ...[
      'conversation',
      'conversation_message',
      'conversation_reporter_key',
      'conversation_session',
      'conversation_attempt',
      'public_secret',
    ].map((table) => `${table} owner_keeps`),
  ],
  'src/store/conversations/deskConversations.test.ts': [
    ...conversationTables.map((table) => `${table} chat_sees`),
    ...['desk_reader', 'conversation_key', 'conversation_read'].map((table) => `${table} owner_keeps`),
    ...['desk_reader', 'conversation_key', 'conversation_message', 'conversation_read'].map(
      (table) => `${table} chat_adds`,
    ),
    ...['desk_reader', 'conversation', 'conversation_read'].map((table) => `${table} chat_changes`),
    ...['conversation_key chat_takes_away', 'conversation_part owner_keeps'],
    ...['principal', 'staff_member'].map((table) => `${table} chat_reads`),
  ],
  'src/store/conversations/recoveryKey.test.ts': [
    ...['reads', 'adds', 'changes'].map((does) => `desk_reader administrator_${does}`),
  ],
  'src/store/conversations/recoveryUse.test.ts': [
    ...['owner_keeps', 'chat_sees', 'chat_adds', 'chat_changes'].map((policy) => `conversation_recovery ${policy}`),
  ],
  'src/store/conversations/chatDuty.test.ts': [
    ...['owner_keeps', 'chat_sees', 'chat_adds', 'chat_changes', 'chat_takes_away'].map(
      (policy) => `chat_duty ${policy}`,
    ),
  ],
  'src/services/conversations/deskKeys.test.ts': ['conversation_reporter_key chat_adds'],
  'src/services/conversations/keepTerms.test.ts': [
    ...['conversation', 'conversation_key', 'conversation_read', 'desk_reader'].map(
      (table) => `${table} operator_looks`,
    ),
    'conversation operator_asks',
  ],
  'test/accessModel.test.ts': [
    ...caseTables.flatMap((table) => [`${table} caseworker_sees`, `${table} manager_sees`]),
    ...caseTables
      .filter((table) => table !== 'event_sealed')
      .flatMap((table) => [`${table} analyst_counts`, `${table} operator_sees`]),
    ...['event', 'event_sealed', 'case_state'].map((table) => `${table} partner_sees`),
    'event_sealed operator_compares',
  ],
  'src/services/casework/sharing/keepShares.test.ts': [
    ...['scribe_sees', 'scribe_ends'].map((policy) => `case_share ${policy}`),
  ],
  'test/accessTables.test.ts': [
    ...['case_grant', 'case_owner', 'case_restriction', 'case_share', 'exclusion', 'break_glass'].flatMap((table) => [
      `${table} caseworker_reads`,
      `${table} manager_reads`,
    ]),
    ...['case_restriction', 'case_share', 'exclusion'].map((table) => `${table} partner_reads`),
    'case_grant operator_reads',
    'break_glass auditor_reads',
  ],
  'test/accessTeam.test.ts': [
    ...['caseworker', 'manager'].flatMap((role) => [`case_owner ${role}_adds`, `case_owner ${role}_changes`]),
    ...['caseworker', 'manager'].map((role) => `case_grant ${role}_adds`),
    'case_grant owner_takes_back',
    'case_owner owner_clears',
    'case_owner operator_adds',
    // What the functions that it asks read as the owner.
    ...['case_grant', 'case_owner', 'case_state'].map((table) => `${table} owner_reads`),
    'access_log owner_reads',
  ],
  'test/accessKeptOut.test.ts': [
    ...['case_restriction', 'exclusion'].map((table) => `${table} owner_reads`),
    ...['caseworker', 'manager', 'partner'].map((role) => `exclusion ${role}_adds`),
    ...['caseworker', 'manager'].map((role) => `exclusion ${role}_lifts`),
    ...['caseworker', 'manager'].flatMap((role) => [`case_restriction ${role}_adds`, `case_restriction ${role}_lifts`]),
  ],
  'test/accessBreakGlass.test.ts': [
    'break_glass caseworker_asks',
    'break_glass caseworker_reviews',
    'break_glass manager_reviews',
    'case_grant caseworker_renews',
  ],
  'src/services/access/cases/addressVault.test.ts': [
    ...['caseworker', 'manager'].flatMap((role) =>
      ['reads', 'asks', 'agrees'].map((act) => `vault_opening ${role}_${act}`),
    ),
    'event_sealed owner_reads',
  ],
  'test/accessShares.test.ts': ['caseworker', 'manager'].flatMap((role) => [
    `case_share ${role}_gives`,
    `case_share ${role}_changes`,
  ]),
  'test/accessWrites.test.ts': [
    ...caseTables.flatMap((table) => [`${table} caseworker_adds`, `${table} manager_adds`, `${table} operator_adds`]),
    ...['case_state', 'case_history'].flatMap((table) => [`${table} caseworker_changes`, `${table} manager_changes`]),
    'advice_request operator_adds',
    'import_file operator_adds',
    'case_grant operator_adds',
    ...['caseworker', 'manager', 'operator'].map((role) => `log_queue baken_${role}_queues`),
    'access_log owner_appends',
    'access_log auditor_reads',
  ],
  'test/accessForgetful.test.ts': [
    ...readByAll.flatMap((table) => everybody.map((role) => `${table} baken_${role}_reads`)),
    ...['principal', 'tenant'].flatMap((table) => others.map((role) => `${table} baken_${role}_reads`)),
    ...[...everybody, ...others].map((role) => `organisation baken_${role}_reads`),
    ...['staff_member', 'team_member'].flatMap((table) =>
      ['caseworker', 'manager', 'auditor', 'administrator'].map((role) => `${table} baken_${role}_reads`),
    ),
    ...['log_queue', 'log_leaf', 'log_head'].map((table) => `${table} sequencer_reads`),
    'log_queue sequencer_takes',
    'log_leaf sequencer_places',
    'log_head sequencer_begins',
    'log_head sequencer_moves',
  ],
  'test/accountRows.test.ts': [
    ...['passkey', 'password', 'totp', 'recovery_code', 'session', 'draft'].map((table) => `${table} self_keeps`),
    ...['oidc_identity', 'staff_member', 'tenant', 'identity_provider'].map((table) => `${table} self_reads`),
    ...['principal', 'organisation', 'staff_member', 'invitation', 'identity_provider'].map(
      (table) => `${table} administrator_adds`,
    ),
    ...['invitation', 'identity_provider'].map((table) => `${table} administrator_reads`),
    'staff_member administrator_changes',
    'invitation administrator_ends',
    'identity_provider administrator_removes',
  ],
  'src/store/access/inbox/inbox.test.ts': [
    ...['caseworker', 'manager', 'partner', 'staff', 'analyst', 'auditor', 'administrator'].flatMap((role) => [
      `notice ${role}_reads`,
      `notice ${role}_marks`,
    ]),
    'notice owner_keeps',
  ],
  'src/services/casework/intake/openCase.test.ts': [
    ...['caseworker', 'manager'].flatMap((role) => [`advice_request ${role}_adds`, `advice_request ${role}_turns`]),
    'advice_request owner_reads',
  ],
  'src/services/casework/intake/sentTwice.test.ts': ['intake_form owner_keeps'],
  'src/services/casework/intake/counterCase.test.ts': ['case_share owner_adds', 'case_state scribe_adds'],
  'src/store/casework/names/nameTokens.test.ts': [
    ...['caseworker', 'manager', 'operator', 'scribe'].flatMap((role) => [
      `name_token ${role}_sees`,
      `name_token ${role}_adds`,
      `name_token ${role}_takes_away`,
    ]),
    'name_token owner_reads',
    'person_question owner_keeps',
  ],
  'src/services/casework/today/showToday.test.ts': ['caseworker', 'manager', 'partner'].flatMap((role) =>
    ['reads', 'adds', 'changes'].map((act) => `last_look ${role}_${act}`),
  ),
  'src/services/casework/today/calendarFeed.test.ts': [
    ...['caseworker', 'manager', 'partner'].flatMap((role) =>
      ['reads', 'adds', 'takes_away'].map((act) => `calendar_feed ${role}_${act}`),
    ),
    'calendar_feed owner_reads',
  ],
  'src/services/casework/documents/documents.test.ts': [
    ...['caseworker', 'manager'].flatMap((role) => [`document_content ${role}_sees`, `document_content ${role}_adds`]),
    ...['document_content partner_sees', 'document_content scribe_adds'],
  ],
  'test/caseworkRows.test.ts': [
    ...['caseworker', 'manager'].flatMap((role) =>
      ['sees', 'adds', 'changes', 'takes_away'].map((act) => `agenda_item ${role}_${act}`),
    ),
    ...['agenda_item partner_sees', 'agenda_item operator_adds', 'agenda_item scribe_takes_away'],
    ...['event', 'case_state', 'case_history', 'agenda_item'].map((table) => `${table} scribe_sees`),
    ...['event', 'event_sealed', 'case_history', 'agenda_item'].map((table) => `${table} scribe_adds`),
    ...['case_state', 'case_history', 'agenda_item'].map((table) => `${table} scribe_changes`),
    ...['caseworker', 'manager'].flatMap((role) =>
      ['reads', 'opens', 'opens_again'].map((act) => `contact_opening ${role}_${act}`),
    ),
    ...['log_queue scribe_queues', 'principal scribe_reads'],
    ...['case_counter owner_keeps', 'case_grant owner_adds', 'case_owner owner_adds', 'event owner_looks'],
  ],
  'src/services/casework/duty/duty.test.ts': [
    ...['caseworker', 'manager', 'partner'].flatMap((role) =>
      ['reads', 'plans', 'changes'].map((act) => `duty_shift ${role}_${act}`),
    ),
    ...['duty_shift staff_reads', 'duty_shift owner_reads'],
    ...['caseworker', 'manager'].flatMap((role) => [
      ...['reads', 'hands_over', 'takes_over'].map((act) => `duty_handover ${role}_${act}`),
      ...['reads', 'adds'].map((act) => `duty_handover_case ${role}_${act}`),
    ]),
  ],
  'src/services/casework/preTravel/preTravelReport.test.ts': ['caseworker', 'manager'].flatMap((role) =>
    ['reads', 'adds'].map((act) => `pre_travel_content ${role}_${act}`),
  ),
  'src/services/casework/preTravel/preTravel.test.ts': [
    ...['caseworker', 'manager'].flatMap((role) => [
      ...['reads', 'adds', 'changes'].map((act) => `pre_travel_file ${role}_${act}`),
      ...['reads', 'adds', 'takes_away'].map((act) => `pre_travel_token ${role}_${act}`),
    ]),
    ...['pre_travel_file owner_reads', 'pre_travel_file owner_finishes'],
  ],
  'src/web/casework/live/liveRoutes.test.ts': ['case_presence owner_keeps'],
  'src/main/demoCases.test.ts': [
    ...['caseworker', 'manager', 'scribe'].flatMap((role) =>
      ['reads', 'adds', 'changes'].map((act) => `practice_case ${role}_${act}`),
    ),
  ],
  'src/web/tours/tourRoutes.test.ts': [
    ...['caseworker', 'manager', 'scribe'].flatMap((role) => ['reads', 'changes'].map((act) => `tour ${role}_${act}`)),
    'tour manager_adds',
  ],
  'src/services/knowledge/publishing.test.ts': [
    ...['staff', 'manager'].flatMap((role) => [
      ...['reads', 'proposes', 'decides'].map((does) => `knowledge_proposal ${role}_${does}`),
      ...['reads', 'proposes'].map((does) => `knowledge_text ${role}_${does}`),
    ]),
    ...['operator_reads', 'owner_reads'].flatMap((policy) => [
      `knowledge_proposal ${policy}`,
      `knowledge_text ${policy}`,
    ]),
  ],
  'src/services/access/log/readAccessLog.test.ts': ['session auditor_reads'],
  'src/services/access/log/keepHouse.test.ts': ['access_log owner_forgets', 'case_share owner_reads'],
  'src/services/access/administration/administer.test.ts': [
    'mail_address administrator_keeps',
    'mail_address owner_keeps',
    'principal administrator_renames',
    'team_member administrator_adds',
    'team_member administrator_removes',
  ],
  'src/services/access/administration/apiClients.test.ts': [
    'administrator_reads',
    'administrator_revokes',
    'owner_keeps',
  ].map((policy) => `api_client ${policy}`),
  // The owner keeps the accounts, and nobody but the functions above acts as the owner.
  'test/catalogueDoors.test.ts': [
    ...['tenant', 'principal', 'organisation', 'staff_member', 'team_member', 'session', 'invitation', 'known_device'],
    ...['passkey', 'password', 'totp', 'recovery_code', 'identity_provider', 'oidc_identity', 'ceremony', 'draft'],
    'sign_in_attempt',
  ].map((table) => `${table} owner_keeps`),
}

test('every policy is shown by a test', async () => {
  const { rows } = await register.asAdministrator((client) =>
    client.query<{ policy: string }>(`select tablename || ' ' || policyname as policy from pg_policies order by 1`),
  )
  expect(rows.map(({ policy }) => policy)).toEqual(Object.values(shownBy).flat().sort())
  for (const [file, policies] of Object.entries(shownBy)) {
    const text = readFileSync(file, 'utf8')
    for (const policy of policies) expect(text, `${file} is about ${policy}`).toContain(policy.split(' ')[0])
  }
})

test('every policy is for named roles, lets nobody through by being added, and can say no', async () => {
  const { rows } = await register.asAdministrator((client) =>
    client.query(`select tablename, policyname from pg_policies
      where 'public' = any(roles) or (roles <> '{baken_owner}' and (coalesce(qual, 'false') = 'true' or coalesce(with_check, 'false') = 'true'))`),
  )
  expect(rows).toEqual([])
})

test('no role but the owner is held by two policies of one kind on one table', async () => {
  const { rows } = await register.asAdministrator((client) =>
    client.query(`select tablename, role, cmd, count(*) from pg_policies, unnest(roles) role
      group by tablename, role, cmd having count(*) > 1`),
  )
  expect(rows).toEqual([])
})
