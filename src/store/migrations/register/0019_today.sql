-- The work of a day: what somebody looked at last, and a calendar without content.

-- Cases that somebody works on are few among those that were imported.
create index case_state_at_work on case_state (tenant, case_id) where taken_up_on is not null and closed_on is null and gone is null;
-- Danger is looked for among all cases that are not gone: a closed one too can have a report on it that is for today.
create index case_state_by_level on case_state (tenant, safety_level) where gone is null and safety_level is not null;
create index case_state_by_danger on case_state (tenant, danger_on) where gone is null and danger_on is not null;
-- What changed last: of 100,000 cases the newest twenty in 0.03 ms, and not in 22.
create index case_state_by_change on case_state (tenant, changed desc) where taken_up_on is not null and gone is null;
create index agenda_item_by_code on agenda_item (tenant, code);
create index event_of_fund on event (tenant, stream) where type in ('fund_asked', 'fund_decided', 'fund_spent');

-- The moment until which somebody has seen what others did in their cases.
create table last_look (
  tenant int not null,
  person int not null,
  at timestamptz not null default clock_timestamp(),
  primary key (tenant, person),
  foreign key (tenant, person) references staff_member (tenant, person)
);
-- The secret address of a person's calendar, of which the hash is kept. One each; a new one is made by taking the old one away.
create table calendar_feed (
  tenant int not null,
  person int not null,
  token_hash bytea not null unique check (length(token_hash) = 32),
  made timestamptz not null default clock_timestamp(),
  primary key (tenant, person),
  foreign key (tenant, person) references staff_member (tenant, person)
);

do $$
declare
  t text;
  role_name text;
  own constant text := 'tenant = (select app_tenant()) and person = (select app_person())';
begin
  foreach t in array array['last_look', 'calendar_feed'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    foreach role_name in array array['caseworker', 'manager', 'partner'] loop
      execute format('create policy %2$s_reads on %1$I for select to baken_%2$s using (%3$s)', t, role_name, own);
      execute format('create policy %2$s_adds on %1$I for insert to baken_%2$s with check (%3$s)', t, role_name, own);
    end loop;
  end loop;
  foreach role_name in array array['caseworker', 'manager', 'partner'] loop
    execute format('create policy %1$s_changes on last_look for update to baken_%1$s using (%2$s)', role_name, own);
    execute format('create policy %1$s_takes_away on calendar_feed for delete to baken_%1$s using (%2$s)', role_name, own);
    execute format('grant select, insert (tenant, person, at), update (at) on last_look to baken_%s', role_name);
    execute format('grant select (tenant, person, made), insert (tenant, person, token_hash), delete on calendar_feed to baken_%s', role_name);
  end loop;
end
$$;
create policy owner_reads on calendar_feed for select to baken_owner using (true);

-- Whose calendar a secret address is, while their account is active.
create function calendar_actor(token_hash bytea)
  returns table (tenant int, person int, name text, role text, organisation int, principals int[])
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select f.tenant, f.person, p.name, m.role, m.organisation,
    array[f.person] || coalesce((select array_agg(t.team order by t.team) from public.team_member t
      where t.tenant = f.tenant and t.person = f.person), '{}')
  from public.calendar_feed f
  join public.staff_member m on m.tenant = f.tenant and m.person = f.person
  join public.principal p on p.tenant = f.tenant and p.id = f.person
  where f.token_hash = calendar_actor.token_hash and m.status = 'active';
end;
grant execute on function calendar_actor to baken_app;
