-- What the reporter writes on is sealed to themselves, by who makes the key: nobody who can write rows can lead it elsewhere. And the
-- language of a conversation is not kept in the clear: with a day and a country it can point to somebody.

create table conversation_reporter_key (
  tenant int not null,
  conversation bigint not null,
  generation int not null,
  sealed bytea not null check (length(sealed) between 100 and 8000),
  primary key (tenant, conversation, generation),
  foreign key (tenant, conversation) references conversation (tenant, id)
);
alter table conversation_reporter_key enable row level security;
alter table conversation_reporter_key force row level security;
create policy owner_keeps on conversation_reporter_key to baken_owner
  using (tenant = (select app_tenant())) with check (tenant = (select app_tenant()));

drop function begin_conversation, conversation_state;
alter table conversation drop column language;

-- Begins a conversation with its first message. `keys` is [{"reader": 1, "sealed": "<base64>"}], one for each of conversation_readers();
-- anything else is refused, since somebody would be left out or let in. Null: the locator is taken, choose another code.
create function begin_conversation(locator_hash bytea, salt bytea, proof bytea, recipient text, reporter_recipient text,
    reporter_key bytea, kind text, facts jsonb, sealed_in text, keys jsonb, message bytea) returns text
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
      facts, sealed_in, begun_at, reporter_at, messages, bytes)
    values (app_tenant(), made, 'G' || to_char(this_year % 100, 'FM00') || '-' || lpad(n, greatest(4, length(n)), '0'), told,
      locator_hash, salt, proof, reporter_recipient, recipient, kind, facts, sealed_in, moment, moment, 1, length(message))
    on conflict on constraint conversation_tenant_locator_hash_key do nothing;
  if not found then
    return null;
  end if;
  insert into conversation_key (tenant, conversation, generation, reader, sealed)
    select app_tenant(), made, 1, (k ->> 'reader')::int, decode(k ->> 'sealed', 'base64') from jsonb_array_elements(keys) k;
  insert into conversation_reporter_key (tenant, conversation, generation, sealed) values (app_tenant(), made, 1, reporter_key);
  insert into conversation_message (tenant, conversation, seq, author, generation, sealed, written_at)
    values (app_tenant(), made, 1, 'reporter', 1, message, moment);
  perform pg_notify('baken_talk', told);
  return told;
end
$$;

-- Where a conversation stands, for who came back with its code.
create function conversation_state(token_hash bytea) returns table (channel text, reporter_recipient text, generation int,
    reporter_key bytea, kind text, messages int, withdrawn boolean, deletion_asked boolean, blocked boolean)
  language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
  mine bigint := talk_of(conversation_state.token_hash);
begin
  return query select c.channel, c.reporter_recipient, c.generation, k.sealed, c.kind, c.messages,
    c.withdrawn_at is not null, c.deletion_asked_at is not null, c.blocked_at is not null
    from conversation c
    join conversation_reporter_key k on k.tenant = c.tenant and k.conversation = c.id and k.generation = c.generation
    where c.tenant = app_tenant() and c.id = mine;
end
$$;

grant execute on function begin_conversation, conversation_state to baken_public;
