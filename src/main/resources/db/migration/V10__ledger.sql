-- What was said about an entry stands apart, with a salt of its own: the leaf has only its salted hash, so that erasing a text breaks nothing.
create table entry_note (
    entry bigint        not null primary key references journal,
    salt  char(32)      not null,
    text  varchar(2000) not null
);
insert into entry_note (entry, salt, text)
    select number, replace(cast(gen_random_uuid() as varchar(36)), '-', ''), note from journal where note <> '';
alter table journal drop column note;

-- Whom a random key stands for. Leaves have the key, and hashes salted with the secret; without the row nobody knows whose they are.
create table person (
    person_key  char(32)     not null primary key,
    secret      char(32)     not null,
    participant varchar(200) not null unique
);

-- Leaves of a Merkle tree (RFC 6962): canonical JSON. Those that are about a person can be found by the person's key.
create table ledger_leaf (
    number bigint      not null primary key,
    entry  bigint      not null references journal,
    schema varchar(60) not null,
    person char(32),
    hash   bytea       not null,
    leaf   bytea       not null
);
create index ledger_leaf_by_entry on ledger_leaf (entry, person);

-- Hashes of complete subtrees of 2, 4, 8 ... leaves.
create table ledger_node (
    level integer not null,
    place bigint  not null,
    hash  bytea   not null,
    primary key (level, place)
);

-- Signed notes (C2SP tlog-checkpoint), as they left the machine.
create table ledger_checkpoint (
    size  bigint        not null primary key,
    entry bigint        not null references journal,
    note  varchar(4000) not null
);

-- What the signatures are verified with, from the entry on that says so. The keys that sign are never in the database.
create table ledger_key (
    entry bigint       not null primary key references journal,
    vkey  varchar(400) not null
);
