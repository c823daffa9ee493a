-- Who works here, and for which tenant. Tables carry the tenant first in their keys.

create extension if not exists btree_gist;

revoke all on schema public from public;
alter default privileges revoke execute on functions from public;
grant usage on schema public to baken_app, baken_caseworker, baken_manager, baken_analyst, baken_operator, baken_sequencer, baken_public;

-- What withActor has set for this transaction. Nothing set: no tenant, so no row. Parallel safe, since a policy with a function that
-- is not keeps a large count of figures on one processor.
create function app_tenant() returns int language sql stable parallel safe
  return nullif(current_setting('app.tenant', true), '')::int;
create function app_person() returns int language sql stable parallel safe
  return nullif(current_setting('app.person', true), '')::int;
create function app_principals() returns int[] language sql stable parallel safe
  return coalesce(nullif(current_setting('app.principals', true), '')::int[], '{}');

-- One row: fixed when the data folder or the database is made.
create table installation (
  only_row boolean primary key default true check (only_row),
  demo boolean not null,
  made_at timestamptz not null default clock_timestamp()
);

create table tenant (
  id int primary key,
  code text not null unique,
  profile text not null,
  time_zone text not null
);

-- Whom a grant can be given to: a person, a team or an organisation.
create table principal (
  tenant int not null references tenant,
  id int not null generated always as identity,
  kind text not null check (kind in ('person', 'team', 'organisation')),
  name text not null,
  primary key (tenant, id)
);

create table staff_member (
  tenant int not null,
  person int not null,
  role text not null check (role in ('caseworker', 'manager', 'analyst', 'operator')),
  invented boolean not null,
  primary key (tenant, person),
  foreign key (tenant, person) references principal (tenant, id)
);

create table team_member (
  tenant int not null,
  team int not null,
  person int not null,
  primary key (tenant, team, person),
  foreign key (tenant, team) references principal (tenant, id),
  foreign key (tenant, person) references staff_member (tenant, person)
);

-- The token itself is never stored. Times are those of the database.
create table session (
  tenant int not null,
  token_hash bytea not null check (length(token_hash) = 32),
  person int not null,
  begun timestamptz not null default clock_timestamp(),
  seen timestamptz not null default clock_timestamp(),
  ends timestamptz not null,
  primary key (token_hash),
  foreign key (tenant, person) references staff_member (tenant, person)
);
