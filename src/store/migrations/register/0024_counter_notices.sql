-- A case that was opened at a counter wakes the hub: nobody there wrote it, so nobody there knows of it.

alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in ('address_asked', 'address_agreed', 'glass_broken', 'glass_reviewed',
  'share_ends_soon', 'share_ended', 'share_waits_for_confirmation', 'case_waits', 'signed_in_new_device', 'session_stolen', 'session_moved',
  'sign_in_attempts', 'recovery_code_used', 'passkey_copied', 'invitation_used', 'access_unusual', 'person_asked', 'answer_wanted',
  'partner_answered', 'rule_overridden', 'acute_danger', 'referral_waits', 'referral_answered', 'referral_withdrawn', 'danger_on_duty',
  'shared_danger_on_duty', 'duty_handed_over', 'duty_taken_over', 'pre_travel_alarm', 'pre_travel_wrong_words', 'case_from_counter'));

-- Tells of a case that the actor opens at a counter in this transaction: who takes in reports at the hub and who leads there; with danger
-- now or soon also who is on duty at the hub. Each once. Of any other case it tells nobody.
create function tell_of_counter_case(case_id bigint, is_danger boolean) returns void
  language sql security definer set search_path = pg_catalog, public
begin atomic
  insert into public.notice (tenant, person, kind, case_id, facts, once)
  select m.tenant, m.person, 'case_from_counter', tell_of_counter_case.case_id, '{}', 'case_from_counter:' || tell_of_counter_case.case_id
  from public.staff_member m
  where m.tenant = app_tenant() and m.status = 'active' and m.person <> app_person()
    and (m.role in ('intake', 'senior') or tell_of_counter_case.is_danger and m.organisation_kind = 'hub' and exists (select 1
      from public.duty_shift d where d.tenant = m.tenant and d.person = m.person and d.withdrawn_at is null and now() >= d.begins
        and now() < d.ends))
    and not is_kept_out(m.tenant, m.person, tell_of_counter_case.case_id)
    and exists (select 1 from public.case_share s where s.tenant = app_tenant() and s.case_id = tell_of_counter_case.case_id
      and s.organisation = app_organisation() and s.given_by = app_person() and s.given_at >= now())
  on conflict do nothing;
end;
grant execute on function tell_of_counter_case to baken_scribe;
