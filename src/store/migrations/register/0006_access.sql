-- Organisations and roles, and what opens or closes a case: teams, owner, shares, exclusions, named lists, break-glass.

create function app_role() returns text language sql stable parallel safe
  return nullif(current_setting('app.role', true), '');
create function app_organisation() returns int language sql stable parallel safe
  return nullif(current_setting('app.organisation', true), '')::int;
create function app_session() returns bigint language sql stable parallel safe
  return nullif(current_setting('app.session', true), '')::bigint;

-- The organisations of a tenant. One of the kind `outside` only receives: nobody of it has an account.
create table organisation (
  tenant int not null,
  id int not null,
  kind text not null check (kind in ('hub', 'ministry', 'police_centre', 'veilig_thuis', 'shelter', 'child_protection_board', 'outside')),
  primary key (tenant, id),
  unique (tenant, id, kind),
  foreign key (tenant, id) references principal (tenant, id)
);
create unique index organisation_one_hub on organisation (tenant) where kind = 'hub';

-- The same table as rolesIn() of src/domain/access/roles.ts.
create function role_fits(kind text, role text) returns boolean language sql immutable parallel safe
  return case kind
    when 'hub' then role in ('intake', 'caseworker', 'senior', 'manager', 'chat_worker', 'analyst', 'knowledge_editor', 'auditor',
      'privacy_officer', 'administrator', 'operator')
    when 'ministry' then role = 'consular_officer'
    when 'police_centre' then role = 'safety_officer'
    when 'outside' then false
    else role = 'partner_worker'
  end;

with hub as (
  insert into principal (tenant, kind, name) select id, 'organisation', 'Hub ' || upper(code) from tenant returning tenant, id
)
insert into organisation (tenant, id, kind) select tenant, id, 'hub' from hub;

alter table staff_member
  drop constraint staff_member_role_check,
  add column organisation int,
  add column organisation_kind text,
  -- `name@tenant` is what somebody types; this is the part before the @. Missing for who signs in without a name.
  add column sign_in_name text check (sign_in_name ~ '^[a-z0-9][a-z0-9.-]{1,39}$'),
  add column status text not null default 'active' check (status in ('invited', 'active', 'disabled')),
  add unique (tenant, sign_in_name);
update staff_member m set organisation = o.id, organisation_kind = o.kind from organisation o where o.tenant = m.tenant;
alter table staff_member
  alter column organisation set not null,
  alter column organisation_kind set not null,
  add foreign key (tenant, organisation, organisation_kind) references organisation (tenant, id, kind),
  add check (role_fits(organisation_kind, role));

-- Who answers for a case, and is told what happens to it.
create table case_owner (
  tenant int not null references tenant,
  case_id bigint not null,
  person int not null,
  primary key (tenant, case_id),
  foreign key (tenant, person) references staff_member (tenant, person)
);
create index case_owner_by_person on case_owner (tenant, person);

-- A team or person that works on a case, or a person who broke the glass.
-- Each is a row of its own: who broke the glass can be given the case as well.
alter table case_grant
  add column kind text not null default 'team' check (kind in ('team', 'break_glass')),
  drop constraint case_grant_pkey,
  add primary key (tenant, principal, case_id, kind);

-- Named parts of a case, shown to an organisation, for a purpose, on a ground, until a moment. To an organisation outside the tenant
-- it counts only when somebody else confirmed it.
create table case_share (
  tenant int not null references tenant,
  id int not null generated always as identity,
  case_id bigint not null,
  organisation int not null,
  organisation_kind text not null check (organisation_kind <> 'hub'),
  areas text[] not null check (cardinality(areas) > 0
    and areas <@ array['identity', 'safe_contact', 'safety', 'verification', 'return', 'documents', 'journal']),
  ground text not null check (ground ~ '^[a-z_]{3,40}$'),
  purpose text not null check (purpose ~ '^[a-z_]{3,40}$'),
  given_by int not null,
  given_at timestamptz not null default clock_timestamp(),
  until timestamptz not null,
  confirmed_by int,
  confirmed_at timestamptz,
  ended_by int,
  ended_at timestamptz,
  primary key (tenant, id),
  foreign key (tenant, organisation, organisation_kind) references organisation (tenant, id, kind),
  foreign key (tenant, given_by) references staff_member (tenant, person),
  foreign key (tenant, confirmed_by) references staff_member (tenant, person),
  foreign key (tenant, ended_by) references staff_member (tenant, person),
  check (until > given_at),
  check (confirmed_by <> given_by),
  check ((confirmed_by is null) = (confirmed_at is null)),
  check ((ended_by is null) = (ended_at is null))
);
create index case_share_by_case on case_share (tenant, case_id);
create index case_share_by_organisation on case_share (tenant, organisation, case_id) where ended_at is null;

-- Whether a share counts now; `given` without the second person where one is needed.
create function share_is_live(until timestamptz, ended_at timestamptz, organisation_kind text, confirmed_by int) returns boolean
  language sql stable parallel safe
  return ended_at is null and until > now() and (organisation_kind <> 'outside' or confirmed_by is not null);

alter table exclusion
  add column made_by int not null default 1,
  add column made_at timestamptz not null default clock_timestamp();
alter table exclusion alter column made_by drop default;

-- A case of a colleague or a public figure: seen by the named list and by nobody else.
create table case_restriction (
  tenant int not null references tenant,
  case_id bigint not null,
  readers int[] not null check (cardinality(readers) > 0),
  made_by int not null,
  made_at timestamptz not null default clock_timestamp(),
  primary key (tenant, case_id),
  foreign key (tenant, made_by) references staff_member (tenant, person)
);

-- Emergency access: somebody opened a case that is not theirs, for an hour, and said why. The reason is sealed under the key of the case.
create table break_glass (
  tenant int not null references tenant,
  id int not null generated always as identity,
  case_id bigint not null,
  person int not null,
  begun timestamptz not null default clock_timestamp(),
  until timestamptz not null,
  reason bytea not null,
  reviewed_by int,
  reviewed_at timestamptz,
  verdict text check (verdict in ('justified', 'not_justified')),
  primary key (tenant, id),
  foreign key (tenant, person) references staff_member (tenant, person),
  foreign key (tenant, reviewed_by) references staff_member (tenant, person),
  check (until > begun and until <= begun + interval '1 hour'),
  check (reviewed_by <> person),
  check ((reviewed_by is null) = (reviewed_at is null) and (reviewed_by is null) = (verdict is null))
);
create index break_glass_by_case on break_glass (tenant, case_id);
create index break_glass_waiting on break_glass (tenant, id) where reviewed_at is null;

-- The log: in which session (device, network address), and whether it was done or refused (NEN 7513).
alter table access_log
  add column session bigint,
  add column outcome text not null default 'done' check (outcome in ('done', 'refused'));
-- Kept up at once: the list of what still has to be sorted in would be read whole with every page that shows who looked.
create index access_log_by_case on access_log using gin (cases) with (fastupdate = off);
create index access_log_by_person on access_log (tenant, person, at);

-- The cases of which parts are shared with the actor's organisation, and which.
create view shared_cases with (security_invoker = true) as
  select case_id, areas from case_share
  where tenant = (select app_tenant()) and organisation = (select app_organisation())
    and share_is_live(until, ended_at, organisation_kind, confirmed_by);

-- The same tables as areaOfEvent and areaOfPart of src/domain/access/caseAreas.ts. What is in neither is shared with nobody.
create function area_of_event(type text) returns text language sql immutable parallel safe
  return case
    when type in ('report_received', 'topic_verified', 'determination_imported') then 'verification'
    when type = 'client_identified' then 'identity'
    when type in ('result_recorded', 'case_closed') then 'return'
  end;
create function area_of_part(part text) returns text language sql immutable parallel safe
  return case
    when part in ('identity', 'client_at_report', 'family', 'children') then 'identity'
    when part = 'safe_contact' then 'safe_contact'
    when part in ('safety', 'danger', 'safety_assessment', 'safety_check', 'safety_plan') then 'safety'
    when part in ('verification', 'residence', 'custody', 'determination') then 'verification'
    when part in ('return', 'return_plan', 'emergency_fund', 'shelter_need', 'aftercare') then 'return'
    when part = 'documents' then 'documents'
    when part in ('journal', 'journal_facts', 'journal_statements') then 'journal'
  end;

-- Whether the actor sees a case: for what the policies of cases look into themselves, and for functions that run as the owner.
create function sees_case(case_id bigint) returns boolean
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select exists (select 1 from public.case_state c where c.tenant = app_tenant() and c.case_id = sees_case.case_id)
    and case
      when app_role() = 'manager' then true
      when app_role() in ('intake', 'caseworker', 'senior') then exists (select 1 from public.case_grant g
        where g.tenant = app_tenant() and g.case_id = sees_case.case_id and g.principal = any(app_principals()) and g.until > now())
      when app_role() in ('consular_officer', 'safety_officer', 'partner_worker') then exists (select 1 from public.case_share s
        where s.tenant = app_tenant() and s.case_id = sees_case.case_id and s.organisation = app_organisation()
          and share_is_live(s.until, s.ended_at, s.organisation_kind, s.confirmed_by))
      else false
    end
    and not exists (select 1 from public.exclusion x
      where x.tenant = app_tenant() and x.case_id = sees_case.case_id and x.person = app_person())
    and not exists (select 1 from public.case_restriction r
      where r.tenant = app_tenant() and r.case_id = sees_case.case_id and app_person() <> all (r.readers));
end;
grant execute on function sees_case to baken_caseworker, baken_manager, baken_partner;

-- Whether the actor may change who sees a case. Emergency access opens it for reading: who came in that way lets nobody else in or out.
create function holds_case(case_id bigint) returns boolean
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select sees_case(holds_case.case_id) and (app_role() = 'manager' or exists (select 1 from public.case_grant g
    where g.tenant = app_tenant() and g.case_id = holds_case.case_id and g.principal = any(app_principals()) and g.until > now()
      and g.kind = 'team'));
end;
grant execute on function holds_case to baken_caseworker, baken_manager;

-- The policies of these tables, and of cases, which now also know named lists and shares.
-- The rule is written once more in src/domain/access/caseAccess.ts; the access matrix holds the two together.

grant usage on schema public to baken_partner, baken_staff, baken_auditor, baken_administrator;

do $$
declare
  t text;
  role_name text;
begin
  foreach t in array array['organisation', 'case_owner', 'case_share', 'case_restriction', 'break_glass'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;

  -- What everybody of a tenant may read.
  foreach role_name in array array['baken_partner', 'baken_staff', 'baken_auditor', 'baken_administrator'] loop
    execute format('create policy %1$s_reads on tenant for select to %1$I using (id = (select app_tenant()))', role_name);
    execute format('create policy %1$s_reads on principal for select to %1$I using (tenant = (select app_tenant()))', role_name);
  end loop;
  foreach role_name in array array['baken_caseworker', 'baken_manager', 'baken_partner', 'baken_staff', 'baken_analyst', 'baken_auditor',
      'baken_administrator', 'baken_operator'] loop
    execute format('create policy %1$s_reads on organisation for select to %1$I using (tenant = (select app_tenant()))', role_name);
  end loop;
  foreach role_name in array array['baken_caseworker', 'baken_manager', 'baken_auditor', 'baken_administrator'] loop
    execute format('create policy %1$s_reads on staff_member for select to %1$I using (tenant = (select app_tenant()))', role_name);
    execute format('create policy %1$s_reads on team_member for select to %1$I using (tenant = (select app_tenant()))', role_name);
  end loop;
end
$$;

do $$
declare
  t record;
  same_tenant constant text := 'tenant = (select app_tenant())';
  granted constant text := 'exists (select 1 from case_grant g where g.tenant = %1$I.tenant and g.case_id = %1$I.%2$I
    and g.principal = any((select app_principals())::int[]) and g.until > now())';
  shared constant text := 'exists (select 1 from case_share s where s.tenant = %1$I.tenant and s.case_id = %1$I.%2$I
    and s.organisation = (select app_organisation()) and share_is_live(s.until, s.ended_at, s.organisation_kind, s.confirmed_by)%3$s)';
  not_kept_out constant text := 'not exists (select 1 from exclusion x where x.tenant = %1$I.tenant and x.case_id = %1$I.%2$I
    and x.person = (select app_person()))
    and not exists (select 1 from case_restriction r where r.tenant = %1$I.tenant and r.case_id = %1$I.%2$I
    and (select app_person()) <> all (r.readers))';
  seen text;
  allowed text;
  own text;
begin
  for t in select * from (values
      ('event', 'stream', ' and area_of_event(event.type) = any(s.areas)'),
      ('event_sealed', 'stream', ' and area_of_part(event_sealed.part) = any(s.areas)'),
      ('case_state', 'case_id', ''),
      ('case_history', 'case_id', null)) as v(name, id, in_area) loop
    allowed := same_tenant || ' and ' || format(not_kept_out, t.name, t.id);
    seen := same_tenant || ' and ' || format(granted, t.name, t.id) || ' and ' || format(not_kept_out, t.name, t.id);
    own := case t.name when 'event' then ' and person = (select app_person())' else '' end;
    execute format('alter policy caseworker_sees on %I using (%s)', t.name, seen);
    execute format('alter policy caseworker_adds on %I with check (%s)', t.name, seen || own);
    execute format('alter policy manager_sees on %I using (%s)', t.name, allowed);
    execute format('alter policy manager_adds on %I with check (%s)', t.name, allowed || own);
    if t.name in ('case_state', 'case_history') then
      execute format('alter policy caseworker_changes on %I using (%s)', t.name, seen);
      execute format('alter policy manager_changes on %I using (%s)', t.name, allowed);
    end if;
    if t.in_area is not null then
      execute format('create policy partner_sees on %I for select to baken_partner using (%s)', t.name,
        same_tenant || ' and ' || format(shared, t.name, t.id, t.in_area) || ' and ' || format(not_kept_out, t.name, t.id));
    end if;
  end loop;
end
$$;

-- Exclusions. Everybody reads those that bear on them; seniors and managers keep those of the cases they see. Nobody lifts their own.
alter policy caseworker_reads on exclusion using (tenant = (select app_tenant())
  and (person = (select app_person()) or ((select app_role()) = 'senior' and sees_case(case_id))));
create policy partner_reads on exclusion for select to baken_partner
  using (tenant = (select app_tenant()) and person = (select app_person()));
create policy caseworker_adds on exclusion for insert to baken_caseworker
  with check (tenant = (select app_tenant()) and made_by = (select app_person())
    and case when person = (select app_person()) then sees_case(case_id) else (select app_role()) = 'senior' and holds_case(case_id) end);
create policy manager_adds on exclusion for insert to baken_manager
  with check (tenant = (select app_tenant()) and made_by = (select app_person()) and sees_case(case_id));
create policy partner_adds on exclusion for insert to baken_partner
  with check (tenant = (select app_tenant()) and made_by = (select app_person()) and person = (select app_person()) and sees_case(case_id));
create policy caseworker_lifts on exclusion for delete to baken_caseworker
  using (tenant = (select app_tenant()) and (select app_role()) = 'senior' and person <> (select app_person()) and holds_case(case_id));
create policy manager_lifts on exclusion for delete to baken_manager
  using (tenant = (select app_tenant()) and person <> (select app_person()) and sees_case(case_id));

-- Who is kept out of a case does not answer for it any more.
create function leave_case() returns trigger language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
  delete from case_owner o where o.tenant = new.tenant and o.case_id = new.case_id and o.person = new.person;
  return new;
end
$$;
create trigger exclusion_leaves_case after insert on exclusion for each row execute function leave_case();

-- Named lists. The policies of cases look here, so their roles read the table; who keeps a list is on it.
do $$
declare
  role_name text;
begin
  foreach role_name in array array['caseworker', 'manager', 'partner'] loop
    execute format('create policy %1$s_reads on case_restriction for select to baken_%1$s using (tenant = (select app_tenant()))', role_name);
  end loop;
end
$$;
create policy caseworker_adds on case_restriction for insert to baken_caseworker
  with check (tenant = (select app_tenant()) and (select app_role()) = 'senior' and made_by = (select app_person())
    and (select app_person()) = any(readers) and holds_case(case_id));
create policy manager_adds on case_restriction for insert to baken_manager
  with check (tenant = (select app_tenant()) and made_by = (select app_person()) and (select app_person()) = any(readers)
    and sees_case(case_id));
create policy caseworker_lifts on case_restriction for delete to baken_caseworker
  using (tenant = (select app_tenant()) and (select app_role()) = 'senior' and holds_case(case_id));
create policy manager_lifts on case_restriction for delete to baken_manager
  using (tenant = (select app_tenant()) and sees_case(case_id));

-- Owner and team, set by seniors and managers who see the case.
do $$
declare
  who record;
  seen constant text := 'tenant = (select app_tenant()) and exists (select 1 from case_state c
    where c.tenant = case_owner.tenant and c.case_id = case_owner.case_id)';
begin
  for who in select * from (values
      ('caseworker', ' and (select app_role()) = ''senior'' and holds_case(case_id)'), ('manager', '')) as v(role_name, seniors) loop
    execute format('create policy %s_reads on case_owner for select to baken_%1$s using (%s)', who.role_name, seen);
    execute format('create policy %s_adds on case_owner for insert to baken_%1$s with check (%s)', who.role_name, seen || who.seniors);
    execute format('create policy %s_changes on case_owner for update to baken_%1$s using (%s)', who.role_name, seen || who.seniors);
  end loop;
end
$$;
create policy owner_clears on case_owner for delete to baken_owner using (tenant = (select app_tenant()));
create policy operator_adds on case_owner for insert to baken_operator with check (tenant = (select app_tenant()));

-- A grant is given by who assigns a team, or taken for an hour by who broke the glass; who breaks it again has the row of the time
-- before. A grant is taken back by a function: caseworkers read no grants but their own.
do $$
declare
  own constant text := 'tenant = (select app_tenant()) and kind = ''break_glass'' and principal = (select app_person())';
  broken constant text := 'exists (select 1 from break_glass b where b.tenant = case_grant.tenant and b.case_id = case_grant.case_id
    and b.person = (select app_person()) and b.until = case_grant.until)';
begin
  execute format('create policy caseworker_adds on case_grant for insert to baken_caseworker with check (
    (tenant = (select app_tenant()) and kind = ''team'' and (select app_role()) = ''senior'' and holds_case(case_id)) or (%s and %s))',
    own, broken);
  execute format('create policy caseworker_renews on case_grant for update to baken_caseworker using (%s) with check (%1$s and %s)',
    own, broken);
end
$$;
create policy manager_adds on case_grant for insert to baken_manager
  with check (tenant = (select app_tenant()) and kind = 'team' and sees_case(case_id));
create policy owner_takes_back on case_grant for delete to baken_owner
  using (tenant = (select app_tenant()) and kind = 'team' and (select app_role()) in ('senior', 'manager') and holds_case(case_id));

-- Shares. Who may give one may end any of a case that they see. A partner reads the live ones to its own organisation.
do $$
declare
  who record;
  seen constant text := 'tenant = (select app_tenant()) and exists (select 1 from case_state c
    where c.tenant = case_share.tenant and c.case_id = case_share.case_id)';
begin
  for who in select * from (values
      ('caseworker', ' and (select app_role()) <> ''intake'' and holds_case(case_id)'), ('manager', '')) as v(role_name, gives) loop
    execute format('create policy %s_reads on case_share for select to baken_%1$s using (%s)', who.role_name, seen);
    execute format('create policy %s_gives on case_share for insert to baken_%1$s with check (%s)', who.role_name,
      seen || who.gives || ' and given_by = (select app_person())');
    execute format('create policy %s_changes on case_share for update to baken_%1$s using (%s)', who.role_name, seen || who.gives);
  end loop;
end
$$;
create policy partner_reads on case_share for select to baken_partner
  using (tenant = (select app_tenant()) and organisation = (select app_organisation())
    and share_is_live(until, ended_at, organisation_kind, confirmed_by));

-- What no policy can say, since it sees the row before or the row after and never both: a share is confirmed once, by a senior or a
-- manager, and ended once, each in one's own name. That the giver does not confirm is a constraint of the table.
create function keep_share() returns trigger language plpgsql as $$
declare
  confirms constant boolean := new.confirmed_by is distinct from old.confirmed_by;
  ends constant boolean := new.ended_by is distinct from old.ended_by;
begin
  if old.ended_by is not null
    or (confirms and (old.confirmed_by is not null or new.confirmed_by <> app_person() or app_role() not in ('senior', 'manager')))
    or (ends and new.ended_by <> app_person())
  then
    raise exception 'a share is confirmed once and ended once, by who does it' using errcode = 'insufficient_privilege';
  end if;
  new.confirmed_at := case when confirms then clock_timestamp() else old.confirmed_at end;
  new.ended_at := case when ends then clock_timestamp() end;
  return new;
end
$$;
create trigger keep_share before update on case_share for each row execute function keep_share();

-- Break-glass. Who asked sees it, and who may see the case; the review is by somebody else, once.
create policy caseworker_asks on break_glass for insert to baken_caseworker
  with check (tenant = (select app_tenant()) and person = (select app_person()) and begun between now() and clock_timestamp());
create policy caseworker_reads on break_glass for select to baken_caseworker
  using (tenant = (select app_tenant()) and (person = (select app_person()) or sees_case(case_id)));
create policy manager_reads on break_glass for select to baken_manager
  using (tenant = (select app_tenant()) and sees_case(case_id));
create policy auditor_reads on break_glass for select to baken_auditor using (tenant = (select app_tenant()));
create policy caseworker_reviews on break_glass for update to baken_caseworker
  using (tenant = (select app_tenant()) and (select app_role()) = 'senior' and person <> (select app_person()) and reviewed_by is null
    and holds_case(case_id))
  with check (reviewed_by = (select app_person()) and reviewed_at between now() and clock_timestamp());
create policy manager_reviews on break_glass for update to baken_manager
  using (tenant = (select app_tenant()) and person <> (select app_person()) and reviewed_by is null and sees_case(case_id))
  with check (reviewed_by = (select app_person()) and reviewed_at between now() and clock_timestamp());

-- The log is read by who audits.
create policy auditor_reads on access_log for select to baken_auditor using (tenant = (select app_tenant()));

-- The owner, as whom the functions below run.
create policy owner_keeps on organisation to baken_owner using (true) with check (true);
create policy owner_reads on case_grant for select to baken_owner using (tenant = (select app_tenant()));
create policy owner_reads on case_state for select to baken_owner using (tenant = (select app_tenant()));
create policy owner_reads on exclusion for select to baken_owner using (tenant = (select app_tenant()));
create policy owner_reads on case_restriction for select to baken_owner using (tenant = (select app_tenant()));
create policy owner_reads on case_owner for select to baken_owner using (tenant = (select app_tenant()));
create policy owner_reads on access_log for select to baken_owner using (tenant = (select app_tenant()));

grant select on tenant, principal to baken_partner, baken_staff, baken_auditor, baken_administrator;
grant select on installation to baken_partner, baken_staff, baken_auditor, baken_administrator;
grant select on organisation to baken_caseworker, baken_manager, baken_partner, baken_staff, baken_analyst, baken_auditor, baken_administrator,
  baken_operator;
grant select on staff_member, team_member to baken_caseworker, baken_manager, baken_auditor, baken_administrator;
-- Whoever makes a row names no review and no end of it, and no moment: the database and later hands add them.
grant select, insert, update (person) on case_owner to baken_caseworker, baken_manager;
grant insert on case_owner to baken_operator;
grant insert on case_grant to baken_caseworker, baken_manager;
grant update (until) on case_grant to baken_caseworker;
grant select, insert (tenant, case_id, organisation, organisation_kind, areas, ground, purpose, given_by, until),
  update (confirmed_by, confirmed_at, ended_by, ended_at) on case_share to baken_caseworker, baken_manager;
grant select on case_share, shared_cases, exclusion, case_restriction to baken_partner;
grant insert (tenant, case_id, person, made_by) on exclusion to baken_caseworker, baken_manager, baken_partner;
grant delete on exclusion to baken_caseworker, baken_manager;
grant select, insert (tenant, case_id, readers, made_by), delete on case_restriction to baken_caseworker, baken_manager;
grant select, insert (tenant, id, case_id, person, begun, until, reason) on break_glass to baken_caseworker;
grant usage on sequence break_glass_id_seq to baken_caseworker;
grant select on break_glass to baken_manager;
grant update (reviewed_by, reviewed_at, verdict) on break_glass to baken_caseworker, baken_manager;
-- All but the reason.
grant select (tenant, id, case_id, person, begun, until, reviewed_by, reviewed_at, verdict) on break_glass to baken_auditor;
grant select on access_log to baken_auditor;
grant select on event, event_sealed to baken_partner;
-- What an organisation is told with any share: not who reported, not the tie, not what came of it.
grant select (tenant, case_id, version, number, reported_on, case_year, topic, country, place, sex, age_band, victim_group, closed_on, phase, changed)
  on case_state to baken_partner;
grant execute on function app_role, app_organisation, app_session, app_tenant, app_person, app_principals, share_is_live, area_of_event,
  area_of_part to baken_caseworker, baken_manager, baken_partner, baken_staff, baken_analyst, baken_auditor, baken_administrator,
  baken_operator, baken_sequencer, baken_owner;

-- Functions that run with the owner's rights, and who may call them.

drop function append_access(text, text, bigint[], text);
create function append_access(action text, purpose text, cases bigint[], part text, outcome text) returns void
  language sql security definer set search_path = pg_catalog, public
begin atomic
  insert into public.access_log (tenant, person, role, action, purpose, cases, part, outcome, session)
  values (app_tenant(), app_person(), app_role(), append_access.action, append_access.purpose, append_access.cases, append_access.part,
    append_access.outcome, nullif(app_session(), 0));
end;
grant execute on function append_access to baken_caseworker, baken_manager, baken_partner, baken_staff, baken_analyst, baken_auditor,
  baken_administrator, baken_operator;

-- Who works on a case, for somebody who sees it.
create function case_team(case_id bigint) returns table (principal int, kind text, name text, until timestamptz, given text)
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select g.principal, p.kind, p.name, g.until, g.kind
  from public.case_grant g
  join public.principal p on p.tenant = g.tenant and p.id = g.principal
  where g.tenant = app_tenant() and g.case_id = case_team.case_id and g.until > now() and sees_case(case_team.case_id)
  order by p.kind desc, p.name;
end;

-- Takes a case back from a team or a person; false when they did not have it, or the actor may not.
create function take_back_grant(case_id bigint, principal int) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public
as $$
#variable_conflict use_variable
begin
  delete from case_grant g where g.tenant = app_tenant() and g.case_id = case_id and g.principal = principal;
  return found;
end
$$;
grant execute on function case_team, take_back_grant to baken_caseworker, baken_manager;

-- The case that somebody asks for in an emergency: by its number, unless it does not exist for them.
create function emergency_case(number text) returns table (case_id bigint, number text)
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select c.case_id, c.number from public.case_state c
  where c.tenant = app_tenant() and c.number in (emergency_case.number, upper(emergency_case.number))
    and app_role() in ('intake', 'caseworker', 'senior')
    and not exists (select 1 from public.exclusion x where x.tenant = c.tenant and x.case_id = c.case_id and x.person = app_person())
    and not exists (select 1 from public.case_restriction r where r.tenant = c.tenant and r.case_id = c.case_id
      and app_person() <> all (r.readers))
  order by c.number = emergency_case.number desc limit 1;
end;
grant execute on function emergency_case to baken_caseworker;

-- Who looked at a case: for its owner and for managers, as long as they see it. Without names of sealed parts that are not there.
create function who_looked(case_id bigint, most int)
  returns table (id bigint, at timestamptz, person int, name text, role text, action text, purpose text, part text, outcome text)
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select l.id, l.at, l.person, coalesce(p.name, ''), l.role, l.action, l.purpose, l.part, l.outcome
  from public.access_log l
  left join public.principal p on p.tenant = l.tenant and p.id = l.person
  where l.tenant = app_tenant() and l.cases @> array[who_looked.case_id] and sees_case(who_looked.case_id)
    and (app_role() = 'manager' or exists (select 1 from public.case_owner o
      where o.tenant = l.tenant and o.case_id = who_looked.case_id and o.person = app_person()))
  order by l.id desc limit who_looked.most;
end;
grant execute on function who_looked to baken_caseworker, baken_manager;

-- An auditor sees no case, but has to name the ones that the log is about.
create function case_numbers(cases bigint[]) returns table (case_id bigint, number text)
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select c.case_id, c.number from public.case_state c where c.tenant = app_tenant() and c.case_id = any(case_numbers.cases);
end;
create function case_with_number(number text) returns bigint
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select c.case_id from public.case_state c where c.tenant = app_tenant() and c.number = case_with_number.number;
end;
grant execute on function case_numbers, case_with_number to baken_auditor;

-- Who stands behind a token, now with the organisation, and only while the account is active.
drop function session_actor(bytea);
create function session_actor(token_hash bytea)
  returns table (tenant int, person int, name text, role text, organisation int, principals int[])
  language plpgsql security definer set search_path = pg_catalog, public
as $$
#variable_conflict use_column
begin
  update session s set seen = clock_timestamp()
    where s.token_hash = session_actor.token_hash and s.ends > clock_timestamp() and s.seen < clock_timestamp() - interval '1 minute';
  return query
    select s.tenant, s.person, p.name, m.role, m.organisation,
      array[s.person] || coalesce((select array_agg(t.team order by t.team) from team_member t where t.tenant = s.tenant and t.person = s.person), '{}')
    from session s
    join staff_member m on m.tenant = s.tenant and m.person = s.person
    join principal p on p.tenant = s.tenant and p.id = s.person
    where s.token_hash = session_actor.token_hash and s.ends > clock_timestamp() and m.status = 'active';
end
$$;
drop function operator_actor(text);
create function operator_actor(tenant_code text)
  returns table (tenant int, person int, name text, organisation int, time_zone text, profile text)
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select t.id, m.person, p.name, m.organisation, t.time_zone, t.profile
  from public.tenant t
  join public.staff_member m on m.tenant = t.id and m.role = 'operator'
  join public.principal p on p.tenant = m.tenant and p.id = m.person
  where t.code = operator_actor.tenant_code;
end;
grant execute on function session_actor, operator_actor to baken_app;

-- One index per order of the list, so that who sees the whole tenant reads a page and not all that fits.
create index case_state_by_country on case_state (tenant, country, case_id);
create index case_state_by_topic on case_state (tenant, topic, case_id);
create index case_state_by_group on case_state (tenant, victim_group, case_id);
create index case_state_by_outcome on case_state (tenant, coalesce(outcome, ''), case_id);

-- The invented staff of a demo, now with the organisation that they work for.
drop function demo_staff();
create function demo_staff() returns table (tenant int, person int, name text, role text, teams text[], organisation text)
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select m.tenant, m.person, p.name, m.role,
    coalesce((select array_agg(team.name order by team.name) from public.team_member t
      join public.principal team on team.tenant = t.tenant and team.id = t.team
      where t.tenant = m.tenant and t.person = m.person), '{}'),
    o.name
  from public.staff_member m
  join public.principal p on p.tenant = m.tenant and p.id = m.person
  join public.principal o on o.tenant = m.tenant and o.id = m.organisation
  where m.invented and (select i.demo from public.installation i)
  order by m.tenant, m.person;
end;
grant execute on function demo_staff to baken_app;
