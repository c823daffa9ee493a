-- Publishing by two people: what one editor proposed for the text files that the public side shows, and what another one decided.
-- It is all public text: nothing here is sealed, and nothing here is about a case.

create table knowledge_proposal (
  tenant int not null,
  id bigint not null generated always as identity,
  -- A page in all its languages, or the number of an embassy.
  subject text not null check (subject ~ '^(pages/[a-z][a-z0-9-]{0,60}|embassies/[A-Z]{2})$'),
  why text not null check (length(why) between 1 and 500),
  made_by int not null,
  made_at timestamptz not null default clock_timestamp(),
  -- The same list as proposalStates of src/domain/knowledge/publishing/proposal.ts.
  state text not null default 'waiting' check (state in ('waiting', 'published', 'sent_back', 'withdrawn')),
  decided_by int,
  decided_at timestamptz check (decided_at >= made_at),
  reason text check (length(reason) between 1 and 1000),
  -- The order of what was published: the public side asks for what is newer than what it has.
  publication bigint check (publication > 0),
  primary key (tenant, id),
  unique (tenant, publication),
  foreign key (tenant, made_by) references staff_member (tenant, person),
  foreign key (tenant, decided_by) references staff_member (tenant, person),
  check ((state = 'waiting') = (decided_by is null)),
  check ((decided_by is null) = (decided_at is null)),
  check ((state = 'sent_back') = (reason is not null)),
  check ((state = 'published') = (publication is not null)),
  -- Who wrote it neither publishes it nor sends it back; nobody else withdraws it. It is the person that counts, not the session or the role.
  check (state not in ('published', 'sent_back') or decided_by <> made_by),
  check (state <> 'withdrawn' or decided_by = made_by)
);
create index knowledge_proposal_waiting on knowledge_proposal (tenant, id) where state = 'waiting';

create table knowledge_text (
  tenant int not null,
  proposal bigint not null,
  file text not null check (file ~ '^([a-z]{2,3}/[a-z][a-z0-9-]{0,60}\.md|embassies/[A-Z]{2}\.yaml)$'),
  -- What the public side showed when this was written; empty when there was no such file.
  base text not null check (length(base) <= 60000),
  text text not null check (length(text) between 1 and 60000 and text <> base),
  primary key (tenant, proposal, file),
  foreign key (tenant, proposal) references knowledge_proposal (tenant, id)
);

-- The newest published text of each file that was published after this one, for the public side.
create function published_knowledge(after bigint) returns table (file text, text text, publication bigint)
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select distinct on (t.file) t.file, t.text, p.publication
  from public.knowledge_proposal p
  join public.knowledge_text t on t.tenant = p.tenant and t.proposal = p.id
  where p.tenant = app_tenant() and p.publication > published_knowledge.after
  order by t.file, p.publication desc;
end;
grant execute on function published_knowledge to baken_public;

do $$
declare
  role_name text;
  mine constant text := 'tenant = (select app_tenant())';
  -- The editors share a role of the database with others.
  editor text;
begin
  execute 'alter table knowledge_proposal enable row level security';
  execute 'alter table knowledge_proposal force row level security';
  execute 'alter table knowledge_text enable row level security';
  execute 'alter table knowledge_text force row level security';
  foreach role_name in array array['staff', 'manager'] loop
    editor := case role_name when 'staff' then ' and (select app_role()) = ''knowledge_editor''' else '' end;
    execute format('create policy %1$s_reads on knowledge_proposal for select to baken_%1$s using (%2$s%3$s)', role_name, mine, editor);
    execute format('create policy %1$s_proposes on knowledge_proposal for insert to baken_%1$s with check (%2$s%3$s
      and made_by = (select app_person()) and state = ''waiting'')', role_name, mine, editor);
    execute format('create policy %1$s_decides on knowledge_proposal for update to baken_%1$s using (%2$s%3$s and state = ''waiting'')
      with check (%2$s and decided_by = (select app_person()))', role_name, mine, editor);
    execute format('grant select, insert (tenant, subject, why, made_by), update (state, decided_by, decided_at, reason, publication)
      on knowledge_proposal to baken_%s', role_name);
    execute format('create policy %1$s_reads on knowledge_text for select to baken_%1$s using (%2$s%3$s)', role_name, mine, editor);
    -- Nobody adds to what somebody else wrote, or to what was decided.
    execute format('create policy %1$s_proposes on knowledge_text for insert to baken_%1$s with check (%2$s%3$s
      and exists (select 1 from knowledge_proposal p where p.tenant = knowledge_text.tenant and p.id = proposal
        and p.made_by = (select app_person()) and p.state = ''waiting''))', role_name, mine, editor);
    execute format('grant select, insert on knowledge_text to baken_%s', role_name);
  end loop;
  -- The command line checks what waits and writes what was published back as files.
  execute format('create policy operator_reads on knowledge_proposal for select to baken_operator using (%s)', mine);
  execute format('create policy operator_reads on knowledge_text for select to baken_operator using (%s)', mine);
  grant select on knowledge_proposal, knowledge_text to baken_operator;
  execute format('create policy owner_reads on knowledge_proposal for select to baken_owner using (%s)', mine);
  execute format('create policy owner_reads on knowledge_text for select to baken_owner using (%s)', mine);
end
$$;
