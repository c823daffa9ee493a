-- Out of hours: who is on duty at the hub and at its partners, and what one hands over to the next.

create table duty_shift (
  tenant int not null,
  id bigint not null generated always as identity,
  organisation int not null,
  -- Somebody with an account, or the name of a role whose telephone several people carry.
  person int,
  role_name text check (length(role_name) between 1 and 80),
  begins timestamptz not null,
  ends timestamptz not null check (ends > begins and ends <= begins + interval '14 days'),
  answers_by text not null check (answers_by in ('telephone', 'secure_message')),
  -- The number of a colleague at work, never of anybody in a case.
  number text check (number ~ '^\+?[0-9 ()./-]{3,30}$'),
  -- The day on which somebody last called it.
  checked_on date,
  planned_by int not null,
  planned_at timestamptz not null default clock_timestamp(),
  withdrawn_at timestamptz,
  withdrawn_by int,
  primary key (tenant, id),
  foreign key (tenant, organisation) references organisation (tenant, id),
  foreign key (tenant, person) references staff_member (tenant, person),
  foreign key (tenant, planned_by) references staff_member (tenant, person),
  check ((person is null) <> (role_name is null)),
  check (answers_by <> 'telephone' or number is not null),
  check (checked_on is null or number is not null),
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  -- Nobody is in two places at once.
  exclude using gist (tenant with =, person with =, tstzrange(begins, ends) with &&) where (person is not null and withdrawn_at is null)
);
create index duty_shift_to_come on duty_shift (tenant, ends) where withdrawn_at is null;

create table duty_handover (
  tenant int not null,
  id bigint not null generated always as identity,
  from_person int not null,
  to_person int not null check (to_person <> from_person),
  written_at timestamptz not null default clock_timestamp(),
  acknowledged_at timestamptz check (acknowledged_at >= written_at),
  primary key (tenant, id),
  foreign key (tenant, from_person) references staff_member (tenant, person),
  foreign key (tenant, to_person) references staff_member (tenant, person)
);
create index duty_handover_to on duty_handover (tenant, to_person, id desc);
create index duty_handover_from on duty_handover (tenant, from_person, id desc);

-- A case that is handed over: what was said of it is an entry of its own journal, sealed under its own key.
create table duty_handover_case (
  tenant int not null,
  handover bigint not null,
  case_id bigint not null,
  primary key (tenant, handover, case_id),
  foreign key (tenant, handover) references duty_handover (tenant, id),
  foreign key (tenant, case_id) references case_state (tenant, case_id)
);

-- Those of the actor's organisation who can be on duty.
create function duty_people() returns table (person int, name text)
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select m.person, p.name from public.staff_member m
  join public.principal p on p.tenant = m.tenant and p.id = m.person
  where m.tenant = app_tenant() and m.organisation = app_organisation() and m.status = 'active'
    and m.role in ('intake', 'caseworker', 'senior', 'manager', 'consular_officer', 'safety_officer', 'partner_worker')
  order by p.name, m.person;
end;
grant execute on function duty_people to baken_caseworker, baken_manager, baken_partner;

-- Whether a colleague sees a case that the actor sees as well: it is theirs, their team's, or they see all that is not kept from them.
create function colleague_sees_case(person int, case_id bigint) returns boolean
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select sees_case(colleague_sees_case.case_id) and not is_kept_out(app_tenant(), colleague_sees_case.person, colleague_sees_case.case_id)
    and exists (select 1 from public.staff_member m
      where m.tenant = app_tenant() and m.person = colleague_sees_case.person and m.status = 'active'
        and (m.role = 'manager'
          or exists (select 1 from public.case_owner o
            where o.tenant = m.tenant and o.case_id = colleague_sees_case.case_id and o.person = m.person)
          or exists (select 1 from public.case_grant g
            where g.tenant = m.tenant and g.case_id = colleague_sees_case.case_id and g.until > now()
              and (g.principal = m.person or exists (select 1 from public.team_member t
                where t.tenant = m.tenant and t.team = g.principal and t.person = m.person)))));
end;
grant execute on function colleague_sees_case to baken_caseworker, baken_manager;

-- Tells who is on duty at this moment of danger, but whoever does it: at the hub, and at organisations that see the safety of the case now.
-- These are told otherwise: they have no emergency access.
create function tell_on_duty(kind text, case_id bigint, facts jsonb, once text) returns void
  language sql security definer set search_path = pg_catalog, public
begin atomic
  insert into public.notice (tenant, person, kind, case_id, facts, once)
  select distinct m.tenant, m.person, case m.organisation_kind when 'hub' then tell_on_duty.kind else 'shared_' || tell_on_duty.kind end, tell_on_duty.case_id, tell_on_duty.facts, tell_on_duty.once
  from public.duty_shift d
  join public.staff_member m on m.tenant = d.tenant and m.person = d.person
  where d.tenant = app_tenant() and d.withdrawn_at is null and now() >= d.begins and now() < d.ends
    and m.status = 'active' and m.person <> app_person()
    and (m.organisation_kind = 'hub' or exists (select 1 from public.case_share s
      where s.tenant = d.tenant and s.case_id = tell_on_duty.case_id and s.organisation = m.organisation and 'safety' = any(s.areas)
        and share_is_live(s.until, s.ended_at, s.organisation_kind, s.confirmed_by)))
    and not is_kept_out(m.tenant, m.person, tell_on_duty.case_id)
  on conflict do nothing;
end;
grant execute on function tell_on_duty to baken_caseworker, baken_manager, baken_scribe;

create policy owner_reads on duty_shift for select to baken_owner using (tenant = (select app_tenant()));

do $$
declare
  t text;
  role_name text;
  before text;
  mine constant text := 'tenant = (select app_tenant())';
begin
  foreach t in array array['duty_shift', 'duty_handover', 'duty_handover_case'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  foreach role_name in array array['caseworker', 'manager', 'partner', 'staff'] loop
    execute format('create policy %1$s_reads on duty_shift for select to baken_%1$s using (%2$s)', role_name, mine);
    execute format('grant select on duty_shift to baken_%s', role_name);
  end loop;
  -- Each organisation plans its own people; at the hub those who lead do.
  foreach role_name in array array['caseworker', 'manager', 'partner'] loop
    execute format('create policy %1$s_plans on duty_shift for insert to baken_%1$s with check (%2$s
      and organisation = (select app_organisation()) and planned_by = (select app_person()) and withdrawn_at is null
      and (person is null or person in (select p.person from duty_people() p))%3$s)',
      role_name, mine, case role_name when 'caseworker' then ' and (select app_role()) = ''senior''' else '' end);
    execute format('create policy %1$s_changes on duty_shift for update to baken_%1$s using (%2$s
      and organisation = (select app_organisation()) and withdrawn_at is null%3$s)
      with check (%2$s and organisation = (select app_organisation()) and (withdrawn_by is null or withdrawn_by = (select app_person())))',
      role_name, mine, case role_name when 'caseworker' then ' and (select app_role()) = ''senior''' else '' end);
    execute format('grant insert (tenant, organisation, person, role_name, begins, ends, answers_by, number, checked_on, planned_by),
      update (checked_on, withdrawn_at, withdrawn_by) on duty_shift to baken_%s', role_name);
  end loop;
  foreach role_name in array array['caseworker', 'manager'] loop
    execute format('create policy %1$s_reads on duty_handover for select to baken_%1$s using (%2$s%3$s)', role_name, mine,
      case role_name when 'caseworker' then ' and (select app_person()) in (from_person, to_person)' else '' end);
    execute format('create policy %1$s_hands_over on duty_handover for insert to baken_%1$s with check (%2$s
      and from_person = (select app_person()) and acknowledged_at is null and to_person in (select p.person from duty_people() p))',
      role_name, mine);
    execute format('create policy %1$s_takes_over on duty_handover for update to baken_%1$s using (%2$s
      and to_person = (select app_person()) and acknowledged_at is null) with check (%2$s and acknowledged_at is not null)', role_name, mine);
    execute format('grant select, insert (tenant, from_person, to_person), update (acknowledged_at) on duty_handover to baken_%s', role_name);
    execute format('create policy %1$s_reads on duty_handover_case for select to baken_%1$s using (%2$s and sees_case(case_id)
      and exists (select 1 from duty_handover h where h.tenant = duty_handover_case.tenant and h.id = handover))', role_name, mine);
    execute format('create policy %1$s_adds on duty_handover_case for insert to baken_%1$s with check (%2$s and sees_case(case_id)
      and exists (select 1 from duty_handover h where h.tenant = duty_handover_case.tenant and h.id = handover
        and h.from_person = (select app_person()) and h.acknowledged_at is null and colleague_sees_case(h.to_person, duty_handover_case.case_id)))',
      role_name, mine);
    execute format('grant select, insert on duty_handover_case to baken_%s', role_name);
  end loop;

  select pg_get_constraintdef(oid) into strict before from pg_constraint where conname = 'notice_kind_check' and conrelid = 'notice'::regclass;
  alter table notice drop constraint notice_kind_check;
  execute format('alter table notice add constraint notice_kind_check check (%s or kind in (''danger_on_duty'', ''shared_danger_on_duty'', ''duty_handed_over'',
    ''duty_taken_over''))', substring(before from '^CHECK (.*)$'));
end
$$;
