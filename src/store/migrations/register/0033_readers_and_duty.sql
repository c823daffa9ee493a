-- A recovery key counts only when somebody opened something with it, as the key of a reader does. Until then it waits beside the one of
-- before, so that replacing it never leaves a moment without one. And who of the desk is on the chat now.

drop index desk_reader_recovery;
create unique index desk_reader_recovery on desk_reader (tenant) where retired_at is null and person is null and tried_at is not null;
create unique index desk_reader_recovery_untried on desk_reader (tenant) where retired_at is null and person is null and tried_at is null;
grant select (probe), update (tried_at, probe) on desk_reader to baken_administrator;
-- One's own key under another passphrase or passkey: the public half stays.
grant update (sealed, sealed_by) on desk_reader to baken_chat;

-- The readers for whom what is begun now has to be sealed: those whose key was tried, who still work here and still hold conversations,
-- and the recovery key that was tried. None when nobody would read, or nothing could be recovered: then no conversation can be begun.
create or replace function conversation_readers() returns table (reader int, recipient text)
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  with able as (
    select r.id, r.recipient, r.person from public.desk_reader r
    left join public.staff_member m on m.tenant = r.tenant and m.person = r.person
    where r.tenant = app_tenant() and r.retired_at is null and r.tried_at is not null
      and (r.person is null or (m.status = 'active' and m.role in ('chat_worker', 'intake', 'senior'))))
  select a.id, a.recipient from able a
  where exists (select 1 from able p where p.person is not null) and exists (select 1 from able o where o.person is null)
  order by a.id;
end;

-- Who says to be on the chat, until when. What was before is not kept: the access log has it.
create table chat_duty (
  tenant int not null references tenant,
  person int not null,
  -- The sign-in from which it was said: with its end this ends as well. 0: invented people of a practice environment, who sign in nowhere.
  session bigint not null check (session >= 0),
  begun_at timestamptz not null default clock_timestamp(),
  until timestamptz not null,
  primary key (tenant, person),
  foreign key (tenant, person) references staff_member (tenant, person),
  check (until > begun_at and until <= begun_at + interval '12 hours')
);
alter table chat_duty enable row level security;
alter table chat_duty force row level security;
create policy owner_keeps on chat_duty to baken_owner using (tenant = (select app_tenant())) with check (tenant = (select app_tenant()));
do $$
declare
  mine constant text := 'tenant = (select app_tenant()) and person = (select app_person())
    and (select app_role()) in (''chat_worker'', ''intake'', ''senior'')';
begin
  execute format('create policy chat_sees on chat_duty for select to baken_chat using (%s)', mine);
  execute format('create policy chat_adds on chat_duty for insert to baken_chat with check (%s and session = (select app_session()))', mine);
  execute format('create policy chat_changes on chat_duty for update to baken_chat using (%s)
    with check (%1$s and session = (select app_session()))', mine);
  execute format('create policy chat_takes_away on chat_duty for delete to baken_chat using (%s)', mine);
end
$$;
grant execute on function app_session to baken_chat;
grant select, insert (tenant, person, session, until), update (session, begun_at, until), delete on chat_duty to baken_chat;

-- Who is on the chat now: said so, not over, still signed in with that sign-in, and able to open what is written. Whoever signs out, is
-- silent for too long, loses the account or retires the key is off at once.
create function chat_workers() returns table (person int, name text, until timestamptz)
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select d.person, p.name, d.until from public.chat_duty d
  join public.staff_member m on m.tenant = d.tenant and m.person = d.person
  join public.principal p on p.tenant = d.tenant and p.id = d.person
  join public.desk_reader r on r.tenant = d.tenant and r.person = d.person and r.retired_at is null and r.tried_at is not null
  left join public.session s on s.tenant = d.tenant and s.id = d.session and s.person = d.person
  where d.tenant = app_tenant() and d.until > clock_timestamp() and m.status = 'active' and m.role in ('chat_worker', 'intake', 'senior')
    and ((d.session = 0 and is_demo()) or (s.ended_at is null and s.ends > clock_timestamp()
      and s.seen + make_interval(secs => s.idle_seconds) > clock_timestamp()))
  order by p.name;
end;
grant execute on function chat_workers to baken_chat;

-- Whether somebody is on the chat now, and nothing of who or how many.
create function chat_state() returns boolean
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select exists (select 1 from chat_workers());
end;
grant execute on function chat_state to baken_public;
