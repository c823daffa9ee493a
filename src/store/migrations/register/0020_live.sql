-- Who looks at a case now: a page that stays open says so, and is told who else does and whether something was written.

create table case_presence (
  tenant int not null references tenant,
  case_id bigint not null,
  person int not null,
  seen timestamptz not null,
  primary key (tenant, case_id, person),
  foreign key (tenant, person) references staff_member (tenant, person)
);
alter table case_presence enable row level security;
alter table case_presence force row level security;
create policy owner_keeps on case_presence to baken_owner using (tenant = (select app_tenant())) with check (tenant = (select app_tenant()));

-- The version of a case and the colleagues of the hub who have it open, for somebody who works on it; no row when the session is over or
-- the case may not be seen (any more). Asking says that one is there oneself, which is written down every four seconds, and keeps no session
-- alive.
create function look_at_case(number text) returns table (version int, present text[])
  language plpgsql security definer set search_path = pg_catalog, public
as $$
#variable_conflict use_variable
declare
  looked_at record;
begin
  select c.case_id, c.version into looked_at from case_state c where c.tenant = app_tenant() and c.number = number;
  if not found or not sees_case(looked_at.case_id) or unread_in_session() is null then
    return;
  end if;
  insert into case_presence (tenant, case_id, person, seen) values (app_tenant(), looked_at.case_id, app_person(), clock_timestamp())
    on conflict on constraint case_presence_pkey do update set seen = excluded.seen where case_presence.seen < excluded.seen - interval '4 seconds';
  return query select looked_at.version::int, coalesce((select array_agg(o.name order by o.name) from case_presence p
      join principal o on o.tenant = p.tenant and o.id = p.person
      where p.tenant = app_tenant() and p.case_id = looked_at.case_id and p.person <> app_person()
        and p.seen > clock_timestamp() - interval '10 seconds'), '{}');
end
$$;
grant execute on function look_at_case to baken_caseworker, baken_manager;

-- Who looked more than an hour ago is forgotten.
create function forget_presence() returns void
  language sql security definer set search_path = pg_catalog, public
begin atomic
  delete from public.case_presence p where p.tenant = app_tenant() and p.seen < clock_timestamp() - interval '1 hour';
end;
grant execute on function forget_presence to baken_operator;
