create table run (
    number     integer      not null primary key,
    period     varchar(60)  not null,
    valid_from date         not null,
    valid_to   date         not null,
    pay_date   date         not null,
    population varchar(100000) not null,
    version    integer      not null references plan_version,
    delivery   integer      not null references delivery,
    entry      bigint       not null references journal
);

-- Calculated, failed, reviewed, discarded, released, written.
create table run_step (
    run    integer     not null references run,
    step   varchar(20) not null,
    result char(64)    references content,
    entry  bigint      not null references journal,
    primary key (run, step)
);

create table payout (
    run          integer        not null references run,
    participant  varchar(200)   not null,
    name         varchar(100000) not null,
    outcome      varchar(20)    not null,
    currency     char(3)        not null,
    total        numeric(30, 4),
    held         numeric(30, 4),
    reasons      varchar(1000000) not null,
    explanation  char(64)       not null references content,
    payroll_id   varchar(200)   not null,
    cost_centre  varchar(200)   not null,
    legal_entity varchar(200)   not null,
    primary key (run, participant)
);
create index payout_by_participant on payout (participant);

create table payout_component (
    run          integer        not null,
    participant  varchar(200)   not null,
    place        integer        not null,
    component    varchar(200)   not null,
    earning_code varchar(200)   not null,
    amount       numeric(30, 4) not null,
    primary key (run, participant, place),
    foreign key (run, participant) references payout
);

create table run_reject (
    run    integer       not null references run,
    place  integer       not null,
    file   varchar(100000) not null,
    line   integer       not null,
    field  varchar(100000) not null,
    cell   varchar(100000) not null,
    reason varchar(1000000) not null,
    primary key (run, place)
);
