-- Accounts: what people sign in with, how they are invited, their sessions, and the slowing down of who guesses.

-- By this number an authenticator knows an account; it says nothing about the person.
alter table staff_member
  add column handle bytea not null default (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())),
  add unique (handle);

create table passkey (
  tenant int not null,
  id int not null generated always as identity,
  person int not null,
  credential text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  backed_up boolean not null,
  name text not null check (length(name) between 1 and 60),
  added timestamptz not null default clock_timestamp(),
  used timestamptz,
  primary key (tenant, id),
  foreign key (tenant, person) references staff_member (tenant, person)
);
create index passkey_by_person on passkey (tenant, person);

create table password (
  tenant int not null,
  person int not null,
  hash text not null check (hash like '$argon2id$%'),
  set_at timestamptz not null default clock_timestamp(),
  primary key (tenant, person),
  foreign key (tenant, person) references staff_member (tenant, person)
);

-- The secrets are sealed under a key that is not in this database. A new one waits until its first code was right.
create table totp (
  tenant int not null,
  person int not null,
  secret bytea,
  confirmed timestamptz,
  -- The time step of the last code that was used: neither it nor an earlier one is taken again.
  last_step bigint,
  pending bytea,
  primary key (tenant, person),
  foreign key (tenant, person) references staff_member (tenant, person),
  check ((secret is null) = (confirmed is null)),
  check (secret is not null or pending is not null)
);

create table recovery_code (
  tenant int not null,
  person int not null,
  hash bytea not null check (length(hash) = 32),
  made timestamptz not null default clock_timestamp(),
  used timestamptz,
  primary key (tenant, person, hash),
  foreign key (tenant, person) references staff_member (tenant, person)
);

-- Where the people of an organisation sign in when it has an identity provider of its own. The slug is its public name, not to be guessed.
create table identity_provider (
  tenant int not null,
  id int not null generated always as identity,
  organisation int not null,
  issuer text not null check (length(issuer) <= 300),
  client_id text not null check (length(client_id) <= 200),
  client_secret bytea not null,
  acr_values text[] not null,
  amr_values text[] not null,
  slug text not null unique check (slug ~ '^[A-Za-z0-9_-]{12,40}$'),
  made timestamptz not null default clock_timestamp(),
  removed timestamptz,
  primary key (tenant, id),
  foreign key (tenant, organisation) references organisation (tenant, id)
);

-- Who somebody is at a provider. Bound by an invitation, never by a mail address.
create table oidc_identity (
  tenant int not null,
  provider int not null,
  subject text not null check (length(subject) <= 255),
  person int not null,
  bound timestamptz not null default clock_timestamp(),
  primary key (tenant, provider, subject),
  unique (tenant, person),
  foreign key (tenant, provider) references identity_provider (tenant, id),
  foreign key (tenant, person) references staff_member (tenant, person)
);

-- A link that was handed over. One at a time for a person; it works until the account is active, is replaced, or is too old.
create table invitation (
  tenant int not null,
  id int not null generated always as identity,
  person int not null,
  token_hash bytea not null unique check (length(token_hash) = 32),
  provider int,
  made_by int not null,
  made timestamptz not null default clock_timestamp(),
  until timestamptz not null check (until <= made + interval '8 days'),
  used timestamptz,
  ended timestamptz,
  primary key (tenant, id),
  foreign key (tenant, person) references staff_member (tenant, person),
  foreign key (tenant, made_by) references staff_member (tenant, person),
  foreign key (tenant, provider) references identity_provider (tenant, id)
);
create unique index invitation_one_at_a_time on invitation (tenant, person) where used is null and ended is null;

-- A sign-in or enrolment under way, kept for minutes and taken once. Its state is sealed.
create table ceremony (
  token_hash bytea primary key check (length(token_hash) = 32),
  kind text not null check (kind in ('passkey_sign_in', 'passkey_step_up', 'passkey_enrol', 'provider')),
  state bytea not null,
  until timestamptz not null
);
create index ceremony_by_until on ceremony (until);

-- Failures under keyed hashes: of a sign-in name, of a part of the network, of a browser that an account knows. The same for names that
-- do not exist.
create table sign_in_attempt (
  key bytea primary key check (length(key) = 32),
  failures int not null default 0,
  -- Tries that came too soon since the last success: not looked at, but a reason to tell the owner.
  slowed int not null default 0,
  last timestamptz not null default clock_timestamp(),
  blocked_until timestamptz not null default clock_timestamp(),
  pause_seconds int not null default 0,
  told timestamptz,
  noted timestamptz
);
create index sign_in_attempt_by_last on sign_in_attempt (last);

-- Browsers that somebody signed in with before.
create table known_device (
  tenant int not null,
  person int not null,
  token_hash bytea not null check (length(token_hash) = 32),
  used timestamptz not null default clock_timestamp(),
  primary key (tenant, person, token_hash),
  foreign key (tenant, person) references staff_member (tenant, person)
);

-- Unfinished forms, sealed.
create table draft (
  tenant int not null,
  person int not null,
  form text not null check (form ~ '^[a-z0-9._/-]{3,120}$'),
  sealed bytea not null check (length(sealed) <= 103000),
  saved timestamptz not null default clock_timestamp(),
  primary key (tenant, person, form),
  foreign key (tenant, person) references staff_member (tenant, person)
);
create index draft_by_saved on draft (saved);

-- A session that ended stays without its token: the access log points to it for device and network address. One that is over by time
-- keeps its token for a day, so that what was typed into a page can still be saved for whoever it was. Everybody signs in anew once.
delete from session;
alter table session drop constraint session_pkey;
alter table session
  alter column token_hash drop not null,
  add column id bigint not null generated always as identity,
  add column kind text not null check (kind in ('full', 'enrol')),
  add column method text not null check (method in ('demo', 'passkey', 'password', 'provider', 'recovery', 'invitation')),
  add column device text not null check (length(device) <= 60),
  add column fingerprint bytea not null check (length(fingerprint) = 32),
  add column address text not null check (length(address) <= 45),
  -- The parts of the network that it was seen in, the first one first.
  add column prefixes text[] not null check (cardinality(prefixes) between 1 and 20),
  add column authenticated_at timestamptz not null default clock_timestamp(),
  add column idle_seconds int not null check (idle_seconds between 60 and 14400),
  add column ended_at timestamptz,
  add column ended_why text check (ended_why in ('signed_out', 'time', 'ended_by_owner', 'other_client', 'replaced', 'disabled', 'reset')),
  add primary key (tenant, id),
  add unique (token_hash),
  add check ((ended_at is null) = (ended_why is null)),
  add check ((ended_at is null) = (token_hash is not null)),
  add check (ends <= begun + interval '12 hours 1 minute');
create index session_by_person on session (tenant, person) where ended_at is null;
create index session_by_ends on session (ends) where ended_at is null;

-- The last active administrator stays: services say so in time, and here it holds for all. One change at a time. The command line may,
-- since it gives the same person a new link in the same moment.
create function keep_an_administrator() returns trigger language plpgsql set search_path = pg_catalog, public
as $$
begin
  if old.role = 'administrator' and old.status = 'active' and (new.role <> 'administrator' or new.status <> 'active')
    and app_role() is distinct from 'operator' then
    perform pg_advisory_xact_lock(7023, new.tenant);
    if not exists (select from staff_member m where m.tenant = new.tenant and m.role = 'administrator' and m.status = 'active'
        and m.person <> new.person) then
      raise exception 'the last active administrator stays' using errcode = 'check_violation';
    end if;
  end if;
  return new;
end
$$;
create trigger staff_member_keeps_an_administrator before update on staff_member for each row execute function keep_an_administrator();

-- Row security. A person's own authenticators, sessions and drafts are kept under a role of their own, whatever their work is:
-- so that the role of a caseworker has no rights on them at all.
grant usage on schema public to baken_self;
grant execute on function app_tenant, app_person, app_session, app_role to baken_self;
grant execute on function append_access to baken_self;

do $$
declare
  t text;
begin
  foreach t in array array['passkey', 'password', 'totp', 'recovery_code', 'identity_provider', 'oidc_identity', 'invitation', 'ceremony',
      'sign_in_attempt', 'known_device', 'draft'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_keeps on %I to baken_owner using (true) with check (true)', t);
  end loop;
  foreach t in array array['passkey', 'password', 'totp', 'recovery_code', 'session', 'draft'] loop
    execute format('create policy self_keeps on %I to baken_self using (tenant = (select app_tenant()) and person = (select app_person()))', t);
  end loop;
  foreach t in array array['oidc_identity', 'staff_member'] loop
    execute format('create policy self_reads on %I for select to baken_self using (tenant = (select app_tenant()) and person = (select app_person()))', t);
  end loop;
end
$$;
create policy self_reads on tenant for select to baken_self using (id = (select app_tenant()));
create policy self_reads on identity_provider for select to baken_self using (tenant = (select app_tenant()));

grant select, insert, delete on passkey to baken_self;
grant select (tenant, person, hash, set_at), insert, update on password to baken_self;
grant select, insert, update on totp to baken_self;
grant select, insert, delete on recovery_code to baken_self;
grant select on oidc_identity, staff_member, tenant to baken_self;
grant select (tenant, id, slug, removed) on identity_provider to baken_self;
grant select (tenant, id, person, begun, seen, ends, kind, method, device, address, authenticated_at, idle_seconds, ended_at),
  update (token_hash, authenticated_at, ended_at, ended_why) on session to baken_self;
grant select, insert, update, delete on draft to baken_self;

-- Administrators keep accounts, but never their own, and read nothing that somebody signs in with.
create policy administrator_adds on principal for insert to baken_administrator
  with check (tenant = (select app_tenant()) and kind in ('person', 'organisation'));
create policy administrator_adds on organisation for insert to baken_administrator
  with check (tenant = (select app_tenant()) and kind <> 'hub');
create policy administrator_adds on staff_member for insert to baken_administrator
  with check (tenant = (select app_tenant()) and status = 'invited' and not invented and role <> 'operator');
create policy administrator_changes on staff_member for update to baken_administrator
  using (tenant = (select app_tenant()) and person <> (select app_person()) and role <> 'operator')
  with check (tenant = (select app_tenant()) and role <> 'operator');
create policy administrator_reads on invitation for select to baken_administrator using (tenant = (select app_tenant()));
create policy administrator_adds on invitation for insert to baken_administrator
  with check (tenant = (select app_tenant()) and made_by = (select app_person()) and person <> (select app_person()));
create policy administrator_ends on invitation for update to baken_administrator
  using (tenant = (select app_tenant()) and person <> (select app_person()));
create policy administrator_reads on identity_provider for select to baken_administrator using (tenant = (select app_tenant()));
create policy administrator_adds on identity_provider for insert to baken_administrator with check (tenant = (select app_tenant()));
create policy administrator_removes on identity_provider for update to baken_administrator using (tenant = (select app_tenant()));

grant insert on principal, organisation, staff_member, invitation, identity_provider to baken_administrator;
grant update (role, organisation, organisation_kind, status) on staff_member to baken_administrator;
grant select (tenant, id, person, provider, made_by, made, until, used, ended), update (ended) on invitation to baken_administrator;
grant select (tenant, id, organisation, issuer, client_id, acr_values, amr_values, slug, made, removed), update (removed) on identity_provider to baken_administrator;
grant execute on function role_fits to baken_administrator;

-- Functions that run with the owner's rights. The first ones are for the owner alone.

-- A line of the access log for what happens before there is an actor.
create function log_sign_in(tenant int, person int, role text, session bigint, action text, outcome text, part text) returns void
  language plpgsql set search_path = pg_catalog, public
as $$
declare
  before text := coalesce(current_setting('app.tenant', true), '');
begin
  perform set_config('app.tenant', tenant::text, true);
  insert into access_log (tenant, person, role, action, purpose, cases, part, outcome, session)
    values (tenant, person, role, action, 'sign_in', '{}', part, outcome, session);
  perform set_config('app.tenant', before, true);
end
$$;

-- Tells the owner of an account about it, in the inbox (of the next migration).
create function tell_owner(tenant int, person int, kind text) returns void
  language plpgsql set search_path = pg_catalog, public
as $$
#variable_conflict use_variable
begin
  insert into notice (tenant, person, kind) values (tenant, person, kind);
end
$$;

-- Where somebody knocked, as the log can hold it.
create function knocked_from(address text) returns text language sql immutable
  return 'from.' || left(translate(lower(address), ':%/', '...'), 45);

-- Ends the running sessions of a person but one; 0 spares none. Gives how many.
create function close_sessions(tenant int, person int, but bigint, why text) returns int
  language sql set search_path = pg_catalog, public
begin atomic
  with closed as (
    update public.session s set ended_at = clock_timestamp(), ended_why = close_sessions.why, token_hash = null
    where s.tenant = close_sessions.tenant and s.person = close_sessions.person and s.ended_at is null and s.id <> close_sessions.but
    returning 1)
  select count(*)::int from closed;
end;

-- Who stands behind a token, for this client. Missing when it is unknown or over, when the account is not active, or when the client is
-- another than the one it was given to: then it was stolen, and ends. From another part of the network it goes on, unconfirmed.
-- `seen` moves at most once a minute: reading must stay cheap.
drop function session_actor(bytea);
create function session_actor(token_hash bytea, fingerprint bytea, prefix text)
  returns table (session bigint, kind text, fresh boolean, tenant int, person int, name text, role text, organisation int, principals int[])
  language plpgsql security definer set search_path = pg_catalog, public
as $$
#variable_conflict use_column
declare
  found session%rowtype;
  owner_role text;
begin
  select s.* into found from session s where s.token_hash = session_actor.token_hash;
  if found.id is null or found.ends <= clock_timestamp() or found.seen + make_interval(secs => found.idle_seconds) <= clock_timestamp() then
    return;
  end if;
  if found.fingerprint <> session_actor.fingerprint or not found.prefixes @> array[session_actor.prefix] then
    select m.role into owner_role from staff_member m where m.tenant = found.tenant and m.person = found.person;
    if found.fingerprint <> session_actor.fingerprint then
      update session s set ended_at = clock_timestamp(), ended_why = 'other_client', token_hash = null
        where s.tenant = found.tenant and s.id = found.id and s.ended_at is null;
      perform log_sign_in(found.tenant, found.person, owner_role, found.id, 'session_stolen', 'refused', 'from.' || session_actor.prefix);
      perform tell_owner(found.tenant, found.person, 'session_stolen');
      return;
    end if;
    update session s set authenticated_at = '-infinity', prefixes = (s.prefixes || session_actor.prefix)[greatest(1, cardinality(s.prefixes) - 18):]
      where s.tenant = found.tenant and s.id = found.id and s.ended_at is null and not s.prefixes @> array[session_actor.prefix];
    perform log_sign_in(found.tenant, found.person, owner_role, found.id, 'session_moved', 'done', 'from.' || session_actor.prefix);
    perform tell_owner(found.tenant, found.person, 'session_moved');
    found.authenticated_at := '-infinity';
  end if;
  if found.seen < clock_timestamp() - interval '1 minute' then
    update session s set seen = clock_timestamp() where s.tenant = found.tenant and s.id = found.id;
  end if;
  return query
    select found.id, found.kind, found.authenticated_at > clock_timestamp() - interval '5 minutes', m.tenant, m.person, p.name, m.role, m.organisation,
      array[m.person] || coalesce((select array_agg(t.team order by t.team) from team_member t where t.tenant = m.tenant and t.person = m.person), '{}')
    from staff_member m
    join principal p on p.tenant = m.tenant and p.id = m.person
    where m.tenant = found.tenant and m.person = found.person
      and (m.status = 'active' or (m.status = 'invited' and found.kind = 'enrol'));
end
$$;

-- Begins a session and writes it down; the browser is known from then on. In a real register nobody is picked.
-- What is over by time for a day loses its token on this occasion.
drop function begin_session(int, int, bytea, interval);
create function begin_session(tenant int, person int, kind text, method text, token_hash bytea, device_hash bytea, device text, fingerprint bytea,
    address text, prefix text, idle_seconds int) returns bigint
  language plpgsql security definer set search_path = pg_catalog, public
as $$
#variable_conflict use_variable
declare
  account staff_member%rowtype;
  made bigint;
begin
  select m.* into account from staff_member m where m.tenant = begin_session.tenant and m.person = begin_session.person;
  if account.status is distinct from 'active' and not (account.status = 'invited' and kind = 'enrol') then return null; end if;
  if account.role = 'operator' or (method = 'demo' and not (account.invented and is_demo())) then return null; end if;
  -- Who opens a link again ends what was begun with it before, and takes away what was made there: of one link one enrolment lives.
  if method = 'invitation' then
    perform from invitation i where i.tenant = account.tenant and i.person = account.person and i.used is null and i.ended is null
      and i.until > clock_timestamp() for update;
    if not found then return null; end if;
    perform close_sessions(account.tenant, account.person, 0, 'replaced');
    perform take_authenticators(account.tenant, account.person);
  end if;
  update session s set ended_at = least(s.ends, s.seen + make_interval(secs => s.idle_seconds)), ended_why = 'time', token_hash = null
    where s.ended_at is null and s.ends < clock_timestamp() - interval '1 day';
  -- A provider may let somebody in without asking anything: such a session confirms nothing yet.
  insert into session (tenant, person, kind, method, token_hash, device, fingerprint, address, prefixes, idle_seconds, ends, authenticated_at)
    values (tenant, person, kind, method, token_hash, device, fingerprint, address, array[prefix], idle_seconds, clock_timestamp() + interval '12 hours',
      case when method = 'provider' then '-infinity' else clock_timestamp() end)
    returning id into made;
  if kind = 'full' and exists (select from known_device d where d.tenant = begin_session.tenant and d.person = begin_session.person)
    and not exists (select from known_device d where d.tenant = begin_session.tenant and d.person = begin_session.person and d.token_hash = device_hash)
  then
    perform tell_owner(tenant, person, 'signed_in_new_device');
  end if;
  insert into known_device as d (tenant, person, token_hash) values (tenant, person, device_hash)
    on conflict on constraint known_device_pkey do update set used = clock_timestamp();
  delete from known_device d where d.tenant = begin_session.tenant and d.person = begin_session.person and d.used < clock_timestamp() - interval '400 days';
  perform log_sign_in(tenant, person, account.role, made, case kind when 'enrol' then 'begin_enrolment' else 'sign_in' end, 'done', 'by.' || method);
  return made;
end
$$;

drop function end_session(bytea);
create function end_session(token_hash bytea) returns void
  language plpgsql security definer set search_path = pg_catalog, public
as $$
#variable_conflict use_column
declare
  ended session%rowtype;
begin
  update session s set ended_at = clock_timestamp(), ended_why = 'signed_out', token_hash = null
    where s.token_hash = end_session.token_hash returning s.* into ended;
  if ended.id is null then return; end if;
  perform log_sign_in(ended.tenant, ended.person, (select m.role from staff_member m where m.tenant = ended.tenant and m.person = ended.person),
    ended.id, 'sign_out', 'done', null);
end
$$;

-- Whose session it was that is over by time since less than a day: what this browser still sends is kept as a draft of that person.
create function lapsed_session(token_hash bytea) returns table (session bigint, tenant int, person int, role text, organisation int)
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select s.id, s.tenant, s.person, m.role, m.organisation
  from public.session s
  join public.staff_member m on m.tenant = s.tenant and m.person = s.person
  where s.token_hash = lapsed_session.token_hash and s.kind = 'full' and m.status = 'active'
    and least(s.ends, s.seen + make_interval(secs => s.idle_seconds)) between clock_timestamp() - interval '1 day' and clock_timestamp();
end;

-- What is known of a sign-in name: no row when it does not exist.
create function sign_in_account(name text, tenant_code text, device_hash bytea)
  returns table (tenant int, person int, status text, hash text, totp bytea, known boolean)
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select m.tenant, m.person, m.status, w.hash, o.secret,
    exists (select 1 from public.known_device d where d.tenant = m.tenant and d.person = m.person and d.token_hash = sign_in_account.device_hash)
  from public.tenant t
  join public.staff_member m on m.tenant = t.id and m.sign_in_name = sign_in_account.name
  left join public.password w on w.tenant = m.tenant and w.person = m.person
  left join public.totp o on o.tenant = m.tenant and o.person = m.person
  where t.code = sign_in_account.tenant_code;
end;

-- The same for somebody who is signed in already, by their number.
create function own_account(tenant int, person int) returns table (hash text, totp bytea)
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select w.hash, o.secret
  from public.staff_member m
  left join public.password w on w.tenant = m.tenant and w.person = m.person
  left join public.totp o on o.tenant = m.tenant and o.person = m.person
  where m.tenant = own_account.tenant and m.person = own_account.person and m.status = 'active';
end;

-- Counts a try before anything is computed for it, so that many at once can't slip through together. Gives the whole seconds to wait:
-- 0 when it may go on. After `free` tries the pause doubles, from two seconds to a minute; a day without a try forgets all.
create function claim_attempt(keys bytea[], free int[]) returns int
  language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
  wait int;
begin
  delete from sign_in_attempt where key in
    (select old.key from sign_in_attempt old where old.last < clock_timestamp() - interval '1 day' limit 20 for update skip locked);
  insert into sign_in_attempt (key) select k from unnest(keys) k order by k on conflict do nothing;
  perform from sign_in_attempt a where a.key = any(keys) order by a.key for update;
  select ceil(extract(epoch from max(a.blocked_until) - clock_timestamp()))::int into wait from sign_in_attempt a where a.key = any(keys);
  if wait > 0 then
    update sign_in_attempt a set slowed = a.slowed + 1 where a.key = any(keys);
    return wait;
  end if;
  with tries as (
    select t.key, case when t.failures < f.free then 0 else least(60, power(2, least(10, t.failures + 1 - f.free)))::int end as pause
    from sign_in_attempt t join unnest(keys, free) f(key, free) on f.key = t.key)
  update sign_in_attempt a set failures = a.failures + 1, last = clock_timestamp(), pause_seconds = tries.pause,
    blocked_until = clock_timestamp() + make_interval(secs => tries.pause)
    from tries where a.key = tries.key;
  return 0;
end
$$;

-- It was wrong: the pause begins now, however long the looking took.
create function hold_attempt(own bytea) returns void
  language sql security definer set search_path = pg_catalog, public
begin atomic
  update public.sign_in_attempt a set blocked_until = clock_timestamp() + make_interval(secs => a.pause_seconds) where a.key = hold_attempt.own;
end;

-- It was the right person: nothing was a failure. Of a part of the network only this one try is taken back, since others are there too.
create function forgive_attempt(own bytea, shared bytea) returns void
  language sql security definer set search_path = pg_catalog, public
begin atomic
  delete from public.sign_in_attempt a where a.key = forgive_attempt.own;
  update public.sign_in_attempt a set failures = greatest(0, a.failures - 1), blocked_until = clock_timestamp() where a.key = forgive_attempt.shared;
end;

-- Writes a refusal down, and tells the owner when it is the fifth of an account: once an hour. What only came too soon is a line once a
-- minute, so that nobody fills the log from outside. Names that do not exist are lines without a person.
create function refuse_attempt(own bytea, name text, tenant_code text, address text, slowed boolean) returns void
  language plpgsql security definer set search_path = pg_catalog, public
as $$
#variable_conflict use_column
declare
  tenant_id int;
  account staff_member%rowtype;
  noting boolean;
  telling boolean;
begin
  select t.id into tenant_id from tenant t where t.code = refuse_attempt.tenant_code;
  select m.* into account from staff_member m where m.tenant = tenant_id and m.sign_in_name = refuse_attempt.name;
  select not refuse_attempt.slowed or coalesce(a.noted < clock_timestamp() - interval '1 minute', true),
      a.failures + a.slowed >= 5 and coalesce(a.told < clock_timestamp() - interval '1 hour', true)
    into noting, telling from sign_in_attempt a where a.key = refuse_attempt.own for update;
  if not refuse_attempt.slowed then perform hold_attempt(refuse_attempt.own); end if;
  update sign_in_attempt a set noted = case when noting then clock_timestamp() else a.noted end,
    told = case when telling then clock_timestamp() else a.told end where a.key = refuse_attempt.own;
  if noting and tenant_id is not null then
    perform log_sign_in(tenant_id, coalesce(account.person, 0), coalesce(account.role, 'unknown'), null, 'sign_in_refused', 'refused',
      knocked_from(refuse_attempt.address));
  end if;
  if telling and account.status = 'active' then
    perform tell_owner(account.tenant, account.person, 'sign_in_attempts');
  end if;
end
$$;

-- Each is taken once: true for the first who comes with it.
create function use_totp_step(tenant int, person int, step bigint) returns boolean
  language sql security definer set search_path = pg_catalog, public
begin atomic
  with taken as (
    update public.totp o set last_step = use_totp_step.step
    where o.tenant = use_totp_step.tenant and o.person = use_totp_step.person and o.secret is not null
      and (o.last_step is null or o.last_step < use_totp_step.step)
    returning 1)
  select exists (select 1 from taken);
end;
create function use_recovery_code(tenant int, person int, hash bytea) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
  update recovery_code c set used = clock_timestamp()
    where c.tenant = use_recovery_code.tenant and c.person = use_recovery_code.person and c.hash = use_recovery_code.hash and c.used is null;
  if not found then return false; end if;
  perform tell_owner(use_recovery_code.tenant, use_recovery_code.person, 'recovery_code_used');
  return true;
end
$$;

create function passkey_account(credential text)
  returns table (tenant int, id int, person int, handle bytea, public_key bytea, counter bigint, transports text[])
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select k.tenant, k.id, k.person, m.handle, k.public_key, k.counter, k.transports
  from public.passkey k
  join public.staff_member m on m.tenant = k.tenant and m.person = k.person
  where k.credential = passkey_account.credential and m.status = 'active';
end;
-- False when another sign-in with the same state of the authenticator came first.
create function use_passkey(tenant int, id int, counter bigint, backed_up boolean) returns boolean
  language sql security definer set search_path = pg_catalog, public
begin atomic
  with used as (
    update public.passkey k set counter = use_passkey.counter, backed_up = use_passkey.backed_up, used = clock_timestamp()
    where k.tenant = use_passkey.tenant and k.id = use_passkey.id and (k.counter < use_passkey.counter or (k.counter = 0 and use_passkey.counter = 0))
    returning 1)
  select exists (select 1 from used);
end;
-- A wrong answer of somebody who is known is written down. Of an authenticator that may have been copied the owner is told.
create function refuse_sign_in(tenant int, person int, action text, address text) returns void
  language plpgsql security definer set search_path = pg_catalog, public
as $$
#variable_conflict use_column
declare
  account staff_member%rowtype;
begin
  if refuse_sign_in.action not in ('sign_in_refused', 'passkey_copied') then raise exception 'no refusal of a sign-in'; end if;
  select m.* into account from staff_member m where m.tenant = refuse_sign_in.tenant and m.person = refuse_sign_in.person;
  if account.person is null then return; end if;
  perform log_sign_in(account.tenant, account.person, account.role, null, refuse_sign_in.action, 'refused', knocked_from(refuse_sign_in.address));
  if refuse_sign_in.action = 'passkey_copied' then perform tell_owner(account.tenant, account.person, 'passkey_copied'); end if;
end
$$;

-- Something under way. Taken once, whether it succeeds or not.
create function begin_ceremony(token_hash bytea, kind text, state bytea, seconds int) returns void
  language sql security definer set search_path = pg_catalog, public
begin atomic
  delete from public.ceremony c where c.token_hash in
    (select old.token_hash from public.ceremony old where old.until < clock_timestamp() order by old.until limit 100 for update skip locked);
  insert into public.ceremony (token_hash, kind, state, until)
    values (begin_ceremony.token_hash, begin_ceremony.kind, begin_ceremony.state, clock_timestamp() + make_interval(secs => begin_ceremony.seconds));
end;
create function take_ceremony(token_hash bytea, kind text) returns bytea
  language sql security definer set search_path = pg_catalog, public
begin atomic
  with taken as (
    delete from public.ceremony c where c.token_hash = take_ceremony.token_hash and c.kind = take_ceremony.kind
    returning c.state, c.until)
  select taken.state from taken where taken.until > clock_timestamp();
end;

create function open_invitation(token_hash bytea)
  returns table (tenant int, id int, person int, name text, sign_in_name text, organisation text, until timestamptz, provider int, slug text)
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select i.tenant, i.id, i.person, p.name, m.sign_in_name || '@' || t.code, o.name, i.until, i.provider, v.slug
  from public.invitation i
  join public.tenant t on t.id = i.tenant
  join public.staff_member m on m.tenant = i.tenant and m.person = i.person
  join public.principal p on p.tenant = i.tenant and p.id = i.person
  join public.principal o on o.tenant = i.tenant and o.id = m.organisation
  left join public.identity_provider v on v.tenant = i.tenant and v.id = i.provider and v.removed is null and v.organisation = m.organisation
  where i.token_hash = open_invitation.token_hash and i.used is null and i.ended is null and i.until > clock_timestamp()
    and m.status = 'invited' and (i.provider is null or v.id is not null);
end;

create function sign_in_provider(slug text)
  returns table (tenant int, id int, organisation text, issuer text, client_id text, client_secret bytea, acr_values text[], amr_values text[])
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select v.tenant, v.id, o.name, v.issuer, v.client_id, v.client_secret, v.acr_values, v.amr_values
  from public.identity_provider v
  join public.principal o on o.tenant = v.tenant and o.id = v.organisation
  where v.slug = sign_in_provider.slug and v.removed is null;
end;
create function provider_account(tenant int, provider int, subject text) returns int
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select i.person from public.oidc_identity i
  join public.staff_member m on m.tenant = i.tenant and m.person = i.person
  join public.identity_provider v on v.tenant = i.tenant and v.id = i.provider and v.removed is null and v.organisation = m.organisation
  where i.tenant = provider_account.tenant and i.provider = provider_account.provider and i.subject = provider_account.subject
    and m.status = 'active';
end;
-- Binds the account of an invitation to whoever the provider says came with it, and makes it active. Missing when the link is over, or
-- was made for another provider.
create function bind_provider(token_hash bytea, tenant int, provider int, subject text) returns int
  language plpgsql security definer set search_path = pg_catalog, public
as $$
#variable_conflict use_column
declare
  invited int;
begin
  update invitation i set used = clock_timestamp()
    where i.token_hash = bind_provider.token_hash and i.tenant = bind_provider.tenant and i.provider = bind_provider.provider
      and i.used is null and i.ended is null and i.until > clock_timestamp()
      and exists (select from staff_member m join identity_provider v on v.tenant = m.tenant and v.organisation = m.organisation
        where m.tenant = i.tenant and m.person = i.person and v.id = i.provider and v.removed is null)
    returning i.person into invited;
  if invited is null then return null; end if;
  insert into oidc_identity (tenant, provider, subject, person) values (bind_provider.tenant, bind_provider.provider, bind_provider.subject, invited);
  update staff_member m set status = 'active' where m.tenant = bind_provider.tenant and m.person = invited and m.status = 'invited';
  if not found then raise exception 'the account of this invitation does not wait for it'; end if;
  return invited;
end
$$;

grant execute on function session_actor, begin_session, end_session, lapsed_session, sign_in_account, own_account, claim_attempt, hold_attempt, forgive_attempt,
  refuse_attempt, use_totp_step, use_recovery_code, passkey_account, use_passkey, refuse_sign_in, begin_ceremony, take_ceremony, open_invitation,
  sign_in_provider, provider_account, bind_provider to baken_app;

-- Ends an enrolment: the account is active and its link is used. False while something is missing. After a recovery the second factor has
-- to be one of this session; after an invitation all has to be, and what another enrolment left behind is taken away.
create function finish_enrolment() returns boolean
  language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
  enrolling session%rowtype;
  invited_by int;
begin
  -- In the order of begin_session: whoever comes second sees that the session, or the link, is over.
  perform from invitation i where i.tenant = app_tenant() and i.person = app_person() and i.used is null and i.ended is null for update;
  select s.* into enrolling from session s where s.tenant = app_tenant() and s.id = app_session() and s.person = app_person()
    and s.kind = 'enrol' and s.ended_at is null and s.ends > clock_timestamp();
  if enrolling.id is null then return false; end if;
  if enrolling.method = 'invitation' then
    delete from passkey k where k.tenant = enrolling.tenant and k.person = enrolling.person and k.added < enrolling.begun;
    delete from password k where k.tenant = enrolling.tenant and k.person = enrolling.person and k.set_at < enrolling.begun;
    delete from totp k where k.tenant = enrolling.tenant and k.person = enrolling.person and k.confirmed < enrolling.begun;
    delete from recovery_code k where k.tenant = enrolling.tenant and k.person = enrolling.person and k.made < enrolling.begun;
  end if;
  if not exists (select from passkey k where k.tenant = enrolling.tenant and k.person = enrolling.person and k.added >= enrolling.begun)
    and not (exists (select from password w where w.tenant = enrolling.tenant and w.person = enrolling.person)
      and exists (select from totp o where o.tenant = enrolling.tenant and o.person = enrolling.person and o.confirmed >= enrolling.begun))
  then return false; end if;
  if enrolling.method = 'invitation' then
    update invitation i set used = clock_timestamp() where i.tenant = enrolling.tenant and i.person = enrolling.person and i.used is null
      and i.ended is null and i.until > clock_timestamp()
      returning i.made_by into invited_by;
    if invited_by is null then return false; end if;
    perform tell_owner(enrolling.tenant, invited_by, 'invitation_used');
  end if;
  update staff_member m set status = 'active' where m.tenant = enrolling.tenant and m.person = enrolling.person and m.status = 'invited';
  perform close_sessions(enrolling.tenant, enrolling.person, 0, 'replaced');
  return true;
end
$$;
grant execute on function finish_enrolment to baken_self;

-- For administrators: what an account has, without showing any of it; and the ends of it.
create function account_signs() returns table (person int, passkeys int, totp boolean, provider boolean, signed_in timestamptz)
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select m.person,
    (select count(*)::int from public.passkey k where k.tenant = m.tenant and k.person = m.person),
    exists (select 1 from public.totp o where o.tenant = m.tenant and o.person = m.person and o.secret is not null),
    exists (select 1 from public.oidc_identity i where i.tenant = m.tenant and i.person = m.person),
    (select max(s.begun) from public.session s where s.tenant = m.tenant and s.person = m.person and s.kind = 'full')
  from public.staff_member m
  where m.tenant = app_tenant() and app_role() = 'administrator';
end;
create function close_account(person int, why text) returns int
  language sql security definer set search_path = pg_catalog, public
begin atomic
  select public.close_sessions(app_tenant(), close_account.person, 0, close_account.why)
  where app_role() = 'administrator' and close_account.person <> app_person();
end;
create function take_authenticators(tenant int, person int) returns void
  language sql set search_path = pg_catalog, public
begin atomic
  delete from public.passkey k where k.tenant = take_authenticators.tenant and k.person = take_authenticators.person;
  delete from public.password k where k.tenant = take_authenticators.tenant and k.person = take_authenticators.person;
  delete from public.totp k where k.tenant = take_authenticators.tenant and k.person = take_authenticators.person;
  delete from public.recovery_code k where k.tenant = take_authenticators.tenant and k.person = take_authenticators.person;
  delete from public.oidc_identity k where k.tenant = take_authenticators.tenant and k.person = take_authenticators.person;
  delete from public.known_device k where k.tenant = take_authenticators.tenant and k.person = take_authenticators.person;
end;
create function strip_account(person int) returns void
  language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
  if app_role() <> 'administrator' or strip_account.person = app_person() then raise exception 'not for this account'; end if;
  perform take_authenticators(app_tenant(), strip_account.person);
end
$$;
grant execute on function account_signs, close_account, strip_account to baken_administrator;

-- For the command line: the first administrator of a tenant, and another tenant. A demo has neither. No row: there is an active
-- administrator. It is told when a link that still worked was replaced.
create function set_up_administrator(name text, sign_in_name text, token_hash bytea) returns table (link_until timestamptz, link_replaced boolean)
  language plpgsql security definer set search_path = pg_catalog, public
as $$
#variable_conflict use_variable
declare
  administrator int;
  ends timestamptz := clock_timestamp() + interval '24 hours';
  replaced boolean;
begin
  perform pg_advisory_xact_lock(7023, app_tenant());
  if is_demo() or exists (select from staff_member m where m.tenant = app_tenant() and m.role = 'administrator' and m.status = 'active') then
    return;
  end if;
  replaced := exists (select from invitation i join staff_member m on m.tenant = i.tenant and m.person = i.person
    where i.tenant = app_tenant() and i.used is null and i.ended is null and i.until > clock_timestamp() and m.role = 'administrator');
  update invitation i set ended = clock_timestamp()
    where i.tenant = app_tenant() and i.used is null and i.ended is null and i.person in
      (select m.person from staff_member m where m.tenant = i.tenant and m.role = 'administrator');
  select m.person into administrator from staff_member m
    where m.tenant = app_tenant() and m.sign_in_name = set_up_administrator.sign_in_name and m.role = 'administrator' and m.status = 'invited';
  if administrator is null then
    insert into principal (tenant, kind, name) values (app_tenant(), 'person', name) returning id into administrator;
    insert into staff_member (tenant, person, role, invented, organisation, organisation_kind, sign_in_name, status)
      select app_tenant(), administrator, 'administrator', false, o.id, o.kind, sign_in_name, 'invited'
      from organisation o where o.tenant = app_tenant() and o.kind = 'hub';
  else
    update principal p set name = set_up_administrator.name where p.tenant = app_tenant() and p.id = administrator;
    perform close_sessions(app_tenant(), administrator, 0, 'replaced');
  end if;
  insert into invitation (tenant, person, token_hash, made_by, until) values (app_tenant(), administrator, token_hash, app_person(), ends);
  return query select ends, replaced;
end
$$;
-- For an administrator who can't get in any more when nobody else can help: all that they signed in with is taken away, and a link given.
create function set_up_again(sign_in_name text, token_hash bytea) returns timestamptz
  language plpgsql security definer set search_path = pg_catalog, public
as $$
#variable_conflict use_variable
declare
  administrator int;
  ends timestamptz := clock_timestamp() + interval '24 hours';
begin
  perform pg_advisory_xact_lock(7023, app_tenant());
  select m.person into administrator from staff_member m
    where m.tenant = app_tenant() and m.sign_in_name = set_up_again.sign_in_name and m.role = 'administrator' and m.status = 'active';
  if administrator is null or is_demo() then return null; end if;
  update staff_member m set status = 'invited' where m.tenant = app_tenant() and m.person = administrator;
  perform close_sessions(app_tenant(), administrator, 0, 'reset');
  perform take_authenticators(app_tenant(), administrator);
  update invitation i set ended = clock_timestamp() where i.tenant = app_tenant() and i.person = administrator and i.used is null and i.ended is null;
  insert into invitation (tenant, person, token_hash, made_by, until) values (app_tenant(), administrator, token_hash, app_person(), ends);
  return ends;
end
$$;
create function add_tenant(code text, hub text, profile text, time_zone text) returns int
  language plpgsql security definer set search_path = pg_catalog, public
as $$
#variable_conflict use_variable
declare
  made int;
  organisation int;
  operator int;
begin
  perform pg_advisory_xact_lock(7023, 0);
  if is_demo() then return null; end if;
  insert into tenant (id, code, profile, time_zone) select max(t.id) + 1, code, profile, time_zone from tenant t returning id into made;
  insert into principal (tenant, kind, name) values (made, 'organisation', hub) returning id into organisation;
  insert into organisation (tenant, id, kind) values (made, organisation, 'hub');
  insert into principal (tenant, kind, name) values (made, 'person', 'operator') returning id into operator;
  insert into staff_member (tenant, person, role, invented, organisation, organisation_kind) values (made, operator, 'operator', false, organisation, 'hub');
  return made;
end
$$;
grant execute on function set_up_administrator, set_up_again, add_tenant to baken_operator;

-- The tenants whose log has to be kept up, for the program itself.
create function tenant_numbers() returns setof int
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select t.id from public.tenant t order by t.id;
end;
grant execute on function tenant_numbers to baken_app;
