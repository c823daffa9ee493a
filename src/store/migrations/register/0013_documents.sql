-- What documents of cases hold, written anew when they came in, in pieces that are sealed under the key of the case: AES-256-GCM, bound
-- to tenant, case, document, kind, piece and how many pieces there are. Written once; nobody changes or takes away a piece.

create table document_content (
  tenant int not null references tenant,
  case_id bigint not null,
  -- The number of the document in its case.
  document int not null check (document between 1 and 1000),
  kind text not null check (kind in ('whole', 'preview')),
  piece int not null check (piece >= 0 and piece < pieces),
  pieces int not null check (pieces between 1 and 64),
  -- A mebibyte, and what sealing adds.
  sealed bytea not null check (length(sealed) between 29 and 1048605),
  primary key (tenant, case_id, document, kind, piece),
  foreign key (tenant, case_id) references case_state (tenant, case_id)
);
-- It is random to whoever has no key: compressing it only costs time.
alter table document_content alter column sealed set storage external;
alter table document_content enable row level security;
alter table document_content force row level security;

do $$
declare
  role_name text;
  seen text;
  same_tenant constant text := 'tenant = (select app_tenant())';
  granted constant text := case_condition('granted', 'document_content');
  not_kept_out constant text := case_condition('not_kept_out', 'document_content');
  shared constant text := case_condition('shared', 'document_content', also_of_share => '''documents'' = any(s.areas)');
begin
  foreach role_name in array array['caseworker', 'manager'] loop
    seen := same_tenant || ' and ' || not_kept_out || case role_name when 'caseworker' then ' and ' || granted else '' end;
    execute format('create policy %1$s_sees on document_content for select to baken_%1$s using (%2$s)', role_name, seen);
    execute format('create policy %1$s_adds on document_content for insert to baken_%1$s with check (%2$s)', role_name, seen);
    execute format('grant select, insert on document_content to baken_%s', role_name);
  end loop;
  execute format('create policy partner_sees on document_content for select to baken_partner using (%s)',
    same_tenant || ' and ' || shared || ' and ' || not_kept_out);
end
$$;
grant select on document_content to baken_partner;
-- What an organisation adds is written by the scribe, as the event is.
create policy scribe_adds on document_content for insert to baken_scribe
  with check (tenant = (select app_tenant()) and sees_case(case_id));
grant insert on document_content to baken_scribe;

-- Opening a document is opening a part of a case.
create or replace function opens_case(action text) returns boolean language sql immutable parallel safe
  return action in ('read_case', 'read_case_access', 'open_sealed', 'open_document', 'break_glass', 'ask_address');
