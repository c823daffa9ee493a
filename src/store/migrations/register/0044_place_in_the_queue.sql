-- Whoever waits in a chat is told the place that the desk gives them: the more urgent first, then who waits longest, then who began first.

-- As `urgencyOf` of src/domain/conversations/reporterFacts.ts.
create function urgency_of(facts jsonb) returns int language sql immutable parallel safe
  return case facts ->> 'acute' when 'yes' then 0 when 'no' then 2 else 1 end;
revoke execute on function urgency_of from public;
grant execute on function urgency_of to baken_chat;

create or replace function conversation_state(token_hash bytea) returns table (channel text, reporter_recipient text, generation int,
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
        and w.blocked_at is null and (urgency_of(w.facts), w.waits_since, length(w.number), w.number)
          < (urgency_of(c.facts), c.waits_since, length(c.number), c.number)) end
    from conversation c
    join conversation_reporter_key k on k.tenant = c.tenant and k.conversation = c.id and k.generation = c.generation
    where c.tenant = app_tenant() and c.id = mine;
end
$$;
