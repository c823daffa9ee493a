-- A third kind of subject beside pages and embassies: that somebody checked a contact of the profile. What was proposed before stays.
alter table knowledge_proposal
  drop constraint knowledge_proposal_subject_check,
  add constraint knowledge_proposal_subject_check
    check (subject ~ '^(pages/[a-z][a-z0-9-]{0,60}|embassies/[A-Z]{2}|contacts/[a-z][a-z0-9_]{0,59})$');

alter table knowledge_text
  drop constraint knowledge_text_file_check,
  add constraint knowledge_text_file_check
    check (file ~ '^([a-z]{2,3}/[a-z][a-z0-9-]{0,60}\.md|embassies/[A-Z]{2}\.yaml|contacts/[a-z][a-z0-9_]{0,59}\.yaml)$');
