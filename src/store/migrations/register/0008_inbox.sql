-- What people are told: an inbox per person. A notice holds codes, and points to a case by its number within the register.

create table notice (
  tenant int not null,
  id bigint not null generated always as identity,
  person int not null,
  at timestamptz not null default clock_timestamp(),
  -- The same list as noticeKinds of src/domain/access/notices.ts.
  kind text not null check (kind in ('address_asked', 'address_agreed', 'glass_broken', 'glass_reviewed', 'share_ends_soon', 'share_ended', 'share_waits_for_confirmation',
    'case_waits', 'signed_in_new_device', 'session_stolen', 'session_moved', 'sign_in_attempts', 'recovery_code_used', 'passkey_copied',
    'invitation_used', 'access_unusual')),
  case_id bigint,
  facts jsonb not null default '{}' check (jsonb_typeof(facts) = 'object' and length(facts::text) <= 1000),
  -- What a person is told once only, by a name of its own.
  once text check (length(once) between 1 and 100),
  read_at timestamptz check (read_at >= at),
  primary key (tenant, id),
  unique (tenant, person, once),
  foreign key (tenant, person) references staff_member (tenant, person)
);
create index notice_of_person on notice (tenant, person, id desc);
create index notice_unread on notice (tenant, person) where read_at is null;

alter table notice enable row level security;
alter table notice force row level security;

do $$
declare
  role_name text;
  own constant text := 'tenant = (select app_tenant()) and person = (select app_person())';
begin
  foreach role_name in array array['caseworker', 'manager', 'partner', 'staff', 'analyst', 'auditor', 'administrator'] loop
    execute format('create policy %1$s_reads on notice for select to baken_%1$s using (%2$s)', role_name, own);
    execute format('create policy %1$s_marks on notice for update to baken_%1$s using (%2$s)', role_name, own);
    execute format('grant select on notice to baken_%s', role_name);
    execute format('grant update (read_at) on notice to baken_%s', role_name);
  end loop;
end
$$;
create policy owner_keeps on notice to baken_owner using (true) with check (true);
create policy owner_reads on case_share for select to baken_owner using (tenant = (select app_tenant()));

-- For whom a case does not exist, whatever else was given; false when there is no case. Asked by the functions below.
create function is_kept_out(tenant int, person int, case_id bigint) returns boolean
  language sql stable set search_path = pg_catalog, public
begin atomic
  select exists (select 1 from public.exclusion x
      where x.tenant = is_kept_out.tenant and x.case_id = is_kept_out.case_id and x.person = is_kept_out.person)
    or exists (select 1 from public.case_restriction r
      where r.tenant = is_kept_out.tenant and r.case_id = is_kept_out.case_id and is_kept_out.person <> all (r.readers));
end;

-- Tells somebody of the same tenant. About a case nobody is told for whom it does not exist.
create function tell(person int, kind text, case_id bigint, facts jsonb, once text) returns void
  language sql security definer set search_path = pg_catalog, public
begin atomic
  insert into public.notice (tenant, person, kind, case_id, facts, once)
  select m.tenant, m.person, tell.kind, tell.case_id, tell.facts, tell.once
  from public.staff_member m
  where m.tenant = app_tenant() and m.person = tell.person and not is_kept_out(m.tenant, m.person, tell.case_id)
  on conflict do nothing;
end;

-- Tells everybody of a role, but whoever does it.
create function tell_role(role text, kind text, case_id bigint, facts jsonb, once text) returns void
  language sql security definer set search_path = pg_catalog, public
begin atomic
  insert into public.notice (tenant, person, kind, case_id, facts, once)
  select m.tenant, m.person, tell_role.kind, tell_role.case_id, tell_role.facts, tell_role.once
  from public.staff_member m
  where m.tenant = app_tenant() and m.role = tell_role.role and m.status = 'active' and m.person <> app_person()
    and not is_kept_out(m.tenant, m.person, tell_role.case_id)
  on conflict do nothing;
end;

-- Tells who answers for a case, unless they do it themselves.
create function tell_case_owner(kind text, case_id bigint, facts jsonb, once text) returns void
  language sql security definer set search_path = pg_catalog, public
begin atomic
  insert into public.notice (tenant, person, kind, case_id, facts, once)
  select o.tenant, o.person, tell_case_owner.kind, o.case_id, tell_case_owner.facts, tell_case_owner.once
  from public.case_owner o
  where o.tenant = app_tenant() and o.case_id = tell_case_owner.case_id and o.person <> app_person()
    and not is_kept_out(o.tenant, o.person, o.case_id)
  on conflict do nothing;
end;
grant execute on function tell, tell_role, tell_case_owner to baken_caseworker, baken_manager, baken_administrator, baken_operator;

-- How many notices the actor has not read; missing when the session is over. Unlike a request, asking this keeps no session alive.
create function unread_in_session() returns int
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select (select count(*)::int from public.notice n where n.tenant = s.tenant and n.person = s.person and n.read_at is null)
  from public.session s
  join public.staff_member m on m.tenant = s.tenant and m.person = s.person
  where s.tenant = app_tenant() and s.id = app_session() and s.person = app_person() and s.ended_at is null
    and s.ends > clock_timestamp() and s.seen + make_interval(secs => s.idle_seconds) > clock_timestamp() and m.status = 'active'
    and m.role = app_role() and m.organisation = app_organisation();
end;
grant execute on function unread_in_session to baken_caseworker, baken_manager, baken_partner, baken_staff, baken_analyst, baken_auditor,
  baken_administrator;

-- Tells the owners of cases, and who gave a share, once: that a share ends within so many days or has ended by itself in the last month,
-- and that nothing was written in an open case for so many days.
create function tell_what_waits(share_days int, quiet_days int) returns void
  language sql security definer set search_path = pg_catalog, public
begin atomic
  insert into public.notice (tenant, person, kind, case_id, facts, once)
  select s.tenant, told.person, case when s.until > now() then 'share_ends_soon' else 'share_ended' end, s.case_id,
    jsonb_build_object('share', s.id, 'until', s.until), case when s.until > now() then 'share_ends_soon:' else 'share_ended:' end || s.id
  from public.case_share s
  left join public.case_owner o on o.tenant = s.tenant and o.case_id = s.case_id
  cross join lateral (select s.given_by union select o.person where o.person is not null) as told(person)
  where s.tenant = app_tenant() and s.ended_at is null and (s.organisation_kind <> 'outside' or s.confirmed_by is not null)
    and s.until between now() - interval '31 days' and now() + make_interval(days => tell_what_waits.share_days)
    and not is_kept_out(s.tenant, told.person, s.case_id)
  on conflict do nothing;

  insert into public.notice (tenant, person, kind, case_id, facts, once)
  select c.tenant, o.person, 'case_waits', c.case_id, jsonb_build_object('days', tell_what_waits.quiet_days),
    'case_waits:' || c.case_id || ':' || c.version
  from public.case_state c
  join public.case_owner o on o.tenant = c.tenant and o.case_id = c.case_id
  where c.tenant = app_tenant() and c.closed_on is null and c.changed < now() - make_interval(days => tell_what_waits.quiet_days)
    and not is_kept_out(c.tenant, o.person, c.case_id)
  on conflict do nothing;
end;
grant execute on function tell_what_waits to baken_operator;

-- Where somebody is sent a message that there is something in the inbox. Kept by administrators; the message says nothing more.
create table mail_address (
  tenant int not null,
  person int not null,
  address text not null check (length(address) <= 254 and address ~ '^[^\s@<>"]+@[^\s@<>"]+$'),
  tried_at timestamptz,
  mailed_at timestamptz,
  primary key (tenant, person),
  foreign key (tenant, person) references staff_member (tenant, person)
);
alter table mail_address enable row level security;
alter table mail_address force row level security;
create policy administrator_keeps on mail_address to baken_administrator using (tenant = (select app_tenant()));
create policy owner_keeps on mail_address to baken_owner using (true) with check (true);
grant select, delete, insert (tenant, person, address), update (address) on mail_address to baken_administrator;

-- Who is to be sent a message now: something came since the last one, and the last try is longer ago than the pause. They count as tried.
create function take_due_mail(pause interval) returns table (person int, address text)
  language sql security definer set search_path = pg_catalog, public
begin atomic
  update public.mail_address a set tried_at = clock_timestamp()
  from public.staff_member m
  where a.tenant = app_tenant() and m.tenant = a.tenant and m.person = a.person and m.status = 'active'
    and (a.tried_at is null or a.tried_at <= clock_timestamp() - take_due_mail.pause)
    and exists (select 1 from public.notice n where n.tenant = a.tenant and n.person = a.person and n.read_at is null
      and (a.mailed_at is null or n.at > a.mailed_at))
  returning a.person, a.address;
end;
create function mark_mailed(person int) returns void
  language sql security definer set search_path = pg_catalog, public
begin atomic
  update public.mail_address a set mailed_at = a.tried_at where a.tenant = app_tenant() and a.person = mark_mailed.person;
end;
grant execute on function take_due_mail, mark_mailed to baken_operator;

-- Whoever audits reads from where something was done, and nothing that a session can be taken over with.
create policy auditor_reads on session for select to baken_auditor using (tenant = (select app_tenant()));
grant select (tenant, id, person, begun, seen, ends, kind, method, device, address, ended_at, ended_why) on session to baken_auditor;

-- What is worth a second look: opening a case or a part of it. Lists do not count, and neither does what somebody arranges for a case.
create function opens_case(action text) returns boolean language sql immutable parallel safe
  return action in ('read_case', 'read_case_access', 'open_sealed', 'break_glass', 'ask_address');

-- An hour begins at the hour or at half past.
create function many_cases(since timestamptz, most int)
  returns table (person int, name text, role text, begun timestamptz, cases int)
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select l.person, coalesce(p.name, ''), max(l.role), date_bin('1 hour', l.at, shift.origin), count(distinct l.cases[1])::int
  from public.access_log l
  cross join (values (timestamptz '2000-01-01 00:00Z'), (timestamptz '2000-01-01 00:30Z')) as shift(origin)
  left join public.principal p on p.tenant = l.tenant and p.id = l.person
  where l.tenant = app_tenant() and l.at >= many_cases.since and opens_case(l.action) and l.outcome = 'done'
  group by l.person, p.name, date_bin('1 hour', l.at, shift.origin)
  having count(distinct l.cases[1]) > many_cases.most
  order by 4 desc, 1;
end;
-- Opening by somebody who is neither in the team of the case nor its owner: a manager, or after an emergency access. As the team is now.
-- Of each person the cases opened last come first.
create function read_outside_team(since timestamptz)
  returns table (person int, name text, role text, numbers text[], lines int, last timestamptz)
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  with opened as (
    select l.person, max(l.role) as role, c.number, count(*)::int as lines, max(l.at) as last
    from public.access_log l
    join public.case_state c on c.tenant = l.tenant and c.case_id = l.cases[1]
    where l.tenant = app_tenant() and l.at >= read_outside_team.since and opens_case(l.action) and l.outcome = 'done'
      and l.role in ('intake', 'caseworker', 'senior', 'manager')
      and not exists (select 1 from public.case_owner o where o.tenant = c.tenant and o.case_id = c.case_id and o.person = l.person)
      and not exists (select 1 from public.case_grant g where g.tenant = c.tenant and g.case_id = c.case_id and g.kind = 'team'
        and (g.principal = l.person
          or exists (select 1 from public.team_member t where t.tenant = g.tenant and t.team = g.principal and t.person = l.person)))
    group by l.person, c.number)
  select opened.person, coalesce(p.name, ''), max(opened.role), array_agg(opened.number order by opened.last desc), sum(opened.lines)::int,
    max(opened.last)
  from opened left join public.principal p on p.tenant = app_tenant() and p.id = opened.person
  group by opened.person, p.name
  order by 6 desc;
end;
grant execute on function many_cases, read_outside_team to baken_auditor, baken_operator;

-- Nobody changes the log. Lines older than five years are forgotten, and no younger ones, by this function alone; with them go the sessions
-- that they pointed to, and notices of a year ago. That it was done is a line.
create policy owner_forgets on access_log for delete to baken_owner
  using (tenant = (select app_tenant()) and at < now() - interval '5 years');
create function forget_old_lines(days int) returns int
  language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
  before timestamptz := now() - greatest(make_interval(days => days), interval '5 years');
  forgotten int;
begin
  if days is null or days < 1825 then
    raise exception 'the access log is kept for five years at least' using errcode = 'check_violation';
  end if;
  delete from access_log l where l.tenant = app_tenant() and l.at < before;
  get diagnostics forgotten = row_count;
  delete from session s where s.tenant = app_tenant() and coalesce(s.ended_at, s.ends) < before;
  delete from notice n where n.tenant = app_tenant() and n.at < now() - interval '1 year';
  if forgotten > 0 then
    perform append_access('forget_access_log', 'retention', '{}', 'lines.' || forgotten, 'done');
  end if;
  return forgotten;
end
$$;
grant execute on function forget_old_lines to baken_operator;

-- Teams, kept by administrators. Members are people of the hub.
alter policy administrator_adds on principal
  with check (tenant = (select app_tenant()) and kind in ('person', 'organisation', 'team'));
create policy administrator_renames on principal for update to baken_administrator
  using (tenant = (select app_tenant()) and kind in ('team', 'organisation'));
create policy administrator_adds on team_member for insert to baken_administrator
  with check (tenant = (select app_tenant()) and person <> (select app_person())
    and exists (select 1 from principal p where p.tenant = team_member.tenant and p.id = team_member.team and p.kind = 'team')
    and exists (select 1 from staff_member m where m.tenant = team_member.tenant and m.person = team_member.person
      and m.role in ('intake', 'caseworker', 'senior', 'manager')));
create policy administrator_removes on team_member for delete to baken_administrator using (tenant = (select app_tenant()));
grant update (name) on principal to baken_administrator;
grant insert, delete on team_member to baken_administrator;
