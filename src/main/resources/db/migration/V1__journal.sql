-- Who did what, and when. Every other record refers to an entry; nothing here is ever changed or deleted.
create table journal (
    number   bigint                      not null primary key,
    at       timestamp(6) with time zone not null,
    who      varchar(100)                not null,
    what     varchar(60)                 not null,
    subject  varchar(300)                not null,
    note     varchar(2000)               not null
);

-- One row, locked by whoever decides: decisions happen one after the other, so that none rests on what another is about to change.
create table deciding (
    lock integer not null primary key
);
insert into deciding (lock) values (1);
