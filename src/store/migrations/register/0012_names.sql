-- Known already? The index of names, in which nothing can be read: tokens of two facts each, hashed under a key that is elsewhere.

create table name_token (
  tenant int not null references tenant,
  -- 64 bits of an HMAC-SHA256.
  token bigint not null,
  case_id bigint not null,
  -- Which person of the case: 0 is the client.
  person int not null check (person >= 0),
  -- Of a telephone number, which stays when the rest of a person is written anew.
  of_phone boolean not null default false,
  primary key (tenant, token, case_id, person)
);
create index name_token_by_person on name_token (tenant, case_id, person);
alter table name_token enable row level security;
alter table name_token force row level security;

-- Who sees a case of the hub finds its people, and who writes in it keeps their tokens. Organisations with a share search nowhere; what
-- follows from what they write is written by the scribe.
do $$
declare
  who record;
  same_tenant constant text := 'tenant = (select app_tenant())';
  granted constant text := case_condition('granted', 'name_token');
  not_kept_out constant text := case_condition('not_kept_out', 'name_token');
begin
  for who in select * from (values
      ('caseworker', same_tenant || ' and ' || granted || ' and ' || not_kept_out),
      ('manager', same_tenant || ' and ' || not_kept_out),
      ('scribe', same_tenant || ' and sees_case(case_id)'),
      ('operator', same_tenant)) as v(role_name, seen) loop
    execute format('create policy %1$s_sees on name_token for select to baken_%1$s using (%2$s)', who.role_name, who.seen);
    execute format('create policy %1$s_adds on name_token for insert to baken_%1$s with check (%2$s)', who.role_name, who.seen);
    execute format('create policy %1$s_takes_away on name_token for delete to baken_%1$s using (%2$s)', who.role_name, who.seen);
    execute format('grant select, insert, delete on name_token to baken_%s', who.role_name);
  end loop;
end
$$;
create policy owner_reads on name_token for select to baken_owner using (tenant = (select app_tenant()));

-- What was asked about somebody, until the owners of cases about the same person were told: within some minutes, and then it is gone.
-- Asking writes one row whatever there is to find, so that neither its answer nor its time tells of cases that one does not see.
create table person_question (
  tenant int not null references tenant,
  id bigint not null generated always as identity,
  person int not null,
  role text not null,
  principals int[] not null,
  at timestamptz not null default clock_timestamp(),
  tokens bigint[] not null check (cardinality(tokens) between 1 and 100),
  primary key (tenant, id),
  foreign key (tenant, person) references staff_member (tenant, person)
);
alter table person_question enable row level security;
alter table person_question force row level security;
create policy owner_keeps on person_question to baken_owner using (tenant = (select app_tenant()));

alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in ('address_asked', 'address_agreed', 'glass_broken', 'glass_reviewed',
  'share_ends_soon', 'share_ended', 'share_waits_for_confirmation', 'case_waits', 'signed_in_new_device', 'session_stolen', 'session_moved',
  'sign_in_attempts', 'recovery_code_used', 'passkey_copied', 'invitation_used', 'access_unusual', 'person_asked'));

-- Notes that the actor asked about a person. Gives nothing.
create function ask_about_person(tokens bigint[]) returns void
  language sql security definer set search_path = pg_catalog, public
begin atomic
  insert into public.person_question (tenant, person, role, principals, tokens)
  values (app_tenant(), app_person(), app_role(), app_principals(), ask_about_person.tokens);
end;
grant execute on function ask_about_person to baken_caseworker, baken_manager;

-- Tells the owners of cases that somebody asked about a person in them who does not see the case: at most once a day for each case and
-- each who asks. Two tokens have to fit. Also when who asked is kept out of the case: that is when its owner has to know. Gives how many
-- questions were looked at.
create function tell_owners_of_questions() returns int
  language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
  looked int;
begin
  with question as (
    delete from person_question q where q.tenant = app_tenant() returning q.tenant, q.id, q.person, q.role, q.principals, q.at, q.tokens
  ), hit as (
    select q.id, k.case_id
    from question q cross join lateral unnest(q.tokens) as t(token)
    cross join lateral (select n.token, n.case_id, n.person from name_token n where n.tenant = q.tenant and n.token = t.token limit 300) k
    group by q.id, k.case_id, k.person having count(distinct k.token) >= 2
  ), told as (
    insert into notice (tenant, person, kind, case_id, facts, once)
    select distinct q.tenant, o.person, 'person_asked', h.case_id, jsonb_build_object('asked_by', q.person),
      'person_asked:' || h.case_id || ':' || q.person || ':' || q.at::date
    from hit h
    join question q on q.id = h.id
    join case_owner o on o.tenant = q.tenant and o.case_id = h.case_id and o.person <> q.person
    where not is_kept_out(o.tenant, o.person, h.case_id)
      and (is_kept_out(q.tenant, q.person, h.case_id)
        or (q.role <> 'manager' and not exists (select 1 from case_grant g where g.tenant = q.tenant and g.case_id = h.case_id
          and g.principal = any(q.principals) and g.until > now())))
    on conflict do nothing
  )
  select count(*) into looked from question;
  return looked;
end
$$;
grant execute on function tell_owners_of_questions to baken_operator;
