-- Cases that are made for practice along a road that is written down: how far each is, and whose tour it is.
create table practice_case (
  tenant int not null,
  case_id bigint not null,
  road text not null check (road ~ '^[a-z][a-z_]{0,59}$'),
  -- Day 0 of the road. The clock of the case stands at the day of the last deed.
  day_zero date not null,
  -- So many deeds of the road were done.
  done int not null check (done > 0),
  -- Who plays it; null for a case that is part of the practice environment.
  player int,
  primary key (tenant, case_id),
  unique nulls not distinct (tenant, road, player),
  foreign key (tenant, case_id) references case_state (tenant, case_id),
  foreign key (tenant, player) references staff_member (tenant, person)
);
alter table practice_case enable row level security;
alter table practice_case force row level security;

do $$
declare
  role_name text;
  own constant text := 'tenant = (select app_tenant())';
begin
  -- It holds invented roads and nothing on anybody, so everybody of the tenant who works on cases may read it.
  foreach role_name in array array['caseworker', 'manager', 'partner', 'scribe'] loop
    execute format('create policy %1$s_reads on practice_case for select to baken_%1$s using (%2$s)', role_name, own);
    execute format('create policy %1$s_changes on practice_case for update to baken_%1$s using (%2$s)', role_name, own);
    execute format('grant select, update (done) on practice_case to baken_%s', role_name);
  end loop;
  foreach role_name in array array['caseworker', 'manager', 'scribe'] loop
    execute format('create policy %1$s_adds on practice_case for insert to baken_%1$s with check (%2$s)', role_name, own);
    execute format('grant insert on practice_case to baken_%s', role_name);
  end loop;
end
$$;
