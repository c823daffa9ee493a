-- Deny by default. Different visibility is a different role with policies of its own: an OR in one policy loses the index.
-- The rule is written once more in src/domain/access/mayReadCase.ts; a model test holds the two together.

do $$
declare
  t text;
  role_name text;
begin
  foreach t in array array['tenant', 'principal', 'staff_member', 'team_member', 'session', 'import_file', 'event', 'event_sealed',
      'case_state', 'advice_request', 'case_history', 'case_grant', 'exclusion', 'log_queue', 'log_leaf', 'log_head', 'access_log'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;

  -- What everybody of a tenant may read.
  foreach role_name in array array['baken_caseworker', 'baken_manager', 'baken_analyst', 'baken_operator'] loop
    execute format('create policy %1$s_reads on tenant for select to %1$I using (id = (select app_tenant()))', role_name);
    foreach t in array array['principal', 'import_file', 'advice_request'] loop
      execute format('create policy %2$s_reads on %1$I for select to %2$I using (tenant = (select app_tenant()))', t, role_name);
    end loop;
  end loop;
end
$$;

-- Cases. One shape everywhere: a probe of case_grant for caseworkers, the tenant for the others; exclusion goes before all.
do $$
declare
  t record;
  same_tenant constant text := 'tenant = (select app_tenant())';
  granted constant text := 'exists (select 1 from case_grant g where g.tenant = %1$I.tenant and g.case_id = %1$I.%2$I
    and g.principal = any((select app_principals())::int[]) and g.until > now())';
  not_excluded constant text := 'not exists (select 1 from exclusion x where x.tenant = %1$I.tenant and x.case_id = %1$I.%2$I
    and x.person = (select app_person()))';
  seen text;
  allowed text;
  own text;
begin
  for t in select * from (values
      ('event', 'stream'), ('event_sealed', 'stream'), ('case_state', 'case_id'), ('case_history', 'case_id')) as v(name, id) loop
    allowed := same_tenant || ' and ' || format(not_excluded, t.name, t.id);
    seen := same_tenant || ' and ' || format(granted, t.name, t.id) || ' and ' || format(not_excluded, t.name, t.id);
    -- An event bears the name of who writes it.
    own := case t.name when 'event' then ' and person = (select app_person())' else '' end;
    execute format('create policy caseworker_sees on %I for select to baken_caseworker using (%s)', t.name, seen);
    execute format('create policy caseworker_adds on %I for insert to baken_caseworker with check (%s)', t.name, seen || own);
    execute format('create policy manager_sees on %I for select to baken_manager using (%s)', t.name, allowed);
    execute format('create policy manager_adds on %I for insert to baken_manager with check (%s)', t.name, allowed || own);
    execute format('create policy operator_adds on %I for insert to baken_operator with check (%s)', t.name, same_tenant || own);
    if t.name in ('case_state', 'case_history') then
      execute format('create policy caseworker_changes on %I for update to baken_caseworker using (%s)', t.name, seen);
      execute format('create policy manager_changes on %I for update to baken_manager using (%s)', t.name, allowed);
    end if;
    -- Analysts count: facts and history, nothing sealed.
    if t.name <> 'event_sealed' then
      execute format('create policy analyst_counts on %I for select to baken_analyst using (%s)', t.name, same_tenant);
      execute format('create policy operator_sees on %I for select to baken_operator using (%s)', t.name, same_tenant);
    end if;
  end loop;
end
$$;

-- The command line opens one thing: what it has to compare when a file is imported again.
create policy operator_compares on event_sealed for select to baken_operator
  using (tenant = (select app_tenant()) and part = 'client_at_report');

create policy operator_adds on advice_request for insert to baken_operator with check (tenant = (select app_tenant()));
create policy operator_adds on import_file for insert to baken_operator
  with check (tenant = (select app_tenant()) and person = (select app_person()));

-- A caseworker reads the grants and exclusions that bear on them, and no others.
create policy caseworker_reads on case_grant for select to baken_caseworker
  using (tenant = (select app_tenant()) and principal = any((select app_principals())::int[]));
create policy caseworker_reads on exclusion for select to baken_caseworker
  using (tenant = (select app_tenant()) and person = (select app_person()));
create policy manager_reads on case_grant for select to baken_manager using (tenant = (select app_tenant()));
create policy manager_reads on exclusion for select to baken_manager using (tenant = (select app_tenant()));
create policy operator_adds on case_grant for insert to baken_operator with check (tenant = (select app_tenant()));
create policy operator_reads on case_grant for select to baken_operator using (tenant = (select app_tenant()));

-- The log: whoever appends an event queues its leaf, and only the sequencer takes it out.
do $$
declare
  role_name text;
begin
  foreach role_name in array array['baken_caseworker', 'baken_manager', 'baken_operator'] loop
    execute format('create policy %1$s_queues on log_queue for insert to %1$I with check (tenant = (select app_tenant()))', role_name);
  end loop;
end
$$;
create policy sequencer_reads on log_queue for select to baken_sequencer using (tenant = (select app_tenant()));
create policy sequencer_takes on log_queue for delete to baken_sequencer using (tenant = (select app_tenant()));
create policy sequencer_reads on log_leaf for select to baken_sequencer using (tenant = (select app_tenant()));
create policy sequencer_places on log_leaf for insert to baken_sequencer with check (tenant = (select app_tenant()));
create policy sequencer_reads on log_head for select to baken_sequencer using (tenant = (select app_tenant()));
create policy sequencer_begins on log_head for insert to baken_sequencer with check (tenant = (select app_tenant()));
create policy sequencer_moves on log_head for update to baken_sequencer using (tenant = (select app_tenant()));

-- The owner keeps the accounts, and the definer functions of the next migration run as the owner, which row security binds too.
create policy owner_keeps on tenant to baken_owner using (true) with check (true);
create policy owner_keeps on principal to baken_owner using (true) with check (true);
create policy owner_keeps on staff_member to baken_owner using (true) with check (true);
create policy owner_keeps on team_member to baken_owner using (true) with check (true);
create policy owner_keeps on session to baken_owner using (true) with check (true);
create policy owner_appends on access_log for insert to baken_owner with check (tenant = (select app_tenant()));

grant select on tenant, principal, import_file, advice_request, coded_state to baken_caseworker, baken_manager, baken_analyst, baken_operator;
grant select on installation to baken_app, baken_caseworker, baken_manager, baken_analyst, baken_operator;
grant select, insert on event, event_sealed, case_state, case_history to baken_caseworker, baken_manager, baken_operator;
grant update on case_state to baken_caseworker, baken_manager;
grant update (known_to) on case_history to baken_caseworker, baken_manager;
grant select on event, case_history to baken_analyst;
-- All columns but the number of the case.
grant select (tenant, case_id, reported_on, case_year, channel, reporter_role, topic_reported, topic, country, place, sex, age_band,
  victim_group, outcome, outcome_on, result, result_on, closed_on, phase) on case_state to baken_analyst;
grant insert on advice_request, import_file to baken_operator;
grant select, insert on case_grant to baken_operator;
grant select on case_grant, exclusion, my_cases to baken_caseworker, baken_manager;
grant insert on log_queue to baken_caseworker, baken_manager, baken_operator;
grant select, delete on log_queue to baken_sequencer;
grant select, insert on log_leaf to baken_sequencer;
grant select, insert, update on log_head to baken_sequencer;
grant usage on sequence stream_id to baken_caseworker, baken_manager, baken_operator;
