-- What happened, and the projections of it that are written in the same transaction.

-- A stream is the list of events of one case or of one advice request.
create sequence stream_id as bigint;

create table import_file (
  tenant int not null references tenant,
  id int not null generated always as identity,
  name text not null check (length(name) between 1 and 200),
  sha256 bytea not null check (length(sha256) = 32),
  imported_at timestamptz not null default clock_timestamp(),
  person int not null,
  primary key (tenant, id),
  foreign key (tenant, person) references principal (tenant, id)
);

-- occurred: when it took effect. recorded: when the register wrote it. known: when the hub knew.
create table event (
  tenant int not null references tenant,
  stream bigint not null,
  version int not null check (version > 0),
  type text not null check (type ~ '^[a-z_]{3,60}$'),
  occurred date not null,
  recorded timestamptz not null,
  known timestamptz not null,
  person int not null,
  facts jsonb not null check (jsonb_typeof(facts) = 'object'),
  commitment bytea not null check (length(commitment) = 32),
  primary key (tenant, stream, version),
  foreign key (tenant, person) references principal (tenant, id),
  check (known <= recorded)
);

-- AES-256-GCM under the key of the stream; bound to tenant, stream, version and part. In a table of its own, because
-- fetching it costs more than all facts together.
create table event_sealed (
  tenant int not null,
  stream bigint not null,
  version int not null,
  part text not null check (part ~ '^[a-z_]{3,40}$'),
  sealed bytea not null,
  primary key (tenant, stream, version, part),
  foreign key (tenant, stream, version) references event (tenant, stream, version)
);

-- Where each case stands now.
create table case_state (
  tenant int not null references tenant,
  case_id bigint not null,
  version int not null check (version > 0),
  number text not null check (number ~ '^[A-Za-z0-9./_-]{1,40}$'),
  reported_on date not null,
  case_year smallint not null check (case_year = extract(year from reported_on)),
  channel text not null,
  reporter_role text not null,
  topic_reported text not null,
  topic text not null,
  topic_on date,
  country text not null check (country ~ '^[A-Z]{2}$'),
  place text not null,
  tie text not null,
  sex text not null,
  age_band text not null,
  victim_group text not null check (victim_group in ('minor', 'adult', 'parent_with_minor_children')),
  outcome text check (outcome <> 'open'),
  outcome_on date check (outcome_on >= reported_on),
  result text check (result <> 'no_result_yet'),
  result_on date check (result_on >= outcome_on),
  closed_on date check (closed_on >= outcome_on),
  phase text not null,
  changed timestamptz not null,
  primary key (tenant, case_id),
  unique (tenant, number),
  check ((outcome is null) = (outcome_on is null)),
  check ((result is null) = (result_on is null)),
  check (result is null or outcome is not null),
  check (closed_on is null or outcome is not null)
);
create index case_state_by_report on case_state (tenant, reported_on desc, case_id desc);
create index case_state_by_year on case_state (tenant, case_year, reported_on desc, case_id desc);

create table advice_request (
  tenant int not null references tenant,
  id bigint not null,
  version int not null check (version > 0),
  number text not null check (number ~ '^[A-Za-z0-9./_-]{1,40}$'),
  received_on date not null,
  channel text not null,
  reporter_role text not null,
  topic text not null,
  known timestamptz not null,
  primary key (tenant, id),
  unique (tenant, number)
);
create index advice_request_by_day on advice_request (tenant, received_on);

-- Small numbers for combinations of codes, so that the history is counted by one int. Codes only, the same for every tenant.
create table coded_state (
  id int primary key generated always as identity,
  topic text not null,
  victim_group text not null,
  place text not null,
  outcome text not null,
  result text,
  unique nulls not distinct (topic, victim_group, place, outcome, result)
);

-- The state of each case on any day as known at any moment: one row per rectangle. Overlaps would count a case twice,
-- so the database refuses them.
create table case_history (
  tenant int not null references tenant,
  case_id bigint not null,
  case_year smallint not null,
  valid_from date not null,
  valid_to date not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  cell int not null references coded_state,
  check (valid_from < valid_to),
  check (known_from < known_to),
  constraint no_overlap exclude using gist (
    tenant with =,
    case_id with =,
    daterange(valid_from, valid_to) with &&,
    tstzrange(known_from, known_to) with &&
  )
);
create index case_history_general on case_history (tenant, case_year, known_to, valid_to)
  include (known_from, valid_from, cell);
-- Used only by a query that repeats this condition to the letter.
create index case_history_year_end on case_history (tenant, case_year, cell)
  where known_to = 'infinity'
    and valid_from <= make_date(case_year::int, 12, 31)
    and valid_to > make_date(case_year::int, 12, 31);

-- Who may see a case: one row per person, team or organisation. Shares and break-glass are rows of it too.
create table case_grant (
  tenant int not null references tenant,
  principal int not null,
  case_id bigint not null,
  until timestamptz not null default 'infinity',
  primary key (tenant, principal, case_id),
  foreign key (tenant, principal) references principal (tenant, id)
);
create index case_grant_by_case on case_grant (tenant, case_id);

-- Who may not, whatever else is given: somebody who knows the family.
create table exclusion (
  tenant int not null references tenant,
  case_id bigint not null,
  person int not null,
  primary key (tenant, case_id, person),
  foreign key (tenant, person) references principal (tenant, id)
);

create view my_cases with (security_invoker = true) as
  select case_id from case_grant
  where tenant = (select app_tenant()) and principal = any((select app_principals())::int[]) and until > now();
