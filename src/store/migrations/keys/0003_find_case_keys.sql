-- The keys of cases, found in one trip: almost every page opens something, and a transaction of its own for one look takes four.
-- The caller's own policies hold within it, for the tenant that it asks for.

create function find_case_keys(of_tenant int, streams bigint[]) returns table (stream bigint, kek text, wrapped bytea)
  language plpgsql set search_path = public as $$
begin
  perform set_config('app.tenant', of_tenant::text, true);
  return query select k.stream, k.kek, k.wrapped from case_key k where k.tenant = of_tenant and k.stream = any(streams);
end
$$;
revoke execute on function find_case_keys(int, bigint[]) from public;
grant execute on function find_case_keys(int, bigint[]) to baken_keys_app;
