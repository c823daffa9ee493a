-- What somebody gives in clear is one of our codes, whoever sends it; and whoever is no fit set of readers learns nothing of a locator.

-- The same codes as `reporterFacts` of src/domain/conversations/reporterFacts.ts.
alter table conversation add constraint conversation_facts_known check (
  facts - array['who', 'where', 'acute'] = '{}'
  and coalesce(facts -> 'who' in ('"victim"', '"friend_or_relative"', '"professional"', '"other"'), true)
  and coalesce(facts -> 'where' in ('"in_netherlands"', '"about_to_travel"', '"abroad"', '"unknown"'), true)
  and coalesce(facts -> 'acute' in ('"yes"', '"soon"', '"no"', '"unsure"'), true));

-- Begins a conversation with its first message. `keys` is [{"reader": 1, "sealed": "<base64>"}], one for each of conversation_readers();
-- anything else is refused, since somebody would be left out or let in; and before the locator is looked at, so that it tells nothing of it.
-- Null: the locator is taken, choose another code.
create or replace function begin_conversation(locator_hash bytea, salt bytea, proof bytea, recipient text, reporter_recipient text,
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
  wanted := array(select r.reader from conversation_readers() r order by r.reader);
  if cardinality(wanted) = 0 or wanted <> array(select (k ->> 'reader')::int from jsonb_array_elements(keys) k order by 1) then
    raise exception 'these are not the readers' using errcode = 'check_violation';
  end if;
  if exists (select 1 from conversation c where c.tenant = app_tenant() and c.locator_hash = locator_hash) then
    return null;
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
