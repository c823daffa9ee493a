-- A reader shows that a key opens: of what was sealed to it by chance, the SHA-256. Whoever gives the same back has opened it.

alter table desk_reader add column probe bytea check (length(probe) = 32);
grant select (probe), update (probe) on desk_reader to baken_chat;
