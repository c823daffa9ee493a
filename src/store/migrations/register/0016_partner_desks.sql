-- The small desks of ministry and safety officer: who is asked is told, and who asked is told of the answer.

-- Who takes in reports asks the safety officer while the case is in triage, and may show what that is about; no other share.
do $$
declare
  before text;
begin
  select with_check into strict before from pg_policies where tablename = 'case_share' and policyname = 'caseworker_gives';
  execute format('alter policy caseworker_gives on case_share with check ((%s) or (tenant = (select app_tenant())
    and (select app_role()) = ''intake'' and holds_case(case_id) and given_by = (select app_person()) and purpose = ''safety_check''
    and organisation_kind = ''police_centre'' and areas <@ array[''identity'', ''safety'']))', before);
end
$$;

do $$
declare
  before text;
begin
  select pg_get_constraintdef(oid) into strict before from pg_constraint where conname = 'notice_kind_check' and conrelid = 'notice'::regclass;
  alter table notice drop constraint notice_kind_check;
  execute format('alter table notice add constraint notice_kind_check check (%s or kind in (''answer_wanted'', ''partner_answered'',
    ''rule_overridden'', ''acute_danger''))', substring(before from '^CHECK (.*)$'));
end
$$;

-- Tells everybody with an account at an organisation, but whoever does it and those for whom the case does not exist.
create function tell_organisation(organisation int, kind text, case_id bigint, facts jsonb, once text) returns void
  language sql security definer set search_path = pg_catalog, public
begin atomic
  insert into public.notice (tenant, person, kind, case_id, facts, once)
  select m.tenant, m.person, tell_organisation.kind, tell_organisation.case_id, tell_organisation.facts, tell_organisation.once
  from public.staff_member m
  where m.tenant = app_tenant() and m.organisation = tell_organisation.organisation and m.status = 'active' and m.person <> app_person()
    and not is_kept_out(m.tenant, m.person, tell_organisation.case_id)
  on conflict do nothing;
end;
grant execute on function tell_organisation to baken_caseworker, baken_manager;

-- What waits for an organisation, the longest first.
create index agenda_item_waits on agenda_item (tenant, organisation, since) where organisation is not null and done is null;
