-- Files that came in. A delivery replaces the files of the same names from then on; earlier ones stay for whoever asks.
create table delivery (
    number   integer      not null primary key,
    name     varchar(400) not null,
    sha256   char(64)     not null unique,
    entry    bigint       not null references journal
);

create table delivery_file (
    delivery integer      not null references delivery,
    name     varchar(400) not null,
    holds    varchar(60)  not null,
    sha256   char(64)     not null references content,
    primary key (delivery, name)
);

-- What could not be taken at all, and why.
create table delivery_refused (
    entry   bigint        not null primary key references journal,
    name    varchar(400)  not null,
    sha256  char(64)      not null,
    reasons varchar(100000) not null
);
