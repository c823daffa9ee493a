-- Keys that belong to a whole tenant and to no case, each for one use: `names` is the key under which the tokens of names are hashed.

create table tenant_key (
  tenant int not null,
  use text not null check (use in ('names')),
  kek text not null check (kek ~ '^[0-9a-f]{16}$'),
  wrapped bytea not null,
  primary key (tenant, use)
);
alter table tenant_key enable row level security;
alter table tenant_key force row level security;

create policy keys_of_tenant on tenant_key to baken_keys_app
  using (tenant = (select nullif(current_setting('app.tenant', true), '')::int))
  with check (tenant = (select nullif(current_setting('app.tenant', true), '')::int));

grant select, insert on tenant_key to baken_keys_app;
