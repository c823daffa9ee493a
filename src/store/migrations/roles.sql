-- The roles of a cluster. Run by whoever may make roles, before the migrations, and again at will.
-- Every role that touches data is neither superuser nor bypassrls; the login of the application has no rights of its own
-- (noinherit): it takes one of the roles below for each piece of work, and can do nothing without one.
do $$
declare
  wanted text;
begin
  foreach wanted in array array['baken_owner', 'baken_caseworker', 'baken_manager', 'baken_partner', 'baken_staff', 'baken_analyst', 'baken_auditor',
      'baken_administrator', 'baken_operator', 'baken_sequencer', 'baken_self', 'baken_scribe', 'baken_chat'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      execute format('create role %I nologin nosuperuser nobypassrls', wanted);
    end if;
  end loop;
  foreach wanted in array array['baken_app', 'baken_keys_app', 'baken_public'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      execute format('create role %I login noinherit nosuperuser nobypassrls', wanted);
    end if;
  end loop;
  -- Only what is missing, so that an upgrade needs no right to give roles.
  foreach wanted in array array['baken_caseworker', 'baken_manager', 'baken_partner', 'baken_staff', 'baken_analyst', 'baken_auditor',
      'baken_administrator', 'baken_operator', 'baken_sequencer', 'baken_self', 'baken_scribe', 'baken_chat'] loop
    if not pg_has_role('baken_app', wanted, 'member') then
      execute format('grant %I to baken_app', wanted);
    end if;
  end loop;
end
$$;
