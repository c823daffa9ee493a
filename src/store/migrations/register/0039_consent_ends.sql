-- Consent that what was said goes into a case: in which message it was said where the desk noted it, and that it can be taken back. Withdrawing
-- takes it back as well. Of a case that was made before nothing is undone, so that one may stand without it from then on. Agrees with
-- `decideConversation` (test/conversationSides.test.ts).

alter table conversation
  -- The message of the reporter in which a colleague read it; none where the reporter said it by the room.
  add column consent_message int check (consent_message between 1 and messages),
  add column consent_ended_at timestamptz,
  -- The newest number then: what was written before gives consent no more.
  add column consent_ended_after int check (consent_ended_after between 0 and messages),
  add check ((consent_ended_at is null) = (consent_ended_after is null)),
  add check (consent_ended_at is null or consented_at is null),
  add check (consent_message is null or consented_by = 'desk');

-- What was withdrawn before this is consent no more.
update conversation set consented_at = null, consented_by = null, consent_ended_at = withdrawn_at, consent_ended_after = messages
  where withdrawn_at is not null and consented_at is not null and became_case_at is null;

do $$
declare
  kept text;
begin
  select conname into strict kept from pg_constraint where conrelid = 'conversation'::regclass and contype = 'c'
    and pg_get_constraintdef(oid) like '%became_case_at IS NULL%consented_at IS NOT NULL%';
  execute format('alter table conversation drop constraint %I', kept);
end
$$;

grant update (consent_message, consent_ended_at, consent_ended_after) on conversation to baken_chat;
grant select (consent_ended_at, consent_ended_after) on conversation to baken_operator;

-- Said anew, so that it gives the new columns too.
create or replace function held_by_session(token_hash bytea) returns setof conversation language sql
begin atomic
  select c.* from talk_of(held_by_session.token_hash) t (id)
    join public.conversation c on c.tenant = app_tenant() and c.id = t.id for update of c;
end;

create or replace function withdraw_conversation(token_hash bytea) returns text
  language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
  c conversation;
begin
  select * into c from held_by_session(withdraw_conversation.token_hash);
  case when c.id is null then return 'gone'; when c.withdrawn_at is not null then return 'withdrawn'; else null; end case;
  update conversation k set withdrawn_at = to_minute(clock_timestamp()), reporter_at = to_minute(clock_timestamp()),
    consented_at = null, consented_by = null, consent_message = null,
    consent_ended_at = case when k.consented_at is null then k.consent_ended_at else to_minute(clock_timestamp()) end,
    consent_ended_after = case when k.consented_at is null then k.consent_ended_after else k.messages end
    where k.tenant = c.tenant and k.id = c.id;
  perform pg_notify('baken_talk', c.channel);
  return null;
end
$$;

create or replace function consent_to_case(token_hash bytea) returns text
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
  update conversation k set consented_at = to_minute(clock_timestamp()), consented_by = 'reporter', consent_message = null,
    consent_ended_at = null, consent_ended_after = null, reporter_at = to_minute(clock_timestamp())
    where k.tenant = c.tenant and k.id = c.id;
  perform pg_notify('baken_talk', c.channel);
  return null;
end
$$;

-- The reporter agrees no longer, whoever noted it. What is so already stays so.
create function take_back_consent(token_hash bytea) returns text
  language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
  c conversation;
begin
  select * into c from held_by_session(take_back_consent.token_hash);
  case when c.id is null then return 'gone'; when c.consented_at is null then return null; else null; end case;
  update conversation k set consented_at = null, consented_by = null, consent_message = null, consent_ended_at = to_minute(clock_timestamp()),
    consent_ended_after = k.messages, reporter_at = to_minute(clock_timestamp()) where k.tenant = c.tenant and k.id = c.id;
  perform pg_notify('baken_talk', c.channel);
  return null;
end
$$;

-- The reporter is told who noted it, and that it is over.
drop function conversation_state(bytea);
create function conversation_state(token_hash bytea) returns table (channel text, reporter_recipient text, generation int,
    reporter_key bytea, kind text, messages int, withdrawn boolean, blocked boolean, closed boolean, taken boolean, consented_by text,
    consent_ended boolean, is_case boolean, deletion_by text, deletion_asked_at timestamptz, read_by_desk int, waiting int)
  language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
  mine bigint := talk_of(conversation_state.token_hash);
begin
  return query select c.channel, c.reporter_recipient, c.generation, k.sealed, c.kind, c.messages,
    c.withdrawn_at is not null, c.blocked_at is not null, c.closed_at is not null, c.held_by is not null, c.consented_by,
    c.consent_ended_at is not null, c.became_case_at is not null, c.deletion_by, c.deletion_asked_at,
    coalesce((select max(r.seq) from conversation_read r where r.tenant = c.tenant and r.conversation = c.id and r.person > 0), 0),
    case when c.kind = 'chat' and c.waits_since is not null and c.held_by is null then (select count(*)::int from conversation w
      where w.tenant = c.tenant and w.kind = 'chat' and w.waits_since is not null and w.held_by is null and w.withdrawn_at is null
        and w.blocked_at is null and (w.waits_since, length(w.number), w.number) < (c.waits_since, length(c.number), c.number)) end
    from conversation c
    join conversation_reporter_key k on k.tenant = c.tenant and k.conversation = c.id and k.generation = c.generation
    where c.tenant = app_tenant() and c.id = mine;
end
$$;
grant execute on function take_back_consent, conversation_state to baken_public;
