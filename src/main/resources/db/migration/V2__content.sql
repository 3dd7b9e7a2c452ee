-- Bytes by their SHA-256, deflated and in pieces: what was submitted, received or written, exactly as it was.
create table content (
    sha256 char(64) not null primary key,
    size   bigint   not null
);

create table content_piece (
    sha256 char(64) not null references content,
    number integer  not null,
    bytes  bytea    not null,
    primary key (sha256, number)
);
