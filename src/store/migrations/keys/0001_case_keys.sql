-- The keys of cases and advice requests, apart from the data: a database of its own, with short-lived backups of its own.
-- Each key is wrapped by a key-encryption key that is in neither database.

revoke all on schema public from public;
grant usage on schema public to baken_keys_app;

create table case_key (
  tenant int not null,
  stream bigint not null,
  kek text not null check (kek ~ '^[0-9a-f]{16}$'),
  wrapped bytea not null,
  primary key (tenant, stream)
);
alter table case_key enable row level security;
alter table case_key force row level security;

create policy keys_of_tenant on case_key to baken_keys_app
  using (tenant = (select nullif(current_setting('app.tenant', true), '')::int))
  with check (tenant = (select nullif(current_setting('app.tenant', true), '')::int));

grant select, insert, delete on case_key to baken_keys_app;
