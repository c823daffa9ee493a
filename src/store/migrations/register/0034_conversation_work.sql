-- What happens to a conversation between its first message and its end. What the reporter may do is held here, and agrees with
-- `decideConversation` (test/conversationSides.test.ts goes random roads through both): the login that calls these is not trusted.

alter table conversation
  -- The newest message of each side for the other; 0 for none.
  add column reporter_wrote int not null default 0 check (reporter_wrote between 0 and messages),
  add column desk_wrote int not null default 0 check (desk_wrote between 0 and messages),
  -- Since when a message of the reporter waits for an answer.
  add column waits_since timestamptz,
  add column closed_at timestamptz,
  add column blocked_reason text check (blocked_reason in ('threats', 'sexual', 'spam', 'other_abuse')),
  add column deletion_by text check (deletion_by in ('reporter', 'desk', 'retention')),
  add column deletion_person int,
  add column deletion_agreed int,
  add column consented_at timestamptz,
  add column consented_by text check (consented_by in ('reporter', 'desk')),
  add column became_case_at timestamptz,
  -- The number of the case: who holds conversations need not see it.
  add column became_case text check (became_case ~ '^[A-Za-z0-9./_-]{1,40}$'),
  -- Somebody who could read left: what comes is to be sealed to a new generation of the key.
  add column rotation_due boolean not null default false;

update conversation c set
  reporter_wrote = coalesce((select max(m.seq) from conversation_message m where m.tenant = c.tenant and m.conversation = c.id and m.author = 'reporter'), 0),
  desk_wrote = coalesce((select max(m.seq) from conversation_message m where m.tenant = c.tenant and m.conversation = c.id and m.author = 'desk'), 0),
  waits_since = case when c.desk_at is null or c.desk_at < c.reporter_at then c.reporter_at end,
  blocked_reason = case when c.blocked_at is not null then 'other_abuse' end,
  deletion_by = case when c.deletion_asked_at is not null then 'reporter' end;
alter table conversation
  add foreign key (tenant, deletion_person) references staff_member (tenant, person),
  add foreign key (tenant, deletion_agreed) references staff_member (tenant, person),
  add check ((blocked_at is null) = (blocked_reason is null)),
  add check ((deletion_asked_at is null) = (deletion_by is null)),
  add check ((coalesce(deletion_by, '') = 'desk') = (deletion_person is not null)),
  add check (deletion_agreed is null or deletion_by is not null),
  -- Maker is not checker.
  add check (deletion_agreed <> deletion_person),
  add check ((consented_at is null) = (consented_by is null)),
  add check ((became_case_at is null) = (became_case is null)),
  add check (became_case_at is null or consented_at is not null);
create index conversation_waits on conversation (tenant, waits_since) where kind = 'chat' and waits_since is not null and held_by is null;
create index conversation_quiet on conversation (tenant, greatest(reporter_at, desk_at));

-- Pictures that belong to a message, each sealed by itself. Part 0 is the message.
create table conversation_part (
  tenant int not null,
  conversation bigint not null,
  seq int not null,
  part smallint not null check (part between 1 and 5),
  sealed bytea not null check (length(sealed) between 100 and 1600000),
  primary key (tenant, conversation, seq, part),
  foreign key (tenant, conversation, seq) references conversation_message (tenant, conversation, seq)
);
alter table conversation_part alter column sealed set storage external;
alter table conversation_part enable row level security;
alter table conversation_part force row level security;
create policy owner_keeps on conversation_part to baken_owner
  using (tenant = (select app_tenant())) with check (tenant = (select app_tenant()));
create policy chat_sees on conversation_part for select to baken_chat
  using (tenant = (select app_tenant()) and (select app_role()) in ('chat_worker', 'intake', 'senior'));
grant select on conversation_part to baken_chat;

grant update (closed_at, blocked_reason, deletion_asked_at, deletion_by, deletion_person, deletion_agreed, consented_at, consented_by,
  became_case_at, became_case, waits_since, desk_wrote, rotation_due) on conversation to baken_chat;
-- The reporter's half of a new generation, made by a reader who has the one of before.
create policy chat_adds on conversation_reporter_key for insert to baken_chat
  with check (tenant = (select app_tenant()) and (select app_role()) in ('chat_worker', 'intake', 'senior'));
grant insert on conversation_reporter_key to baken_chat;

-- Who leads takes a colleague out of a conversation, with what was sealed to them before.
drop policy chat_takes_away on conversation_key;
create policy chat_takes_away on conversation_key for delete to baken_chat
  using (tenant = (select app_tenant()) and ((select app_role()) = 'senior'
    or (select app_role()) in ('chat_worker', 'intake') and exists (select 1 from desk_reader r
      where r.tenant = conversation_key.tenant and r.id = conversation_key.reader and r.retired_at is not null)));

-- Whoever leaves reads no more: what was sealed to their key goes, and what they could open is marked. What was sealed to a recovery key of
-- before stays until a reader gave the new one.
create function take_keys_of_leaver() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
  update conversation c set rotation_due = true from conversation_key k
    where k.tenant = new.tenant and k.reader = new.id and c.tenant = k.tenant and c.id = k.conversation and c.generation = k.generation;
  delete from conversation_key k where k.tenant = new.tenant and k.reader = new.id;
  return null;
end
$$;
create trigger desk_reader_leaves after update of retired_at on desk_reader for each row
  when (old.retired_at is null and new.retired_at is not null and new.person is not null) execute function take_keys_of_leaver();

-- An account that ends, or whose role holds no conversations any more, reads none.
create function retire_reader_who_left() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
  update desk_reader r set retired_at = clock_timestamp() where r.tenant = new.tenant and r.person = new.person and r.retired_at is null;
  return null;
end
$$;
create trigger staff_member_leaves_conversations after update of status, role on staff_member for each row
  when (new.status = 'disabled' or new.role not in ('chat_worker', 'intake', 'senior')) execute function retire_reader_who_left();

drop function begin_conversation, conversation_state, conversation_lines, add_to_conversation, withdraw_conversation, ask_deletion;

-- Adds the pictures of a message; gives how many bytes they are.
create function add_parts(conversation bigint, seq int, parts bytea[]) returns bigint language sql
begin atomic
  with added as (
    insert into public.conversation_part (tenant, conversation, seq, part, sealed)
      select app_tenant(), add_parts.conversation, add_parts.seq, p.place, p.sealed
      from unnest(add_parts.parts) with ordinality p (sealed, place)
      returning length(sealed) as bytes)
  select coalesce(sum(bytes), 0)::bigint from added;
end;
create function bytes_of(parts bytea[]) returns bigint language sql immutable
begin atomic
  select coalesce(sum(length(p)), 0)::bigint from unnest(parts) p;
end;

-- Begins a conversation with its first message. `keys` is [{"reader": 1, "sealed": "<base64>"}], one for each of conversation_readers();
-- anything else is refused, since somebody would be left out or let in. Null: the locator is taken, choose another code.
create function begin_conversation(locator_hash bytea, salt bytea, proof bytea, recipient text, reporter_recipient text,
    reporter_key bytea, kind text, facts jsonb, sealed_in text, keys jsonb, message bytea, parts bytea[]) returns text
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
  insert into conversation (tenant, id, number, channel, locator_hash, salt, proof, reporter_recipient, recipient, kind,
      facts, sealed_in, begun_at, reporter_at, waits_since, messages, reporter_wrote, bytes)
    values (app_tenant(), made, 'G' || to_char(this_year % 100, 'FM00') || '-' || lpad(n, greatest(4, length(n)), '0'), told,
      locator_hash, salt, proof, reporter_recipient, recipient, kind, facts, sealed_in, moment, moment, moment, 1, 1,
      length(message) + bytes_of(parts))
    on conflict on constraint conversation_tenant_locator_hash_key do nothing;
  if not found then
    return null;
  end if;
  insert into conversation_key (tenant, conversation, generation, reader, sealed)
    select app_tenant(), made, 1, (k ->> 'reader')::int, decode(k ->> 'sealed', 'base64') from jsonb_array_elements(keys) k;
  insert into conversation_reporter_key (tenant, conversation, generation, sealed) values (app_tenant(), made, 1, reporter_key);
  insert into conversation_message (tenant, conversation, seq, author, generation, sealed, written_at)
    values (app_tenant(), made, 1, 'reporter', 1, message, moment);
  perform add_parts(made, 1, parts);
  perform pg_notify('baken_talk', told);
  return told;
end
$$;

-- The conversation of a session, held for what comes next; empty when there is none.
create function held_by_session(token_hash bytea) returns setof conversation language sql
begin atomic
  select c.* from talk_of(held_by_session.token_hash) t (id)
    join public.conversation c on c.tenant = app_tenant() and c.id = t.id for update of c;
end;

-- Somebody who comes back keeps it: a deletion that only the clock asked is off. To the minute, and nothing is written for the same minute.
create function keep_alive(c conversation) returns void language sql
begin atomic
  update public.conversation k set reporter_at = to_minute(clock_timestamp()),
    deletion_asked_at = case when k.deletion_by = 'retention' then null else k.deletion_asked_at end,
    deletion_agreed = case when k.deletion_by = 'retention' then null else k.deletion_agreed end,
    deletion_by = nullif(k.deletion_by, 'retention')
  where k.tenant = c.tenant and k.id = c.id and (k.reporter_at <> to_minute(clock_timestamp()) or k.deletion_by = 'retention');
end;

-- Somebody comes back with a code. Null: from now on the token opens that conversation, for twenty minutes. Otherwise for how many
-- milliseconds the answer has to be held: more after each wrong code for a locator, whether there is such a conversation or not. The right
-- code is never refused, whatever others tried: nobody can be locked out. The comparison is of hashes that begin with chance.
create or replace function open_conversation(locator_hash bytea, proof bytea, token_hash bytea) returns int
  language plpgsql security definer set search_path = pg_catalog, public
as $$
#variable_conflict use_variable
declare
  chance bytea := uuid_send(gen_random_uuid());
  kept conversation;
  pause int;
begin
  select * into kept from conversation c where c.tenant = app_tenant() and c.locator_hash = locator_hash;
  if sha256(chance || coalesce(kept.proof, chance)) = sha256(chance || proof) then
    insert into conversation_session (tenant, token_hash, conversation, until)
      values (app_tenant(), token_hash, kept.id, clock_timestamp() + interval '20 minutes');
    perform keep_alive(kept);
    return null;
  end if;
  insert into conversation_attempt as a (tenant, locator_hash, wrong, last_at) values (app_tenant(), locator_hash, 1, clock_timestamp())
    on conflict on constraint conversation_attempt_pkey do update set wrong = least(a.wrong + 1, 1000000), last_at = excluded.last_at
    returning 250 * power(2, least(a.wrong, 5))::int into pause;
  return pause;
end
$$;

-- Where a conversation stands, for who came back with its code. `waiting` is how many chats wait longer; null when this one does not wait.
create function conversation_state(token_hash bytea) returns table (channel text, reporter_recipient text, generation int,
    reporter_key bytea, kind text, messages int, withdrawn boolean, blocked boolean, closed boolean, taken boolean, consented boolean,
    is_case boolean, deletion_by text, deletion_asked_at timestamptz, read_by_desk int, waiting int)
  language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
  mine bigint := talk_of(conversation_state.token_hash);
begin
  return query select c.channel, c.reporter_recipient, c.generation, k.sealed, c.kind, c.messages,
    c.withdrawn_at is not null, c.blocked_at is not null, c.closed_at is not null, c.held_by is not null, c.consented_at is not null,
    c.became_case_at is not null, c.deletion_by, c.deletion_asked_at,
    coalesce((select max(r.seq) from conversation_read r where r.tenant = c.tenant and r.conversation = c.id and r.person > 0), 0),
    case when c.kind = 'chat' and c.waits_since is not null and c.held_by is null then (select count(*)::int from conversation w
      where w.tenant = c.tenant and w.kind = 'chat' and w.waits_since is not null and w.held_by is null and w.withdrawn_at is null
        and w.blocked_at is null and (w.waits_since, length(w.number), w.number) < (c.waits_since, length(c.number), c.number)) end
    from conversation c
    join conversation_reporter_key k on k.tenant = c.tenant and k.conversation = c.id and k.generation = c.generation
    where c.tenant = app_tenant() and c.id = mine;
end
$$;

-- What was said after a message, without the notes of the desk, at most a hundred at a time; says how far the reporter has read.
create function conversation_lines(token_hash bytea, after int) returns table (seq int, author text, generation int, sealed bytea,
    written_at timestamptz)
  language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
  c conversation;
  newest int;
begin
  select * into c from held_by_session(conversation_lines.token_hash);
  select max(m.seq) into newest from (select n.seq from conversation_message n where n.tenant = app_tenant() and n.conversation = c.id
    and n.author <> 'note' and n.seq > conversation_lines.after order by n.seq limit 100) m;
  if newest is not null then
    insert into conversation_read as r (tenant, conversation, person, seq) values (app_tenant(), c.id, 0, newest)
      on conflict on constraint conversation_read_pkey do update set seq = greatest(r.seq, excluded.seq);
    perform keep_alive(c);
  end if;
  return query select m.seq, m.author, m.generation, m.sealed, m.written_at from conversation_message m
    where m.tenant = app_tenant() and m.conversation = c.id and m.author <> 'note' and m.seq > conversation_lines.after and m.seq <= newest
    order by m.seq;
end
$$;

-- A picture of a message, sealed; never of a note of the desk.
create function conversation_picture(token_hash bytea, seq int, part int) returns bytea
  language plpgsql security definer set search_path = pg_catalog, public
as $$
#variable_conflict use_variable
declare
  mine bigint := talk_of(token_hash);
  kept bytea;
begin
  select p.sealed into kept from conversation_part p
    join conversation_message m on m.tenant = p.tenant and m.conversation = p.conversation and m.seq = p.seq
    where p.tenant = app_tenant() and p.conversation = mine and p.seq = seq and p.part = part and m.author <> 'note';
  return kept;
end
$$;

-- The functions below answer null when it was done, and else with the reason of `decideConversation`, `gone` when there is no session, or
-- `full`.

-- Adds what the reporter wrote, with its pictures. `expected` is the number that it was sealed for, with the key of a generation:
-- `out_of_turn` comes back when another message took it or the key was replaced; the page then looks again and seals anew. What
-- the reporter can fill leaves room for the desk to answer.
create function add_to_conversation(token_hash bytea, expected int, in_generation int, message bytea, parts bytea[]) returns text
  language plpgsql security definer set search_path = pg_catalog, public
as $$
#variable_conflict use_variable
declare
  c conversation;
  moment timestamptz := to_minute(clock_timestamp());
  added bigint := length(message) + bytes_of(parts);
begin
  select * into c from held_by_session(token_hash);
  case
    when c.id is null then return 'gone';
    when c.blocked_at is not null then return 'blocked';
    when c.withdrawn_at is not null then return 'withdrawn';
    when c.deletion_by in ('reporter', 'desk') then return 'deletion_asked';
    when expected <> c.messages + 1 or in_generation <> c.generation then return 'out_of_turn';
    when c.messages >= 2000 or c.bytes + added > 80000000 then return 'full';
    else null;
  end case;
  perform keep_alive(c);
  update conversation k set messages = expected, reporter_wrote = expected, bytes = k.bytes + added, closed_at = null,
    waits_since = coalesce(k.waits_since, moment) where k.tenant = c.tenant and k.id = c.id;
  insert into conversation_message (tenant, conversation, seq, author, generation, sealed, written_at)
    values (c.tenant, c.id, expected, 'reporter', c.generation, message, moment);
  perform add_parts(c.id, expected, parts);
  perform pg_notify('baken_talk', c.channel);
  return null;
end
$$;

create function withdraw_conversation(token_hash bytea) returns text
  language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
  c conversation;
begin
  select * into c from held_by_session(withdraw_conversation.token_hash);
  case when c.id is null then return 'gone'; when c.withdrawn_at is not null then return 'withdrawn'; else null; end case;
  update conversation k set withdrawn_at = to_minute(clock_timestamp()), reporter_at = to_minute(clock_timestamp())
    where k.tenant = c.tenant and k.id = c.id;
  perform pg_notify('baken_talk', c.channel);
  return null;
end
$$;

create function resume_conversation(token_hash bytea) returns text
  language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
  c conversation;
begin
  select * into c from held_by_session(resume_conversation.token_hash);
  case when c.id is null then return 'gone'; when c.withdrawn_at is null then return 'not_withdrawn'; else null; end case;
  update conversation k set withdrawn_at = null, reporter_at = to_minute(clock_timestamp()) where k.tenant = c.tenant and k.id = c.id;
  perform pg_notify('baken_talk', c.channel);
  return null;
end
$$;

-- The reporter agrees that what they wrote goes into a case.
create function consent_to_case(token_hash bytea) returns text
  language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
  c conversation;
begin
  select * into c from held_by_session(consent_to_case.token_hash);
  case
    when c.id is null then return 'gone';
    when c.withdrawn_at is not null then return 'withdrawn';
    when c.deletion_by in ('reporter', 'desk') then return 'deletion_asked';
    when c.became_case_at is not null then return 'is_case';
    else null;
  end case;
  update conversation k set consented_at = to_minute(clock_timestamp()), consented_by = 'reporter', reporter_at = to_minute(clock_timestamp())
    where k.tenant = c.tenant and k.id = c.id;
  perform pg_notify('baken_talk', c.channel);
  return null;
end
$$;

create function ask_deletion(token_hash bytea) returns text
  language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
  c conversation;
begin
  select * into c from held_by_session(ask_deletion.token_hash);
  case when c.id is null then return 'gone'; when c.deletion_by in ('reporter', 'desk') then return 'deletion_asked'; else null; end case;
  update conversation k set deletion_asked_at = to_minute(clock_timestamp()), deletion_by = 'reporter', deletion_agreed = null,
    reporter_at = to_minute(clock_timestamp()) where k.tenant = c.tenant and k.id = c.id;
  perform pg_notify('baken_talk', c.channel);
  return null;
end
$$;

-- Whoever asked it: the reporter wants to keep it.
create function take_back_deletion(token_hash bytea) returns text
  language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
  c conversation;
begin
  select * into c from held_by_session(take_back_deletion.token_hash);
  case when c.id is null then return 'gone'; when c.deletion_by is null then return 'nothing_asked'; else null; end case;
  update conversation k set deletion_asked_at = null, deletion_by = null, deletion_person = null, deletion_agreed = null
    where k.tenant = c.tenant and k.id = c.id;
  perform pg_notify('baken_talk', c.channel);
  return null;
end
$$;

grant execute on function begin_conversation, conversation_state, conversation_lines, conversation_picture, add_to_conversation, withdraw_conversation,
  resume_conversation, consent_to_case, ask_deletion, take_back_deletion to baken_public;

-- The program keeps the terms. It sees moments and numbers, nothing of what was said, and of the keys only whose they are.
create policy operator_looks on conversation for select to baken_operator using (tenant = (select app_tenant()));
create policy operator_asks on conversation for update to baken_operator
  using (tenant = (select app_tenant())) with check (tenant = (select app_tenant()));
create policy operator_looks on conversation_read for select to baken_operator using (tenant = (select app_tenant()));
create policy operator_looks on conversation_key for select to baken_operator using (tenant = (select app_tenant()));
create policy operator_looks on desk_reader for select to baken_operator using (tenant = (select app_tenant()));
grant select (tenant, id, number, channel, generation, begun_at, reporter_at, desk_at, messages, reporter_wrote, desk_wrote, held_by,
    withdrawn_at, closed_at, blocked_at, blocked_by, blocked_reason, deletion_asked_at, deletion_by, deletion_person, deletion_agreed,
    consented_at, became_case_at, rotation_due),
  update (deletion_asked_at, deletion_by, deletion_agreed) on conversation to baken_operator;
grant select on conversation_read to baken_operator;
grant select (tenant, conversation, generation, reader) on conversation_key to baken_operator;
grant select (tenant, id, person, retired_at) on desk_reader to baken_operator;

-- Takes a conversation away for good: what was said and sent, its keys, who read how far, and who has it open. Only one whose deletion was
-- asked; what the desk never read takes a colleague who agreed. Says false for any other. When, `decideConversation` says.
create function delete_conversation(id bigint) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public
as $$
#variable_conflict use_variable
declare
  c conversation;
  read_by_desk int;
begin
  select k.* into c from conversation k where k.tenant = app_tenant() and k.id = id and k.deletion_asked_at is not null for update;
  select coalesce(max(r.seq), 0) into read_by_desk from conversation_read r
    where r.tenant = c.tenant and r.conversation = c.id and r.person > 0;
  if c.id is null or (c.reporter_wrote > read_by_desk and c.deletion_agreed is null) then
    return false;
  end if;
  delete from conversation_session s where s.tenant = c.tenant and s.conversation = c.id;
  delete from conversation_read r where r.tenant = c.tenant and r.conversation = c.id;
  delete from conversation_part p where p.tenant = c.tenant and p.conversation = c.id;
  delete from conversation_message m where m.tenant = c.tenant and m.conversation = c.id;
  delete from conversation_reporter_key k where k.tenant = c.tenant and k.conversation = c.id;
  delete from conversation_key k where k.tenant = c.tenant and k.conversation = c.id;
  delete from conversation k where k.tenant = c.tenant and k.id = c.id;
  perform pg_notify('baken_talk', c.channel);
  return true;
end
$$;
grant execute on function delete_conversation, to_minute to baken_operator;

-- How many wrong codes came in the last hour.
create function wrong_codes_tried() returns int
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select coalesce(sum(a.wrong), 0)::int from public.conversation_attempt a
    where a.tenant = app_tenant() and a.last_at > now() - interval '1 hour';
end;
grant execute on function wrong_codes_tried to baken_operator;
