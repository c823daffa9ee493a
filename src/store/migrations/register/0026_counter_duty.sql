-- A case from a counter is for who is on duty at the hub as well: out of hours they are the only ones there to see it.

-- Gives the case that the actor opens at a counter in this transaction to who is on duty at the hub now, and names who is on duty longest as
-- the one who answers for it, while nobody does. Gives whom, that one first. Of any other case it gives nothing to anybody.
create function give_counter_case_to_duty(stream bigint) returns setof int
  language plpgsql security definer set search_path = pg_catalog, public
as $$
#variable_conflict use_variable
declare
  on_duty int[];
begin
  select array_agg(d.person order by d.begins, d.id) into on_duty
    from duty_shift d join staff_member m on m.tenant = d.tenant and m.person = d.person
    where d.tenant = app_tenant() and d.withdrawn_at is null and now() >= d.begins and now() < d.ends
      and m.status = 'active' and m.organisation_kind = 'hub' and m.role in ('intake', 'caseworker', 'senior', 'manager')
      and may_open_stream(stream) and not is_kept_out(m.tenant, m.person, stream);
  insert into case_grant (tenant, principal, case_id) select app_tenant(), p, stream from unnest(on_duty) as p on conflict do nothing;
  if cardinality(on_duty) > 0 then
    insert into case_owner (tenant, case_id, person) values (app_tenant(), stream, on_duty[1]) on conflict do nothing;
  end if;
  return query select unnest(on_duty);
end
$$;
grant execute on function give_counter_case_to_duty to baken_partner;
