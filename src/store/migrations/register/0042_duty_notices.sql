-- Whoever waits in a chat hears it when nobody answers any more, or somebody does again: a notice for every conversation at once.

create function tell_of_duty() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
  perform pg_notify('baken_talk', '*');
  return null;
end
$$;
revoke execute on function tell_of_duty from public;
create trigger tell_of_duty after insert or update or delete on chat_duty for each statement execute function tell_of_duty();
create trigger tell_of_readers after update of tried_at, retired_at on desk_reader for each statement execute function tell_of_duty();
create trigger tell_of_staff after update of status, role on staff_member for each statement execute function tell_of_duty();
