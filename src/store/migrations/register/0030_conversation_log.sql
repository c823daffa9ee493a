-- The access log names a conversation by its number, as the desk calls it.

alter table access_log drop constraint access_log_part_check;
alter table access_log add constraint access_log_part_check check (part ~ '^([a-z0-9_.]{3,120}|G[0-9]{2}-[0-9]{4,12})$');
