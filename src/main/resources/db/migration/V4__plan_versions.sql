-- Versions of the policy. The days on which all workbooks of one are in force are theirs, as read when it was made.
create table plan_version (
    number        integer  not null primary key,
    policy        char(64) not null,
    in_force_from date,
    in_force_to   date,
    entry         bigint   not null references journal
);

create table plan_version_file (
    version integer      not null references plan_version,
    path    varchar(400) not null,
    sha256  char(64)     not null references content,
    primary key (version, path)
);

-- Submitted, approved, retired: at most once each.
create table plan_version_step (
    version        integer     not null references plan_version,
    step           varchar(20) not null,
    effective_from date,
    effective_to   date,
    entry          bigint      not null references journal,
    primary key (version, step)
);
