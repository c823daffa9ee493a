-- Cases that are made for practice along a road that is written down, and how far each is.
create table practice_case (
  tenant int not null,
  case_id bigint not null,
  road text not null check (road ~ '^[a-z][a-z_]{0,59}$'),
  -- Day 0 of the road.
  day_zero date not null,
  -- So many deeds of the road were done.
  done int not null check (done > 0),
  primary key (tenant, case_id),
  unique (tenant, road),
  foreign key (tenant, case_id) references case_state (tenant, case_id)
);

-- A story that somebody plays: in a case of its own from its first deed on. The clock of that case stands at the day of the story.
create table tour (
  tenant int not null,
  id int generated always as identity,
  story text not null check (story ~ '^[a-z][a-z_]{0,59}$'),
  -- Whose deeds are done by hand: a role of the hub, a kind of organisation, or everybody.
  part text not null check (part ~ '^[a-z][a-z_]{0,59}$'),
  day_zero date not null,
  done int not null default 0 check (done >= 0),
  begun timestamptz not null default now(),
  case_id bigint,
  number text,
  primary key (tenant, id),
  unique (tenant, case_id),
  unique (tenant, number),
  check ((case_id is null) = (number is null)),
  check ((case_id is null) = (done = 0)),
  foreign key (tenant, case_id) references case_state (tenant, case_id)
);

do $$
declare
  role_name text;
  own constant text := 'tenant = (select app_tenant())';
begin
  -- They hold invented roads and nothing on anybody, so everybody of the tenant who writes to cases may read them.
  foreach role_name in array array['practice_case', 'tour'] loop
    execute format('alter table %I enable row level security', role_name);
    execute format('alter table %I force row level security', role_name);
  end loop;
  foreach role_name in array array['caseworker', 'manager', 'scribe'] loop
    execute format('create policy %1$s_reads on practice_case for select to baken_%1$s using (%2$s)', role_name, own);
    execute format('create policy %1$s_changes on practice_case for update to baken_%1$s using (%2$s)', role_name, own);
    execute format('create policy %1$s_adds on practice_case for insert to baken_%1$s with check (%2$s)', role_name, own);
    execute format('grant select, insert, update (done) on practice_case to baken_%s', role_name);
    execute format('create policy %1$s_reads on tour for select to baken_%1$s using (%2$s)', role_name, own);
    execute format('create policy %1$s_changes on tour for update to baken_%1$s using (%2$s)', role_name, own);
    execute format('grant select, update (done, case_id, number) on tour to baken_%s', role_name);
  end loop;
  -- Somebody begins a story before anybody of it acts.
  create policy manager_adds on tour for insert to baken_manager with check (tenant = (select app_tenant()));
  grant insert on tour to baken_manager;
end
$$;
