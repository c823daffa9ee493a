-- Intake: who opens a case, and advice requests that are written on screen.

-- Of an advice request that became a report: the case.
alter table advice_request add column turned_into bigint unique;

create policy owner_reads on advice_request for select to baken_owner using (tenant = (select app_tenant()));

-- Whether anything happened in a stream, whoever may see it.
create function is_used_stream(stream bigint) returns boolean
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select exists (select 1 from public.event e where e.tenant = app_tenant() and e.stream = is_used_stream.stream);
end;
grant execute on function is_used_stream to baken_caseworker, baken_manager;

-- An advice request belongs to nobody: it says nothing on anybody. It is written once, and can become a report once.
do $$
declare
  role_name text;
  before text;
  an_advice_request constant text := 'exists (select 1 from advice_request a where a.tenant = %1$I.tenant and a.id = %1$I.stream)';
begin
  foreach role_name in array array['caseworker', 'manager'] loop
    execute format('create policy %1$s_adds on advice_request for insert to baken_%1$s with check (tenant = (select app_tenant())
      and version = 1 and turned_into is null and not is_used_stream(id))', role_name);
    execute format('create policy %1$s_turns on advice_request for update to baken_%1$s
      using (tenant = (select app_tenant()) and turned_into is null)
      with check (tenant = (select app_tenant()) and turned_into is not null and sees_case(turned_into))', role_name);
    execute format('grant insert, update (version, turned_into) on advice_request to baken_%s', role_name);
  end loop;
  -- Nobody is given an advice request, so its events need no grant. A manager needs none for any event.
  select with_check into strict before from pg_policies where tablename = 'event' and policyname = 'caseworker_adds';
  execute format('alter policy caseworker_adds on event with check ((%s) or (tenant = (select app_tenant())
    and person = (select app_person()) and type in (''advice_request_received'', ''advice_request_turned'') and %s))',
    before, format(an_advice_request, 'event'));
  select with_check into strict before from pg_policies where tablename = 'event_sealed' and policyname = 'caseworker_adds';
  execute format('alter policy caseworker_adds on event_sealed with check ((%s) or (tenant = (select app_tenant()) and part = ''salt'' and %s))',
    before, format(an_advice_request, 'event_sealed'));
end
$$;

-- The next number that nobody has: `26-0001` for a case, `A26-0001` for an advice request. A file that was read in brings numbers as well.
create function take_number(kind text, year int) returns text
  language plpgsql security definer set search_path = pg_catalog, public
as $$
#variable_conflict use_variable
declare
  beginning constant text := case kind when 'advice' then 'A' else '' end || to_char(year % 100, 'FM00') || '-';
  next text;
  taken text;
begin
  loop
    next := next_case_number(kind, year);
    taken := beginning || lpad(next, greatest(4, length(next)), '0');
    exit when not exists (select from case_state c where c.tenant = app_tenant() and c.number = taken)
      and not exists (select from advice_request a where a.tenant = app_tenant() and a.number = taken);
  end loop;
  return taken;
end
$$;
grant execute on function take_number to baken_caseworker, baken_manager, baken_partner;

-- A consular officer opens a case of somebody who stands at the counter. It is the hub's: its intake workers get it, the seniors where there
-- are none, and the officer's organisation gets a share of what it needs, for a year.
create policy owner_adds on case_share for insert to baken_owner with check (tenant = (select app_tenant()));
create function take_new_case_at_counter(stream bigint) returns void
  language plpgsql security definer set search_path = pg_catalog, public
as $$
#variable_conflict use_variable
declare
  takers int[];
begin
  if app_role() <> 'consular_officer'
      or exists (select from event e where e.tenant = app_tenant() and e.stream = stream)
      or exists (select from case_share s where s.tenant = app_tenant() and s.case_id = stream) then
    raise insufficient_privilege using message = 'not a new case of a counter';
  end if;
  select array_agg(m.person) into takers from staff_member m
    where m.tenant = app_tenant() and m.status = 'active' and m.role = 'intake';
  if takers is null then
    select array_agg(m.person) into takers from staff_member m
      where m.tenant = app_tenant() and m.status = 'active' and m.role = 'senior';
  end if;
  insert into case_grant (tenant, principal, case_id) select app_tenant(), t, stream from unnest(takers) as t;
  insert into case_share (tenant, case_id, organisation, organisation_kind, areas, ground, purpose, given_by, until)
    select o.tenant, stream, o.id, o.kind, array['verification', 'identity', 'safe_contact', 'safety', 'return'], 'statutory_task',
      'verification', app_person(), now() + interval '1 year'
    from organisation o where o.tenant = app_tenant() and o.id = app_organisation();
end
$$;
grant execute on function take_new_case_at_counter to baken_partner;
grant usage on sequence stream_id to baken_partner;

-- Whether the actor is opening this case now, at a counter: it was taken in this transaction, and is not there yet.
create function may_open_stream(stream bigint) returns boolean
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select exists (select 1 from public.case_share s
      where s.tenant = app_tenant() and s.case_id = may_open_stream.stream and s.organisation = app_organisation()
        and s.given_by = app_person() and s.given_at >= now())
    and not exists (select 1 from public.case_state c where c.tenant = app_tenant() and c.case_id = may_open_stream.stream);
end;
grant execute on function may_open_stream to baken_scribe;

do $$
declare
  t record;
begin
  for t in select * from (values ('event', 'stream', ' and person = (select app_person())'), ('event_sealed', 'stream', '')) as v(name, id, own) loop
    execute format('alter policy scribe_adds on %I with check (tenant = (select app_tenant()) and (sees_case(%2$I) or may_open_stream(%2$I))%3$s)',
      t.name, t.id, t.own);
  end loop;
end
$$;
create policy scribe_adds on case_state for insert to baken_scribe with check (tenant = (select app_tenant()) and may_open_stream(case_id));
grant insert on case_state to baken_scribe;

-- A form with which somebody took in a report or an advice request: sent again it makes no second one. `said` tells whether the same was
-- sent: a keyed hash. Kept a week.
create table intake_form (
  tenant int not null references tenant,
  person int not null,
  form uuid not null,
  stream bigint not null,
  said bigint not null,
  taken_at timestamptz not null default clock_timestamp(),
  primary key (tenant, person, form),
  foreign key (tenant, person) references staff_member (tenant, person)
);
alter table intake_form enable row level security;
alter table intake_form force row level security;
create policy owner_keeps on intake_form to baken_owner using (tenant = (select app_tenant())) with check (tenant = (select app_tenant()));

-- What a form of the actor made before; no row for one that made nothing.
create function find_intake_form(form uuid) returns table (stream bigint, said bigint)
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select f.stream, f.said from public.intake_form f
    where f.tenant = app_tenant() and f.person = app_person() and f.form = find_intake_form.form;
end;
grant execute on function find_intake_form to baken_caseworker, baken_manager, baken_partner;

-- Keeps that a form makes this stream, and says what it made when it did so before. Of two at once the second waits for the first.
create function keep_intake_form(form uuid, stream bigint, said bigint) returns table (made bigint, before bigint)
  language plpgsql security definer set search_path = pg_catalog, public
as $$
#variable_conflict use_variable
begin
  insert into intake_form (tenant, person, form, stream, said) values (app_tenant(), app_person(), form, stream, said)
    on conflict on constraint intake_form_pkey do nothing;
  if not found then
    return query select f.stream, f.said from find_intake_form(form) f;
  end if;
end
$$;
grant execute on function keep_intake_form to baken_caseworker, baken_manager, baken_partner;

create function forget_intake_forms() returns void
  language sql security definer set search_path = pg_catalog, public
begin atomic
  delete from public.intake_form f where f.tenant = app_tenant() and f.taken_at < clock_timestamp() - interval '7 days';
end;
grant execute on function forget_intake_forms to baken_operator;
