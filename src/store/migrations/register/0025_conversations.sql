-- Conversations without a name (docs/decisions/0018): what is said is sealed before it comes here, for readers who hold their own keys.

alter table case_counter drop constraint case_counter_kind_check;
alter table case_counter add constraint case_counter_kind_check check (kind in ('case', 'advice', 'pre_travel', 'conversation'));

-- The key of a reader of the desk, sealed by a passphrase or a passkey that the server never sees; or the recovery key, which is kept offline.
create table desk_reader (
  tenant int not null references tenant,
  id int not null generated always as identity,
  -- Nobody: the recovery key.
  person int,
  recipient text not null check (recipient ~ '^age1[0-9a-z]{10,200}$'),
  sealed_by text not null check (sealed_by in ('passphrase', 'passkey', 'offline')),
  sealed bytea check (length(sealed) between 100 and 8000),
  made_at timestamptz not null default clock_timestamp(),
  -- Its owner opened something with it: until then nobody is told that somebody reads.
  tried_at timestamptz,
  retired_at timestamptz,
  primary key (tenant, id),
  unique (tenant, recipient),
  foreign key (tenant, person) references staff_member (tenant, person),
  check ((person is null) = (sealed_by = 'offline')),
  check ((sealed is null) = (sealed_by = 'offline'))
);
create unique index desk_reader_of_person on desk_reader (tenant, person) where retired_at is null and person is not null;
create unique index desk_reader_recovery on desk_reader (tenant) where retired_at is null and person is null;

-- Moments are to the minute: when somebody wrote can be what gives them away.
create table conversation (
  tenant int not null references tenant,
  id bigint not null,
  -- What the desk calls it. The reporter is never told.
  number text not null check (number ~ '^G[0-9]{2}-[0-9]{4,12}$'),
  -- Where the notices of it go; by chance, and told to nobody but who reads or writes it.
  channel text not null check (channel ~ '^[A-Za-z0-9_-]{22}$'),
  locator_hash bytea not null check (length(locator_hash) = 32),
  salt bytea not null check (length(salt) = 16),
  proof bytea not null check (length(proof) = 32),
  reporter_recipient text not null check (reporter_recipient ~ '^age1[0-9a-z]{10,200}$'),
  recipient text not null check (recipient ~ '^age1[0-9a-z]{10,200}$'),
  generation int not null default 1 check (generation between 1 and 1000),
  kind text not null check (kind in ('report', 'advice', 'help', 'chat')),
  language text not null check (language ~ '^[a-z]{2,3}$'),
  -- What the reporter chose to give, as codes.
  facts jsonb not null default '{}' check (jsonb_typeof(facts) = 'object' and length(facts::text) <= 600),
  -- Sealed by the browser, or by the server because there was no script.
  sealed_in text not null check (sealed_in in ('browser', 'server')),
  begun_at timestamptz not null,
  reporter_at timestamptz not null,
  desk_at timestamptz,
  messages int not null default 0 check (messages between 0 and 5000),
  bytes bigint not null default 0 check (bytes between 0 and 100000000),
  -- Who of the desk has it now.
  held_by int,
  withdrawn_at timestamptz,
  deletion_asked_at timestamptz,
  blocked_at timestamptz,
  blocked_by int,
  primary key (tenant, id),
  unique (tenant, locator_hash),
  unique (channel),
  unique (tenant, number),
  foreign key (tenant, held_by) references staff_member (tenant, person),
  foreign key (tenant, blocked_by) references staff_member (tenant, person),
  check ((blocked_at is null) = (blocked_by is null))
);
create index conversation_queue on conversation (tenant, reporter_at desc);

-- The key of a conversation, by generation, sealed to each reader.
create table conversation_key (
  tenant int not null,
  conversation bigint not null,
  generation int not null,
  reader int not null,
  sealed bytea not null check (length(sealed) between 100 and 8000),
  primary key (tenant, conversation, generation, reader),
  foreign key (tenant, conversation) references conversation (tenant, id),
  foreign key (tenant, reader) references desk_reader (tenant, id)
);
create index conversation_key_of_reader on conversation_key (tenant, reader);

-- A note is of the desk alone: sealed to the key of the conversation and not to the reporter.
create table conversation_message (
  tenant int not null,
  conversation bigint not null,
  seq int not null check (seq > 0),
  author text not null check (author in ('reporter', 'desk', 'note')),
  person int,
  generation int not null,
  sealed bytea not null check (length(sealed) between 100 and 300000),
  written_at timestamptz not null,
  primary key (tenant, conversation, seq),
  foreign key (tenant, conversation) references conversation (tenant, id),
  foreign key (tenant, person) references staff_member (tenant, person),
  check ((author = 'reporter') = (person is null))
);
alter table conversation_message alter column sealed set storage external;

-- How far each side has read.
create table conversation_read (
  tenant int not null,
  conversation bigint not null,
  -- 0: the reporter.
  person int not null check (person >= 0),
  seq int not null check (seq > 0),
  primary key (tenant, conversation, person),
  foreign key (tenant, conversation) references conversation (tenant, id)
);

-- Somebody came back with a code. Of the token only the hash.
create table conversation_session (
  tenant int not null,
  token_hash bytea not null check (length(token_hash) = 32),
  conversation bigint not null,
  until timestamptz not null,
  primary key (tenant, token_hash),
  foreign key (tenant, conversation) references conversation (tenant, id)
);
create index conversation_session_of on conversation_session (tenant, conversation);

-- Wrong codes: by locator, whether it exists or not, so that none can be told from the other. Hashes of what was typed, kept for a day.
create table conversation_attempt (
  tenant int not null references tenant,
  locator_hash bytea not null check (length(locator_hash) = 32),
  wrong int not null check (wrong > 0),
  last_at timestamptz not null,
  primary key (tenant, locator_hash)
);
create index conversation_attempt_late on conversation_attempt (tenant, last_at);

-- With it the salt is made of a locator that does not exist. No role reads it; the functions below do.
create table public_secret (
  tenant int not null primary key references tenant,
  secret bytea not null check (length(secret) = 32)
);

-- The desk reads and answers as `baken_chat`, whatever else somebody may do: only for who holds conversations by role.
grant usage on schema public to baken_chat;
grant execute on function app_tenant, app_person, app_role, append_access to baken_chat;
do $$
declare
  t text;
  mine constant text := 'tenant = (select app_tenant()) and (select app_role()) in (''chat_worker'', ''intake'', ''senior'')';
  own constant text := ' and person = (select app_person())';
begin
  foreach t in array array['desk_reader', 'conversation', 'conversation_key', 'conversation_message', 'conversation_read',
      'conversation_session', 'conversation_attempt', 'public_secret'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_keeps on %I to baken_owner using (tenant = (select app_tenant())) with check (tenant = (select app_tenant()))', t);
  end loop;
  foreach t in array array['desk_reader', 'conversation', 'conversation_key', 'conversation_message', 'conversation_read'] loop
    execute format('create policy chat_sees on %I for select to baken_chat using (%s)', t, mine);
  end loop;
  execute format('create policy chat_adds on desk_reader for insert to baken_chat with check (%s)', mine || own);
  execute format('create policy chat_changes on desk_reader for update to baken_chat using (%1$s) with check (%1$s)', mine || own);
  execute format('create policy chat_changes on conversation for update to baken_chat using (%1$s) with check (%1$s)', mine);
  execute format('create policy chat_adds on conversation_key for insert to baken_chat with check (%s)', mine);
  execute format('create policy chat_takes_away on conversation_key for delete to baken_chat using (%s and exists (select 1 from desk_reader r
    where r.tenant = conversation_key.tenant and r.id = conversation_key.reader and r.retired_at is not null))', mine);
  execute format('create policy chat_adds on conversation_message for insert to baken_chat with check (%s)', mine || own);
  execute format('create policy chat_adds on conversation_read for insert to baken_chat with check (%s)', mine || own);
  execute format('create policy chat_changes on conversation_read for update to baken_chat using (%1$s) with check (%1$s)', mine || own);
end
$$;
grant select, insert (tenant, person, recipient, sealed_by, sealed), update (tried_at, retired_at) on desk_reader to baken_chat;
grant select, update (generation, recipient, desk_at, messages, bytes, held_by, blocked_at, blocked_by) on conversation to baken_chat;
grant select, insert, delete on conversation_key to baken_chat;
grant select, insert on conversation_message to baken_chat;
grant select, insert, update (seq) on conversation_read to baken_chat;
create policy chat_reads on principal for select to baken_chat using (tenant = (select app_tenant()));
create policy chat_reads on staff_member for select to baken_chat using (tenant = (select app_tenant()));
grant select on principal to baken_chat;
grant select (tenant, person, role, status) on staff_member to baken_chat;
-- The recovery key is set by an administrator, who reads no conversation.
create policy administrator_reads on desk_reader for select to baken_administrator using (tenant = (select app_tenant()));
create policy administrator_adds on desk_reader for insert to baken_administrator with check (tenant = (select app_tenant()) and person is null);
create policy administrator_changes on desk_reader for update to baken_administrator
  using (tenant = (select app_tenant()) and person is null) with check (tenant = (select app_tenant()) and person is null);
grant select (tenant, id, person, recipient, sealed_by, made_at, tried_at, retired_at), insert (tenant, recipient, sealed_by),
  update (retired_at) on desk_reader to baken_administrator;
create function to_minute(moment timestamptz) returns timestamptz language sql immutable parallel safe
  return date_trunc('minute', moment at time zone 'UTC') at time zone 'UTC';

-- The readers for whom what is begun now has to be sealed: those whose key was tried and who still work here, and the recovery key. None
-- when nobody would read, or nothing could be recovered: then no conversation can be begun.
create function conversation_readers() returns table (reader int, recipient text)
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  with able as (
    select r.id, r.recipient, r.person from public.desk_reader r
    left join public.staff_member m on m.tenant = r.tenant and m.person = r.person
    where r.tenant = app_tenant() and r.retired_at is null and (r.person is null or (r.tried_at is not null and m.status = 'active')))
  select a.id, a.recipient from able a
  where exists (select 1 from able p where p.person is not null) and exists (select 1 from able o where o.person is null)
  order by a.id;
end;

-- The salt of a conversation; of a locator that does not exist one that stays the same.
create function conversation_salt(locator_hash bytea) returns bytea
  language plpgsql security definer set search_path = pg_catalog, public
as $$
#variable_conflict use_variable
declare
  kept bytea;
  made bytea;
begin
  insert into public_secret (tenant, secret)
    select app_tenant(), sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) on conflict do nothing;
  select substring(sha256(s.secret || locator_hash) for 16) into strict made from public_secret s where s.tenant = app_tenant();
  select c.salt into kept from conversation c where c.tenant = app_tenant() and c.locator_hash = locator_hash;
  return coalesce(kept, made);
end
$$;

-- Begins a conversation with its first message. `keys` is [{"reader": 1, "sealed": "<base64>"}], one for each of conversation_readers();
-- anything else is refused, since somebody would be left out or let in. Null: the locator is taken, choose another code.
create function begin_conversation(locator_hash bytea, salt bytea, proof bytea, recipient text, reporter_recipient text, kind text,
    language text, facts jsonb, sealed_in text, keys jsonb, message bytea) returns text
  language plpgsql security definer set search_path = pg_catalog, public
as $$
#variable_conflict use_variable
declare
  made bigint := ('x' || encode(substring(uuid_send(gen_random_uuid()) for 6), 'hex'))::bit(48)::bigint;
  told text := translate(encode(uuid_send(gen_random_uuid()), 'base64'), '+/=', '-_');
  moment timestamptz := to_minute(clock_timestamp());
  n text;
  this_year int := extract(year from moment at time zone 'UTC');
  wanted int[];
begin
  if exists (select 1 from conversation c where c.tenant = app_tenant() and c.locator_hash = locator_hash) then
    return null;
  end if;
  wanted := array(select r.reader from conversation_readers() r order by r.reader);
  if cardinality(wanted) = 0 or wanted <> array(select (k ->> 'reader')::int from jsonb_array_elements(keys) k order by 1) then
    raise exception 'these are not the readers' using errcode = 'check_violation';
  end if;
  n := next_case_number('conversation', this_year)::text;
  insert into conversation (tenant, id, number, channel, locator_hash, salt, proof, reporter_recipient, recipient, kind, language, facts, sealed_in,
      begun_at, reporter_at, messages, bytes)
    values (app_tenant(), made, 'G' || to_char(this_year % 100, 'FM00') || '-' || lpad(n, greatest(4, length(n)), '0'), told, locator_hash, salt, proof, reporter_recipient, recipient, kind, language, facts, sealed_in,
      moment, moment, 1, length(message))
    on conflict on constraint conversation_tenant_locator_hash_key do nothing;
  if not found then
    return null;
  end if;
  insert into conversation_key (tenant, conversation, generation, reader, sealed)
    select app_tenant(), made, 1, (k ->> 'reader')::int, decode(k ->> 'sealed', 'base64') from jsonb_array_elements(keys) k;
  insert into conversation_message (tenant, conversation, seq, author, generation, sealed, written_at)
    values (app_tenant(), made, 1, 'reporter', 1, message, moment);
  perform pg_notify('baken_talk', told);
  return told;
end
$$;

-- Somebody comes back with a code. Null: from now on the token opens that conversation, for twenty minutes. Otherwise for how many
-- milliseconds the answer has to be held: more after each wrong code for a locator, whether there is such a conversation or not. The right
-- code is never refused, whatever others tried: nobody can be locked out. The comparison is of hashes that begin with chance.
create function open_conversation(locator_hash bytea, proof bytea, token_hash bytea) returns int
  language plpgsql security definer set search_path = pg_catalog, public
as $$
#variable_conflict use_variable
declare
  chance bytea := uuid_send(gen_random_uuid());
  kept record;
  pause int;
begin
  select c.id, c.proof into kept from conversation c where c.tenant = app_tenant() and c.locator_hash = locator_hash;
  if sha256(chance || coalesce(kept.proof, chance)) = sha256(chance || proof) then
    insert into conversation_session (tenant, token_hash, conversation, until)
      values (app_tenant(), token_hash, kept.id, clock_timestamp() + interval '20 minutes');
    return null;
  end if;
  insert into conversation_attempt as a (tenant, locator_hash, wrong, last_at) values (app_tenant(), locator_hash, 1, clock_timestamp())
    on conflict on constraint conversation_attempt_pkey do update set wrong = least(a.wrong + 1, 1000000), last_at = excluded.last_at
    returning 250 * power(2, least(a.wrong, 5))::int into pause;
  return pause;
end
$$;

-- How many locators wrong codes were given for in the last ten minutes: the more, the more work a code costs everybody.
create function wrong_codes() returns int
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select count(*)::int from public.conversation_attempt a where a.tenant = app_tenant() and a.last_at > now() - interval '10 minutes';
end;

-- Wrong codes of more than a day ago, and sessions that are over, are forgotten.
create function forget_codes() returns void
  language sql security definer set search_path = pg_catalog, public
begin atomic
  delete from public.conversation_attempt a where a.tenant = app_tenant() and a.last_at < now() - interval '1 day';
  delete from public.conversation_session s where s.tenant = app_tenant() and s.until < now();
end;
grant execute on function forget_codes to baken_operator;

-- The conversation of a session that still holds; each look keeps it for another twenty minutes.
create function talk_of(token_hash bytea) returns bigint language sql
begin atomic
  update public.conversation_session s set until = clock_timestamp() + interval '20 minutes'
  where s.tenant = app_tenant() and s.token_hash = talk_of.token_hash and s.until > clock_timestamp()
  returning s.conversation;
end;

-- Where a conversation stands, for who came back with its code.
create function conversation_state(token_hash bytea) returns table (channel text, recipient text, reporter_recipient text, generation int,
    kind text, language text, messages int, withdrawn boolean, deletion_asked boolean, blocked boolean)
  language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
  mine bigint := talk_of(conversation_state.token_hash);
begin
  return query select c.channel, c.recipient, c.reporter_recipient, c.generation, c.kind, c.language, c.messages,
    c.withdrawn_at is not null, c.deletion_asked_at is not null, c.blocked_at is not null
    from conversation c where c.tenant = app_tenant() and c.id = mine;
end
$$;

-- What was said after a message, without the notes of the desk, at most a hundred at a time; says how far the reporter has read.
create function conversation_lines(token_hash bytea, after int) returns table (seq int, author text, sealed bytea, written_at timestamptz)
  language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
  mine bigint := talk_of(conversation_lines.token_hash);
  newest int;
begin
  select max(m.seq) into newest from (select n.seq from conversation_message n where n.tenant = app_tenant() and n.conversation = mine
    and n.author <> 'note' and n.seq > conversation_lines.after order by n.seq limit 100) m;
  if newest is not null then
    insert into conversation_read as r (tenant, conversation, person, seq) values (app_tenant(), mine, 0, newest)
      on conflict on constraint conversation_read_pkey do update set seq = greatest(r.seq, excluded.seq);
  end if;
  return query select m.seq, m.author, m.sealed, m.written_at from conversation_message m
    where m.tenant = app_tenant() and m.conversation = mine and m.author <> 'note' and m.seq > conversation_lines.after and m.seq <= newest
    order by m.seq;
end
$$;

-- Adds what the reporter wrote. `expected` is the number that it was sealed for: null comes back when another message took it, or when
-- nothing may be added (no session, withdrawn, blocked, full); the page then looks again and seals anew.
create function add_to_conversation(token_hash bytea, expected int, message bytea) returns int
  language plpgsql security definer set search_path = pg_catalog, public
as $$
#variable_conflict use_variable
declare
  mine bigint := talk_of(token_hash);
  moment timestamptz := to_minute(clock_timestamp());
  told text;
  now_in int;
begin
  update conversation c set messages = c.messages + 1, bytes = c.bytes + length(message), reporter_at = moment, deletion_asked_at = null
    where c.tenant = app_tenant() and c.id = mine and c.withdrawn_at is null and c.blocked_at is null and c.messages = expected - 1
      and c.messages < 2000 and c.bytes + length(message) <= 20000000
    returning c.channel, c.generation into told, now_in;
  if not found then
    return null;
  end if;
  insert into conversation_message (tenant, conversation, seq, author, generation, sealed, written_at)
    values (app_tenant(), mine, expected, 'reporter', now_in, message, moment);
  perform pg_notify('baken_talk', told);
  return expected;
end
$$;

-- The reporter takes it back, asks to have it deleted, or leaves.
create function withdraw_conversation(token_hash bytea) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
  mine bigint := talk_of(withdraw_conversation.token_hash);
begin
  update conversation c set withdrawn_at = coalesce(c.withdrawn_at, to_minute(clock_timestamp())) where c.tenant = app_tenant() and c.id = mine;
  return found;
end
$$;
create function ask_deletion(token_hash bytea) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
  mine bigint := talk_of(ask_deletion.token_hash);
begin
  update conversation c set deletion_asked_at = coalesce(c.deletion_asked_at, to_minute(clock_timestamp()))
    where c.tenant = app_tenant() and c.id = mine;
  return found;
end
$$;
create function leave_conversation(token_hash bytea) returns void
  language sql security definer set search_path = pg_catalog, public
begin atomic
  delete from public.conversation_session s where s.tenant = app_tenant() and s.token_hash = leave_conversation.token_hash;
end;

grant execute on function app_tenant, conversation_readers, conversation_salt, begin_conversation, open_conversation, conversation_state,
  conversation_lines, add_to_conversation, withdraw_conversation, ask_deletion, leave_conversation, wrong_codes to baken_public;
grant execute on function to_minute to baken_chat;
