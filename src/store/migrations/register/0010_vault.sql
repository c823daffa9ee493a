-- The address vault: parts that say where somebody is or how to reach them are opened only after a second person agreed, to the one who
-- asked, for an hour. The same list as vaultParts of src/domain/access/caseAreas.ts.

create function is_vault_part(part text) returns boolean language sql immutable parallel safe
  return part in ('contact_details', 'place_abroad', 'shelter_address');

-- The reason is sealed under the key of the case.
create table vault_opening (
  tenant int not null references tenant,
  id int not null generated always as identity,
  case_id bigint not null,
  part text not null check (is_vault_part(part)),
  asked_by int not null,
  asked_at timestamptz not null default clock_timestamp(),
  reason bytea not null,
  agreed_by int,
  agreed_at timestamptz,
  until timestamptz,
  primary key (tenant, id),
  foreign key (tenant, asked_by) references staff_member (tenant, person),
  foreign key (tenant, agreed_by) references staff_member (tenant, person),
  check (agreed_by <> asked_by),
  check ((agreed_by is null) = (agreed_at is null) and (agreed_by is null) = (until is null)),
  check (until > agreed_at and until <= agreed_at + interval '1 hour')
);
create index vault_opening_by_case on vault_opening (tenant, case_id, asked_by);
alter table vault_opening enable row level security;
alter table vault_opening force row level security;

do $$
declare
  role_name text;
  visible constant text := 'tenant = (select app_tenant()) and exists (select 1 from case_state c
    where c.tenant = vault_opening.tenant and c.case_id = vault_opening.case_id)';
  opened constant text := 'not is_vault_part(part) or exists (select 1 from vault_opening v where v.tenant = event_sealed.tenant
    and v.case_id = event_sealed.stream and v.part = event_sealed.part and v.asked_by = (select app_person()) and v.until > now())';
  before text;
begin
  foreach role_name in array array['caseworker', 'manager'] loop
    execute format('create policy %1$s_reads on vault_opening for select to baken_%1$s using (%2$s)', role_name, visible);
    execute format('create policy %1$s_asks on vault_opening for insert to baken_%1$s with check (%2$s)', role_name,
      visible || ' and (select app_role()) <> ''intake'' and asked_by = (select app_person()) and agreed_by is null');
    execute format('create policy %1$s_agrees on vault_opening for update to baken_%1$s using (%2$s) with check (%3$s)', role_name,
      visible || ' and holds_case(case_id) and asked_by <> (select app_person()) and agreed_by is null',
      visible || ' and (select app_role()) <> ''intake'' and agreed_by = (select app_person()) and agreed_at between now() and clock_timestamp()');
    execute format('grant select, insert (tenant, id, case_id, part, asked_by, reason) on vault_opening to baken_%s', role_name);
    execute format('grant update (agreed_by, agreed_at, until) on vault_opening to baken_%s', role_name);
    execute format('grant usage on sequence vault_opening_id_seq to baken_%s', role_name);

    select qual into strict before from pg_policies where tablename = 'event_sealed' and policyname = role_name || '_sees';
    execute format('alter policy %1$s_sees on event_sealed using ((%2$s) and (%3$s))', role_name, before, opened);
  end loop;
end
$$;
grant execute on function is_vault_part to baken_caseworker, baken_manager, baken_partner, baken_operator, baken_owner;

-- Which parts lie in the vault of a case, for somebody who may see it. What is in them stays sealed.
create policy owner_reads on event_sealed for select to baken_owner using (tenant = (select app_tenant()) and is_vault_part(part));
create function case_vault(case_id bigint) returns setof text
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select distinct s.part from public.event_sealed s
  where s.tenant = app_tenant() and s.stream = case_vault.case_id and public.is_vault_part(s.part) and public.sees_case(case_vault.case_id) order by s.part;
end;
grant execute on function case_vault to baken_caseworker, baken_manager;
