-- Manual adjustments of pay as they were asked for. What was decided about each is a row of its own, of which there is one at most.
create table adjustment (
    number       integer         not null primary key,
    participant  varchar(200)    not null,
    component    varchar(200)    not null,
    earning_code varchar(200)    not null,
    amount       numeric(30, 4)  not null,
    currency     char(3)         not null,
    period       varchar(60)     not null,
    reason       varchar(200)    not null,
    english      varchar(100000) not null,
    spanish      varchar(100000) not null,
    version      integer         not null references plan_version,
    takes_back   integer         references adjustment,
    entry        bigint          not null references journal
);
create index adjustment_by_period on adjustment (period);

-- Approved, rejected, withdrawn.
create table adjustment_step (
    adjustment integer     not null primary key references adjustment,
    step       varchar(20) not null,
    entry      bigint      not null references journal
);
