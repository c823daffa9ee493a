-- The recovery key is used on one conversation, for one reader, once: one colleague asks, another agrees within a day, and within a day of that
-- the first seals the key of the conversation to their own, in the browser. Nothing of the recovery key itself comes here.

create table conversation_recovery (
  tenant int not null,
  id int not null generated always as identity,
  conversation bigint not null,
  -- Who asks, and who is given it.
  person int not null,
  reason text not null check (reason in ('nobody_left', 'own_key_lost', 'danger')),
  asked_at timestamptz not null default clock_timestamp(),
  agreed_by int,
  agreed_at timestamptz,
  used_at timestamptz,
  primary key (tenant, id),
  foreign key (tenant, conversation) references conversation (tenant, id) on delete cascade,
  foreign key (tenant, person) references staff_member (tenant, person),
  foreign key (tenant, agreed_by) references staff_member (tenant, person),
  check ((agreed_by is null) = (agreed_at is null)),
  -- Never one person.
  check (agreed_by <> person),
  -- The rules go by the minute.
  check (agreed_at between asked_at and asked_at + interval '24 hours 1 minute'),
  check (used_at between agreed_at and agreed_at + interval '24 hours 1 minute'),
  check (used_at is null or agreed_at is not null)
);
create index conversation_recovery_of on conversation_recovery (tenant, conversation);
alter table conversation_recovery enable row level security;
alter table conversation_recovery force row level security;
create policy owner_keeps on conversation_recovery to baken_owner
  using (tenant = (select app_tenant())) with check (tenant = (select app_tenant()));
do $$
declare
  mine constant text := 'tenant = (select app_tenant()) and (select app_role()) in (''chat_worker'', ''intake'', ''senior'')';
begin
  execute format('create policy chat_sees on conversation_recovery for select to baken_chat using (%s)', mine);
  execute format('create policy chat_adds on conversation_recovery for insert to baken_chat
    with check (%s and person = (select app_person()))', mine);
  -- What was asked another agrees to; what was agreed who asked uses.
  execute format('create policy chat_changes on conversation_recovery for update to baken_chat
    using (%1$s and used_at is null and (agreed_by is null) = (person <> (select app_person())))
    with check (%1$s and case when used_at is null then agreed_by = (select app_person()) else person = (select app_person()) end)', mine);
end
$$;
grant select, insert (tenant, conversation, person, reason), update (agreed_by, agreed_at, used_at) on conversation_recovery to baken_chat;

do $$
declare
  before text;
begin
  select pg_get_constraintdef(oid) into strict before from pg_constraint where conname = 'notice_kind_check' and conrelid = 'notice'::regclass;
  alter table notice drop constraint notice_kind_check;
  execute format('alter table notice add constraint notice_kind_check
    check (%s or kind in (''recovery_asked'', ''recovery_agreed'', ''recovery_used''))', substring(before from '^CHECK (.*)$'));
end
$$;

-- Tells administrators and who leads, but whoever does it, how far the use of the recovery key is: by the number of the conversation.
create function tell_of_recovery(recovery int) returns void
  language sql security definer set search_path = pg_catalog, public
begin atomic
  insert into public.notice (tenant, person, kind, facts, once)
  select r.tenant, m.person, k.kind, jsonb_build_object('conversation', c.number), k.kind || ':' || r.id
  from public.conversation_recovery r
  join public.conversation c on c.tenant = r.tenant and c.id = r.conversation
  join public.staff_member m on m.tenant = r.tenant
  cross join lateral (select case when r.used_at is not null then 'recovery_used' when r.agreed_at is not null then 'recovery_agreed'
    else 'recovery_asked' end) k (kind)
  where r.tenant = app_tenant() and r.id = tell_of_recovery.recovery and m.status = 'active'
    and m.role in ('administrator', 'senior', 'manager') and m.person <> app_person()
  on conflict do nothing;
end;
grant execute on function tell_of_recovery to baken_chat;
