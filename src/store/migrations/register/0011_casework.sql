-- Casework: where a case stands now beside what figures count, what has to be done, and who writes for partners.

alter table case_state
  -- Where the client is now; `place` is where they were on the day of the report.
  add column place_now text,
  add column safety_level text,
  -- The next day that a danger hangs on: a wedding or a journey that is planned.
  add column danger_on date,
  -- Missing for an imported case that nobody took up.
  add column taken_up_on date,
  -- Voided, or merged into another: in no list and no figure.
  add column gone text check (gone in ('voided', 'merged')),
  add column merged_into bigint,
  add check ((merged_into is not null) = (gone is not null and gone = 'merged'));
update case_state set place_now = place;
alter table case_state alter column place_now set not null;
grant select (gone) on case_state to baken_partner, baken_analyst;

-- The conditions of 0006 under which somebody sees a case, for policies of further tables: `in_table` names a case in `case_column`, and a
-- share can have to meet one thing more. As text, so that each policy is written out and the planner looks through it; a condition of
-- another name has no text, and the migration that asks for it fails.
create function case_condition(condition text, in_table text, case_column text default 'case_id', also_of_share text default 'true')
  returns text language sql immutable parallel safe
  return format(case condition
    when 'granted' then 'exists (select 1 from case_grant g where g.tenant = %1$I.tenant and g.case_id = %1$I.%2$I
      and g.principal = any((select app_principals())::int[]) and g.until > now())'
    when 'shared' then 'exists (select 1 from case_share s where s.tenant = %1$I.tenant and s.case_id = %1$I.%2$I
      and s.organisation = (select app_organisation()) and share_is_live(s.until, s.ended_at, s.organisation_kind, s.confirmed_by)
      and %3$s)'
    when 'not_kept_out' then 'not exists (select 1 from exclusion x where x.tenant = %1$I.tenant and x.case_id = %1$I.%2$I
      and x.person = (select app_person()))
      and not exists (select 1 from case_restriction r where r.tenant = %1$I.tenant and r.case_id = %1$I.%2$I
      and (select app_person()) <> all (r.readers))'
    end, in_table, case_column, also_of_share);

-- What has to be done in a case, by whom and when: deadlines, answers that are waited for, steps, amounts. Worked out from the events and
-- written with them; nothing here that is not in their facts.
create table agenda_item (
  tenant int not null references tenant,
  case_id bigint not null,
  -- A term or a kind of task of the profile.
  code text not null check (code ~ '^[a-z_]{3,60}$'),
  -- The number or code of what it is about, where a case can have several.
  subject text not null check (subject ~ '^[a-z0-9_:-]{0,60}$'),
  -- Who has to act; missing for the hub.
  organisation int,
  since date not null,
  due date,
  done date,
  cents bigint,
  primary key (tenant, case_id, code, subject),
  foreign key (tenant, case_id) references case_state (tenant, case_id),
  foreign key (tenant, organisation) references principal (tenant, id)
);
create index agenda_item_due on agenda_item (tenant, due) where done is null;
create index agenda_item_of_organisation on agenda_item (tenant, organisation, due) where organisation is not null;
alter table agenda_item enable row level security;
alter table agenda_item force row level security;

do $$
declare
  role_name text;
  t text;
  same_tenant constant text := 'tenant = (select app_tenant())';
  granted constant text := case_condition('granted', 'agenda_item');
  not_kept_out constant text := case_condition('not_kept_out', 'agenda_item');
  seen text;
begin
  foreach role_name in array array['caseworker', 'manager'] loop
    seen := same_tenant || ' and ' || not_kept_out || case role_name when 'caseworker' then ' and ' || granted else '' end;
    execute format('create policy %1$s_sees on agenda_item for select to baken_%1$s using (%2$s)', role_name, seen);
    execute format('create policy %1$s_adds on agenda_item for insert to baken_%1$s with check (%2$s)', role_name, seen);
    execute format('create policy %1$s_changes on agenda_item for update to baken_%1$s using (%2$s)', role_name, seen);
    execute format('create policy %1$s_takes_away on agenda_item for delete to baken_%1$s using (%2$s)', role_name, seen);
    execute format('grant select, insert, update, delete on agenda_item to baken_%s', role_name);
  end loop;
end
$$;
-- An organisation sees what it has to do itself, in the areas of a case that it was given. The same table as areaOfTask of
-- src/domain/access/caseAreas.ts.
create function area_of_task(code text) returns text language sql immutable parallel safe
  return case
    when code in ('inquiry', 'determination_answer') then 'verification'
    when code = 'safety_check_answer' then 'safety'
    when code = 'return_step' then 'return'
  end;
grant execute on function area_of_task to baken_partner;
do $$
begin
  execute format('create policy partner_sees on agenda_item for select to baken_partner
    using (tenant = (select app_tenant()) and organisation = (select app_organisation()) and %s and %s)',
    case_condition('shared', 'agenda_item', also_of_share => 'area_of_task(agenda_item.code) = any(s.areas)'),
    case_condition('not_kept_out', 'agenda_item'));
end
$$;
create policy operator_adds on agenda_item for insert to baken_operator with check (tenant = (select app_tenant()));
grant select on agenda_item to baken_partner;
grant insert on agenda_item to baken_operator;

-- A partner answers in a case of which it sees a part. What follows from the answer is worked out from the whole case and written by the
-- scribe: a role that the application takes for the rest of such a transaction, and that reaches the cases which the person sees.
grant usage on schema public to baken_scribe;
do $$
declare
  t record;
  seen text;
begin
  for t in select * from (values ('event', 'stream'), ('event_sealed', 'stream'), ('case_state', 'case_id'), ('case_history', 'case_id'),
      ('agenda_item', 'case_id')) as v(name, id) loop
    seen := format('tenant = (select app_tenant()) and sees_case(%I)', t.id);
    if t.name <> 'event_sealed' then
      execute format('create policy scribe_sees on %I for select to baken_scribe using (%s)', t.name, seen);
    end if;
    if t.name <> 'case_state' then
      execute format('create policy scribe_adds on %I for insert to baken_scribe with check (%s)', t.name,
        seen || case t.name when 'event' then ' and person = (select app_person())' else '' end);
    end if;
    if t.name in ('case_state', 'case_history', 'agenda_item') then
      execute format('create policy scribe_changes on %I for update to baken_scribe using (%s)', t.name, seen);
    end if;
  end loop;
end
$$;
create policy scribe_takes_away on agenda_item for delete to baken_scribe using (tenant = (select app_tenant()) and sees_case(case_id));
create policy scribe_queues on log_queue for insert to baken_scribe with check (tenant = (select app_tenant()));
create policy scribe_reads on principal for select to baken_scribe using (tenant = (select app_tenant()));
grant select, insert on event, case_history, agenda_item to baken_scribe;
grant insert on event_sealed, log_queue to baken_scribe;
grant select, update on case_state to baken_scribe;
grant update (known_to) on case_history to baken_scribe;
grant update, delete on agenda_item to baken_scribe;
grant select on principal, coded_state to baken_scribe;
grant execute on function app_role, app_organisation, app_session, app_tenant, app_person, app_principals, sees_case, coded_state_id
  to baken_scribe;

-- Programs may act on cases as well, within the same rules.
alter table api_client drop constraint api_client_scopes_check;
alter table api_client add check (cardinality(scopes) > 0 and scopes <@ array['cases:read', 'cases:search', 'cases:open', 'cases:write',
  'cases:export', 'access:read', 'access:write', 'inbox:read']);

-- Numbers of cases and advice requests: the year and a count, without gaps but for what failed.
create table case_counter (
  tenant int not null references tenant,
  kind text not null check (kind in ('case', 'advice')),
  year smallint not null,
  last int not null check (last > 0),
  primary key (tenant, kind, year)
);
alter table case_counter enable row level security;
alter table case_counter force row level security;
create policy owner_keeps on case_counter to baken_owner using (tenant = (select app_tenant())) with check (tenant = (select app_tenant()));
create function next_case_number(kind text, year int) returns int
  language sql security definer set search_path = pg_catalog, public
begin atomic
  insert into public.case_counter (tenant, kind, year, last) values (app_tenant(), next_case_number.kind, next_case_number.year, 1)
  on conflict (tenant, kind, year) do update set last = case_counter.last + 1 returning last;
end;

-- Who opens a case sees it: they, their teams, and they answer for it. Only for a stream in which nothing happened yet.
create policy owner_adds on case_grant for insert to baken_owner with check (tenant = (select app_tenant()));
create policy owner_adds on case_owner for insert to baken_owner with check (tenant = (select app_tenant()));
create policy owner_looks on event for select to baken_owner using (tenant = (select app_tenant()));
create function take_new_case(stream bigint) returns void
  language plpgsql security definer set search_path = pg_catalog, public
as $$
#variable_conflict use_variable
begin
  if app_role() not in ('intake', 'caseworker', 'senior', 'manager')
      or exists (select 1 from event e where e.tenant = app_tenant() and e.stream = stream) then
    raise insufficient_privilege using message = 'not a new case of the hub';
  end if;
  insert into case_grant (tenant, principal, case_id) select app_tenant(), p, stream from unnest(app_principals()) as p;
  insert into case_owner (tenant, case_id, person) values (app_tenant(), stream, app_person());
end
$$;
grant execute on function take_new_case to baken_caseworker, baken_manager;

-- Telephone numbers, of the client and of who is around them, leave the address vault: they open to who read the rules for safe contact, for a quarter of an hour. Where somebody
-- stays keeps its second person.
create or replace function is_vault_part(part text) returns boolean language sql immutable parallel safe
  return part in ('place_abroad', 'shelter_address');

create table contact_opening (
  tenant int not null references tenant,
  case_id bigint not null,
  person int not null,
  at timestamptz not null default clock_timestamp(),
  until timestamptz not null,
  primary key (tenant, case_id, person),
  foreign key (tenant, person) references staff_member (tenant, person),
  check (until > at and until <= at + interval '15 minutes')
);
alter table contact_opening enable row level security;
alter table contact_opening force row level security;
do $$
declare
  role_name text;
  own constant text := 'tenant = (select app_tenant()) and person = (select app_person())';
  before text;
begin
  foreach role_name in array array['caseworker', 'manager'] loop
    execute format('create policy %1$s_reads on contact_opening for select to baken_%1$s using (%2$s)', role_name, own);
    execute format('create policy %1$s_opens on contact_opening for insert to baken_%1$s with check (%2$s and sees_case(case_id))', role_name, own);
    execute format('create policy %1$s_opens_again on contact_opening for update to baken_%1$s using (%2$s and sees_case(case_id))', role_name, own);
    execute format('grant select, insert (tenant, case_id, person, at, until), update (at, until) on contact_opening to baken_%s', role_name);
    select qual into strict before from pg_policies where tablename = 'event_sealed' and policyname = role_name || '_sees';
    execute format('alter policy %1$s_sees on event_sealed using ((%2$s) and (part not in (''contact_details'', ''person_contact'') or exists (
      select 1 from contact_opening o where o.tenant = event_sealed.tenant and o.case_id = event_sealed.stream
        and o.person = (select app_person()) and o.until > now())))', role_name, before);
  end loop;
end
$$;

-- The chapters of casework in the areas that can be shared: the same tables as src/domain/access/caseAreas.ts.
create or replace function area_of_event(type text) returns text language sql immutable parallel safe
  return case
    when type in ('topic_verified', 'determination_imported', 'tie_established', 'place_changed', 'residence_recorded',
      'custody_recorded', 'question_asked', 'question_answered', 'question_withdrawn', 'identity_established', 'determination_proposed',
      'determination_confirmed', 'determination_disputed', 'determination_withdrawn', 'phase_changed') then 'verification'
    when type in ('client_identified', 'person_recorded', 'person_withdrawn', 'interpreter_checked', 'stay_recorded') then 'identity'
    when type in ('safe_contact_agreed', 'contact_made') then 'safe_contact'
    when type in ('safety_level_set', 'safety_assessed', 'planned_day_set', 'safety_check_asked', 'safety_check_answered',
      'safety_check_waived', 'safety_plan_written') then 'safety'
    when type in ('result_recorded', 'case_closed', 'case_reopened', 'plan_started', 'step_planned', 'step_done', 'step_skipped',
      'step_reopened', 'wish_recorded', 'fund_asked', 'fund_decided', 'fund_spent', 'departed', 'arrived', 'follow_up_done') then 'return'
    when type in ('paper_recorded', 'document_added', 'document_withdrawn') then 'documents'
    when type in ('journal_written', 'journal_corrected') then 'journal'
  end;
create or replace function area_of_part(part text) returns text language sql immutable parallel safe
  return case
    when part in ('identity', 'client_at_report', 'family', 'children') then 'identity'
    when part = 'safe_contact' then 'safe_contact'
    when part in ('safety', 'danger', 'safety_assessment', 'safety_check', 'safety_plan') then 'safety'
    when part in ('verification', 'residence', 'custody', 'determination') then 'verification'
    when part in ('return', 'return_plan', 'emergency_fund', 'shelter_need', 'aftercare') then 'return'
    when part = 'documents' then 'documents'
    when part in ('journal', 'journal_facts', 'journal_statements') then 'journal'
  end;
-- Referrals, letters and links between cases are the hub's own: an organisation sees of them what it was sent.
