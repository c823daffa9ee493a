-- Pre-travel files: what a worried person leaves before a journey. A stream of its own: no case, counted nowhere.

alter table case_counter drop constraint case_counter_kind_check;
alter table case_counter add constraint case_counter_kind_check check (kind in ('case', 'advice', 'pre_travel'));

-- Where a file stands: dates and codes. All else is sealed under the key of its stream.
create table pre_travel_file (
  tenant int not null references tenant,
  id bigint not null,
  version int not null check (version > 0),
  number text not null check (number ~ '^R[0-9-]{5,20}$'),
  registered_on date not null,
  -- Who took it in: told when wrong code words are said.
  left_by int not null,
  leaves_on date not null,
  returns_on date not null check (returns_on >= leaves_on),
  consents text[] not null check (consents <@ array['open_file', 'contact_trusted']),
  back_on date,
  gone_at_once boolean not null default false,
  decided_on date,
  decided text check (decided in ('became_report', 'can_go')),
  -- The case of the report that it became. From then on the file is there for who sees that case.
  case_id bigint,
  copies int not null default 0 check (copies between 0 and 20),
  -- How often a wrong code word was said, and from when the next may be said.
  wrong_words int not null default 0 check (wrong_words >= 0),
  word_from timestamptz,
  destroyed_on date,
  -- The key is gone: set when destroying is done.
  key_gone boolean not null default false,
  primary key (tenant, id),
  unique (tenant, number),
  foreign key (tenant, left_by) references staff_member (tenant, person),
  foreign key (tenant, case_id) references case_state (tenant, case_id),
  check ((case_id is not null) = (decided is not distinct from 'became_report')),
  check ((decided_on is null) = (decided is null)),
  check (back_on is null or decided_on is null),
  check (not gone_at_once or back_on is not null),
  -- Never by date alone.
  check (destroyed_on is null or back_on is not null or decided_on is not null),
  check (not key_gone or destroyed_on is not null)
);
create index pre_travel_file_waits on pre_travel_file (tenant, returns_on) where back_on is null and decided_on is null;

-- What no policy can say: that somebody is back, that it was decided and that it was destroyed is never taken back.
create function keep_pre_travel() returns trigger language plpgsql as $$
begin
  if (old.back_on is not null and new.back_on is distinct from old.back_on)
    or (old.decided is not null and (new.decided, new.decided_on, new.case_id) is distinct from (old.decided, old.decided_on, old.case_id))
    or (old.destroyed_on is not null and new.destroyed_on is distinct from old.destroyed_on)
  then
    raise exception 'what happened to a pre-travel file is not taken back' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger keep_pre_travel before update on pre_travel_file for each row execute function keep_pre_travel();

-- By what a person is found when a report comes: as `name_token`, in a table of its own, because nobody is given a pre-travel file.
create table pre_travel_token (
  tenant int not null,
  token bigint not null,
  file bigint not null,
  primary key (tenant, token, file),
  foreign key (tenant, file) references pre_travel_file (tenant, id)
);
create index pre_travel_token_by_file on pre_travel_token (tenant, file);

-- What copies of papers hold, written anew when they came in: as `document_content`, sealed under the key of the file and gone with it.
create table pre_travel_content (
  tenant int not null,
  file bigint not null,
  document int not null check (document between 1 and 20),
  kind text not null check (kind in ('whole', 'preview')),
  piece int not null check (piece >= 0 and piece < pieces),
  pieces int not null check (pieces between 1 and 64),
  sealed bytea not null check (length(sealed) between 29 and 1048605),
  primary key (tenant, file, document, kind, piece),
  foreign key (tenant, file) references pre_travel_file (tenant, id)
);
alter table pre_travel_content alter column sealed set storage external;

create function take_pre_travel_number(year int) returns text
  language sql security definer set search_path = pg_catalog, public
begin atomic
  select 'R' || to_char(year % 100, 'FM00') || '-' || lpad(n, greatest(4, length(n)), '0')
  from (select next_case_number('pre_travel', take_pre_travel_number.year)::text) as v(n);
end;
grant execute on function take_pre_travel_number to baken_caseworker, baken_manager;

-- The sealed parts of a file, as far as the consent in it covers them. The code word is for comparing.
create function pre_travel_sealed(file bigint, parts text[]) returns table (stream bigint, version int, part text, sealed bytea)
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select s.stream, s.version, s.part, s.sealed from public.event_sealed s
  join public.pre_travel_file f on f.tenant = s.tenant and f.id = s.stream
  where s.tenant = app_tenant() and f.id = pre_travel_sealed.file and f.destroyed_on is null and s.part = any(pre_travel_sealed.parts)
    and app_role() in ('intake', 'caseworker', 'senior', 'manager')
    and (f.case_id is null or sees_case(f.case_id))
    and (s.part in ('pre_travel_contact', 'pre_travel_code')
      or (s.part in ('pre_travel_file', 'pre_travel_copies') and 'open_file' = any(f.consents))
      or (s.part = 'pre_travel_trusted' and 'contact_trusted' = any(f.consents)))
  order by s.version;
end;
grant execute on function pre_travel_sealed to baken_caseworker, baken_manager;

-- Tells intake and who leads, once for each day of return, that it passed so many days ago without 'I am back'.
create function tell_of_pre_travel(alarm_days int) returns int
  language sql security definer set search_path = pg_catalog, public
begin atomic
  with told as (
    insert into public.notice (tenant, person, kind, facts, once)
    select m.tenant, m.person, 'pre_travel_alarm', '{}', 'pre_travel_alarm:' || f.id || ':' || f.returns_on
    from public.pre_travel_file f
    join public.tenant t on t.id = f.tenant
    join public.staff_member m on m.tenant = f.tenant and m.status = 'active' and m.role in ('intake', 'senior', 'manager')
    where f.tenant = app_tenant() and f.back_on is null and f.decided_on is null
      and (now() at time zone t.time_zone)::date > f.returns_on + tell_of_pre_travel.alarm_days
    on conflict do nothing
    returning 1)
  select count(*)::int from told;
end;
grant execute on function tell_of_pre_travel to baken_operator;

-- Destroying that was broken off after it began: what is left to do is the key, and saying that it is gone.
create function unfinished_pre_travel() returns table (id bigint)
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select f.id from public.pre_travel_file f where f.tenant = app_tenant() and f.destroyed_on is not null and not f.key_gone order by f.id;
end;
create function finish_pre_travel(id bigint) returns void
  language sql security definer set search_path = pg_catalog, public
begin atomic
  update public.pre_travel_file f set key_gone = true
  where f.tenant = app_tenant() and f.id = finish_pre_travel.id and f.destroyed_on is not null;
end;
grant execute on function unfinished_pre_travel, finish_pre_travel to baken_operator;
create policy owner_finishes on pre_travel_file for update to baken_owner
  using (tenant = (select app_tenant()) and destroyed_on is not null) with check (key_gone);
create policy owner_reads on pre_travel_file for select to baken_owner using (tenant = (select app_tenant()));

do $$
declare
  t text;
  role_name text;
  before text;
  mine constant text := 'tenant = (select app_tenant())';
  its_case constant text := '(case_id is null or sees_case(case_id))';
  with_consent constant text := 'exists (select 1 from pre_travel_file f where f.tenant = pre_travel_content.tenant and f.id = file
    and f.destroyed_on is null and ''open_file'' = any(f.consents))';
  still_waits constant text := 'exists (select 1 from pre_travel_file f where f.tenant = pre_travel_content.tenant and f.id = file
    and f.back_on is null and f.decided_on is null and f.destroyed_on is null)';
  a_file constant text := 'exists (select 1 from pre_travel_file f where f.tenant = %1$I.tenant and f.id = %1$I.stream)';
begin
  foreach t in array array['pre_travel_file', 'pre_travel_token', 'pre_travel_content'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  foreach role_name in array array['caseworker', 'manager'] loop
    execute format('create policy %1$s_reads on pre_travel_file for select to baken_%1$s using (%2$s and %3$s)', role_name, mine, its_case);
    execute format('create policy %1$s_reads on pre_travel_token for select to baken_%1$s using (%2$s)', role_name, mine);
    execute format('create policy %1$s_reads on pre_travel_content for select to baken_%1$s using (%2$s and %3$s)', role_name, mine,
      with_consent);
    execute format('create policy %1$s_adds on pre_travel_file for insert to baken_%1$s with check (%2$s and version = 1
      and left_by = (select app_person()) and back_on is null and decided_on is null and destroyed_on is null
      and not is_used_stream(id))', role_name, mine);
    execute format('create policy %1$s_adds on pre_travel_content for insert to baken_%1$s with check (%2$s and %3$s)', role_name, mine,
      still_waits);
    execute format('grant select, insert on pre_travel_content to baken_%s', role_name);
    execute format('create policy %1$s_changes on pre_travel_file for update to baken_%1$s using (%2$s and %3$s and not key_gone)
      with check (%2$s and %3$s)', role_name, mine, its_case);
    execute format('create policy %1$s_adds on pre_travel_token for insert to baken_%1$s with check (%2$s)', role_name, mine);
    execute format('create policy %1$s_takes_away on pre_travel_token for delete to baken_%1$s using (%2$s)', role_name, mine);
    execute format('grant select, insert, update (version, returns_on, back_on, gone_at_once, decided_on, decided, case_id, copies, wrong_words,
      word_from, destroyed_on, key_gone) on pre_travel_file to baken_%s', role_name);
    execute format('grant select, insert, delete on pre_travel_token to baken_%s', role_name);
  end loop;
  -- Nobody is given a pre-travel file, so its events need no grant. A manager needs none for any event.
  select with_check into strict before from pg_policies where tablename = 'event' and policyname = 'caseworker_adds';
  execute format('alter policy caseworker_adds on event with check ((%s) or (tenant = (select app_tenant())
    and person = (select app_person()) and type in (''pre_travel_left'', ''pre_travel_back'', ''pre_travel_decided'', ''pre_travel_destroyed'',
      ''pre_travel_copy_added'') and %s))', before, format(a_file, 'event'));
  select with_check into strict before from pg_policies where tablename = 'event_sealed' and policyname = 'caseworker_adds';
  execute format('alter policy caseworker_adds on event_sealed with check ((%s) or (tenant = (select app_tenant())
    and part in (''salt'', ''pre_travel_contact'', ''pre_travel_file'', ''pre_travel_trusted'', ''pre_travel_code'', ''pre_travel_reason'',
      ''pre_travel_copies'') and %s))', before, format(a_file, 'event_sealed'));

  -- Who sees all cases reads these by the function alone, so that consent counts for them as well.
  select qual into strict before from pg_policies where tablename = 'event_sealed' and policyname = 'manager_sees';
  execute format('alter policy manager_sees on event_sealed using ((%s) and not starts_with(part, ''pre_travel_''))', before);

  select qual into strict before from pg_policies where tablename = 'event_sealed' and policyname = 'owner_reads';
  execute format('alter policy owner_reads on event_sealed using ((%s) or (tenant = (select app_tenant())
    and part in (''pre_travel_contact'', ''pre_travel_file'', ''pre_travel_trusted'', ''pre_travel_code'', ''pre_travel_copies'')))', before);

  select pg_get_constraintdef(oid) into strict before from pg_constraint where conname = 'notice_kind_check' and conrelid = 'notice'::regclass;
  alter table notice drop constraint notice_kind_check;
  execute format('alter table notice add constraint notice_kind_check check (%s or kind in (''pre_travel_alarm'', ''pre_travel_wrong_words''))',
    substring(before from '^CHECK (.*)$'));
end
$$;
