-- What the reporter adds to one conversation has a pace, so that nobody buries it, or the desk, under messages: twenty in a minute, and when
-- 8 MB came within ten minutes nothing more until they are over. A message that is let in may be as large as any. Whoever writes as people
-- do never meets it; what is refused keeps its text on the page, and its script sends it later by itself.

create or replace function add_to_conversation(token_hash bytea, expected int, in_generation int, message bytea, parts bytea[]) returns text
  language plpgsql security definer set search_path = pg_catalog, public
as $$
#variable_conflict use_variable
declare
  c conversation;
  moment timestamptz := to_minute(clock_timestamp());
  added bigint := length(message) + bytes_of(parts);
  of_now int;
  of_late bigint;
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
  select count(*) filter (where m.written_at >= moment), coalesce(sum(length(m.sealed) + (select coalesce(sum(length(p.sealed)), 0)
      from conversation_part p where p.tenant = m.tenant and p.conversation = m.conversation and p.seq = m.seq)), 0)
    into of_now, of_late from conversation_message m
    where m.tenant = c.tenant and m.conversation = c.id and m.author = 'reporter' and m.written_at > moment - interval '10 minutes';
  if of_now >= 20 or of_late >= 8000000 then
    return 'too_fast';
  end if;
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
