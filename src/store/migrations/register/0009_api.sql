-- Clients of the API: a member of staff of its own each, so that the log names it, with a token that is kept as its hash.

create table api_client (
  tenant int not null,
  id int not null generated always as identity,
  person int not null,
  token_hash bytea not null unique check (length(token_hash) = 32),
  scopes text[] not null check (cardinality(scopes) > 0 and scopes <@ array['cases:read', 'cases:search', 'cases:open', 'cases:export',
    'access:read', 'access:write', 'inbox:read']),
  purpose text not null check (purpose in ('casework', 'case_system', 'reporting', 'migration', 'testing')),
  made_by int not null,
  made timestamptz not null default clock_timestamp(),
  until timestamptz not null check (until > made and until <= made + interval '366 days'),
  -- To the hour: who looks after clients sees which are still in use.
  used timestamptz,
  revoked timestamptz,
  revoked_by int,
  primary key (tenant, id),
  unique (tenant, person),
  foreign key (tenant, person) references staff_member (tenant, person),
  foreign key (tenant, made_by) references staff_member (tenant, person),
  foreign key (tenant, revoked_by) references staff_member (tenant, person),
  check (made_by <> person),
  check ((revoked is null) = (revoked_by is null))
);

alter table api_client enable row level security;
alter table api_client force row level security;
create policy owner_keeps on api_client to baken_owner using (true) with check (true);
create policy administrator_reads on api_client for select to baken_administrator using (tenant = (select app_tenant()));
create policy administrator_revokes on api_client for update to baken_administrator
  using (tenant = (select app_tenant()) and revoked is null) with check (revoked_by = (select app_person()));
grant select (tenant, id, person, scopes, purpose, made_by, made, until, used, revoked, revoked_by), update (revoked, revoked_by) on api_client
  to baken_administrator;

-- A client is not invited, it works at once, so making one is more than an administrator may do by hand: the member of staff and the
-- token come about together, or not at all. The table refuses a role that does not fit the organisation.
create function add_api_client(name text, role text, organisation int, token_hash bytea, scopes text[], purpose text, days int)
  returns table (id int, until timestamptz)
  language plpgsql security definer set search_path = pg_catalog, public
as $$
#variable_conflict use_variable
declare
  client int;
begin
  if app_role() <> 'administrator' or role in ('administrator', 'operator', 'sequencer') then
    raise exception 'no client of the API' using errcode = 'insufficient_privilege';
  end if;
  insert into principal (tenant, kind, name) values (app_tenant(), 'person', name) returning principal.id into client;
  insert into staff_member (tenant, person, role, invented, organisation, organisation_kind, status)
    select app_tenant(), client, role, false, o.id, o.kind, 'active' from organisation o
    where o.tenant = app_tenant() and o.id = organisation;
  return query insert into api_client as c (tenant, person, token_hash, scopes, purpose, made_by, until)
    values (app_tenant(), client, token_hash, scopes, purpose, app_person(), clock_timestamp() + make_interval(days => days))
    returning c.id, c.until;
end
$$;
grant execute on function add_api_client to baken_administrator;

-- Who stands behind a token of the API, while it may be used and its account is active.
create function api_actor(token_hash bytea)
  returns table (tenant int, person int, name text, role text, organisation int, principals int[], scopes text[], purpose text)
  language plpgsql security definer set search_path = pg_catalog, public
as $$
#variable_conflict use_column
begin
  update api_client c set used = clock_timestamp()
    where c.token_hash = api_actor.token_hash and c.revoked is null and c.until > clock_timestamp()
      and (c.used is null or c.used < clock_timestamp() - interval '1 hour');
  return query
    select c.tenant, c.person, p.name, m.role, m.organisation,
      array[c.person] || coalesce((select array_agg(t.team order by t.team) from team_member t where t.tenant = c.tenant and t.person = c.person), '{}'),
      c.scopes, c.purpose
    from api_client c
    join staff_member m on m.tenant = c.tenant and m.person = c.person
    join principal p on p.tenant = c.tenant and p.id = c.person
    where c.token_hash = api_actor.token_hash and c.revoked is null and c.until > clock_timestamp() and m.status = 'active';
end
$$;
grant execute on function api_actor to baken_app;
