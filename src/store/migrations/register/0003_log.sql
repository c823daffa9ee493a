-- The Merkle log (RFC 6962) over all events of a tenant, and the log of who read what.

-- Written with the event; a sequencer takes rows out after commit and gives them their place, so that neither a gap nor the
-- order of commits can lose one.
create table log_queue (
  tenant int not null references tenant,
  id bigint not null generated always as identity,
  stream bigint not null,
  version int not null,
  leaf bytea not null check (length(leaf) = 32),
  primary key (tenant, id)
);

create table log_leaf (
  tenant int not null references tenant,
  idx bigint not null check (idx >= 0),
  stream bigint not null,
  version int not null,
  leaf bytea not null check (length(leaf) = 32),
  primary key (tenant, idx)
);

-- frontier: the roots of the perfect subtrees of the first `size` leaves, largest first.
create table log_head (
  tenant int primary key references tenant,
  size bigint not null check (size >= 0),
  frontier bytea[] not null
);

-- Narrow and append-only: who (person, role), what (action, cases, part), why (purpose), when (NEN 7513).
create table access_log (
  tenant int not null references tenant,
  id bigint not null generated always as identity,
  at timestamptz not null default clock_timestamp(),
  person int not null,
  role text not null,
  action text not null check (action ~ '^[a-z_]{3,40}$'),
  purpose text not null check (purpose ~ '^[a-z_]{3,40}$'),
  cases bigint[] not null,
  part text check (part ~ '^[a-z0-9_.]{3,120}$'),
  primary key (tenant, id)
);
create index access_log_by_time on access_log (tenant, at);
