-- What was erased of the contents: the entry tells why, and keeps the hash.
create table content_erased (
    sha256 char(64) not null primary key references content,
    entry  bigint   not null references journal
);

-- Files that came with a delivery that was refused; they are kept, and have to be found if they are to be erased.
create table delivery_refused_file (
    entry  bigint   not null references delivery_refused,
    sha256 char(64) not null references content,
    primary key (entry, sha256)
);

-- Requests to erase a person, and what somebody else decided: erased, rejected.
create table erasure (
    number     integer  not null primary key,
    person_key char(32) not null,
    entry      bigint   not null references journal
);

create table erasure_step (
    erasure integer     not null primary key references erasure,
    step    varchar(20) not null,
    entry   bigint      not null references journal
);

-- What must not be erased for a while; without a person nothing at all.
create table legal_hold (
    number     integer not null primary key,
    person_key char(32),
    entry      bigint  not null references journal
);

create table legal_hold_end (
    hold  integer not null primary key references legal_hold,
    entry bigint  not null references journal
);
