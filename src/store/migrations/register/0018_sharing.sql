-- Referrals: the share that goes with one carries its number, who was asked reads what it was asked and answers, and is told.

-- The number of the referral within its case; missing for a share that was given without one.
alter table case_share add column referral int check (referral > 0);
create unique index case_share_of_referral on case_share (tenant, case_id, referral) where referral is not null;
grant insert (referral) on case_share to baken_caseworker, baken_manager;

-- No organisation is told that somebody is the reporter: what is known of the others around the client goes with the area identity.
do $$
declare
  before text;
begin
  select qual into strict before from pg_policies where tablename = 'event' and policyname = 'partner_sees';
  execute format('alter policy partner_sees on event using ((%s)
    and (facts ->> ''role'') is distinct from ''reporter'')', before);
end
$$;

-- Who was asked sees that it was, for what in words, and that it accepted, as long as the share counts. What is withheld, and the reasons of others, it does not.
do $$
declare
  before text;
  of_share constant text := case_condition('shared', 'event', 'stream', 's.referral = (event.facts ->> ''referral'')::int');
  not_kept_out constant text := case_condition('not_kept_out', 'event', 'stream');
begin
  select qual into strict before from pg_policies where tablename = 'event' and policyname = 'partner_sees';
  execute format('alter policy partner_sees on event using ((%s) or (tenant = (select app_tenant())
    and type in (''referral_made'', ''referral_accepted'') and %s and %s))', before, of_share, not_kept_out);
  select qual into strict before from pg_policies where tablename = 'event_sealed' and policyname = 'partner_sees';
  execute format('alter policy partner_sees on event_sealed using ((%s) or (tenant = (select app_tenant()) and part = ''referral''
    and exists (select 1 from event e where e.tenant = event_sealed.tenant and e.stream = event_sealed.stream
      and e.version = event_sealed.version and e.type = ''referral_made'')))', before);
end
$$;

-- That an answer to a referral is waited for goes with the share of that referral, whatever its areas are.
do $$
begin
  execute format('alter policy partner_sees on agenda_item using (tenant = (select app_tenant()) and organisation = (select app_organisation())
    and %s and %s)', case_condition('shared', 'agenda_item', also_of_share => '(area_of_task(agenda_item.code) = any(s.areas)
      or (agenda_item.code = ''partner_answer'' and agenda_item.subject = s.referral::text))'),
    case_condition('not_kept_out', 'agenda_item'));
end
$$;

-- Who declines sees no more: the scribe ends the share in the name of who answers, and of no other organisation's.
create policy scribe_sees on case_share for select to baken_scribe
  using (tenant = (select app_tenant()) and organisation = (select app_organisation()));
create policy scribe_ends on case_share for update to baken_scribe
  using (tenant = (select app_tenant()) and organisation = (select app_organisation()) and referral is not null and sees_case(case_id))
  with check (tenant = (select app_tenant()) and organisation = (select app_organisation()) and ended_by = (select app_person()));
grant select, update (ended_by, ended_at) on case_share to baken_scribe;
grant execute on function share_is_live, tell, tell_role, tell_case_owner to baken_scribe;

-- What people are told grows from release to release: the list that stands, and these.
do $$
declare
  before text;
begin
  select pg_get_constraintdef(oid) into strict before from pg_constraint where conname = 'notice_kind_check' and conrelid = 'notice'::regclass;
  alter table notice drop constraint notice_kind_check;
  execute format('alter table notice add constraint notice_kind_check check (%s or kind in (''referral_waits'', ''referral_answered'',
    ''referral_withdrawn''))', substring(before from '^CHECK (.*)$'));
end
$$;
