-- The few functions that run with the owner's rights. Each does one thing and says who may call it.

-- Everybody who reads something writes it down; nobody can write for somebody else, or change a line.
create function append_access(action text, purpose text, cases bigint[], part text default null) returns void
  language sql security definer set search_path = pg_catalog, public
begin atomic
  insert into public.access_log (tenant, person, role, action, purpose, cases, part)
  values (app_tenant(), app_person(), current_setting('app.role'), append_access.action, append_access.purpose, append_access.cases, append_access.part);
end;
grant execute on function append_access to baken_caseworker, baken_manager, baken_analyst, baken_operator;

-- The number of a combination of codes, made when it is new.
create function coded_state_id(topic text, victim_group text, place text, outcome text, result text) returns int
  language plpgsql security definer set search_path = pg_catalog, public
as $$
#variable_conflict use_variable
declare
  found_id int;
begin
  select s.id into found_id from coded_state s
    where s.topic = topic and s.victim_group = victim_group and s.place = place and s.outcome = outcome and s.result is not distinct from result;
  if found_id is not null then return found_id; end if;
  insert into coded_state (topic, victim_group, place, outcome, result) values (topic, victim_group, place, outcome, result)
    on conflict do nothing;
  select s.id into strict found_id from coded_state s
    where s.topic = topic and s.victim_group = victim_group and s.place = place and s.outcome = outcome and s.result is not distinct from result;
  return found_id;
end
$$;
grant execute on function coded_state_id to baken_caseworker, baken_manager, baken_operator;

-- Who stands behind a token. Missing when it is unknown or over. `seen` moves at most once a minute: reading must stay cheap.
create function session_actor(token_hash bytea)
  returns table (tenant int, person int, name text, role text, principals int[])
  language plpgsql security definer set search_path = pg_catalog, public
as $$
#variable_conflict use_column
begin
  update session s set seen = clock_timestamp()
    where s.token_hash = session_actor.token_hash and s.ends > clock_timestamp() and s.seen < clock_timestamp() - interval '1 minute';
  return query
    select s.tenant, s.person, p.name, m.role,
      array[s.person] || coalesce((select array_agg(t.team order by t.team) from team_member t where t.tenant = s.tenant and t.person = s.person), '{}')
    from session s
    join staff_member m on m.tenant = s.tenant and m.person = s.person
    join principal p on p.tenant = s.tenant and p.id = s.person
    where s.token_hash = session_actor.token_hash and s.ends > clock_timestamp();
end
$$;

create function begin_session(tenant int, person int, token_hash bytea, lasts interval) returns void
  language sql security definer set search_path = pg_catalog, public
begin atomic
  insert into public.session (tenant, person, token_hash, ends)
  values (begin_session.tenant, begin_session.person, begin_session.token_hash, clock_timestamp() + begin_session.lasts);
end;

create function end_session(token_hash bytea) returns void
  language sql security definer set search_path = pg_catalog, public
begin atomic
  delete from public.session s where s.token_hash = end_session.token_hash;
end;

-- The invented staff that a demo lets one choose from; empty in a real installation.
create function demo_staff() returns table (tenant int, person int, name text, role text, teams text[])
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select m.tenant, m.person, p.name, m.role,
    coalesce((select array_agg(team.name order by team.name) from public.team_member t
      join public.principal team on team.tenant = t.tenant and team.id = t.team
      where t.tenant = m.tenant and t.person = m.person), '{}')
  from public.staff_member m
  join public.principal p on p.tenant = m.tenant and p.id = m.person
  where m.invented and (select i.demo from public.installation i)
  order by m.tenant, m.person;
end;

-- The command line acts as a built-in person, named in the log.
create function operator_actor(tenant_code text) returns table (tenant int, person int, name text, time_zone text, profile text)
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select t.id, m.person, p.name, t.time_zone, t.profile
  from public.tenant t
  join public.staff_member m on m.tenant = t.id and m.role = 'operator'
  join public.principal p on p.tenant = m.tenant and p.id = m.person
  where t.code = operator_actor.tenant_code;
end;

grant execute on function session_actor, begin_session, end_session, demo_staff, operator_actor to baken_app;

-- All that the public side may know of the inside in this version.
create function is_demo() returns boolean
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select i.demo from public.installation i;
end;
grant execute on function is_demo to baken_public, baken_app;
grant execute on function app_tenant, app_person, app_principals to baken_caseworker, baken_manager, baken_analyst, baken_operator, baken_sequencer, baken_owner;
