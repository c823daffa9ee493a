-- What people are told: an inbox per person. A notice holds codes, and points to a case by its number within the register.

create table notice (
  tenant int not null,
  id bigint not null generated always as identity,
  person int not null,
  at timestamptz not null default clock_timestamp(),
  -- The same list as noticeKinds of src/domain/access/notices.ts.
  kind text not null check (kind in ('glass_broken', 'glass_reviewed', 'share_ends_soon', 'share_ended', 'share_waits_for_confirmation',
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
