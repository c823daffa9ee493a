-- Whoever leaves in one tab has left in all: pages that follow the conversation hear it, and look whether their session still holds.

create or replace function leave_conversation(token_hash bytea) returns void
  language sql security definer set search_path = pg_catalog, public
begin atomic
  with left_now as (
    delete from public.conversation_session s
      where s.tenant = app_tenant() and s.token_hash = leave_conversation.token_hash
      returning s.conversation
  )
  select pg_notify('baken_talk', c.channel) from public.conversation c join left_now on left_now.conversation = c.id
    where c.tenant = app_tenant();
end;
