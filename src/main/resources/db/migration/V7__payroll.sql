create table period_step (
    period varchar(60) not null,
    step   varchar(20) not null,
    entry  bigint      not null references journal,
    primary key (period, entry)
);

create table payroll_line (
    line_key     varchar(900)   not null primary key,
    run          integer        not null references run,
    period       varchar(60)    not null,
    participant  varchar(200)   not null,
    payroll_id   varchar(200)   not null,
    component    varchar(200)   not null,
    earning_code varchar(200)   not null,
    cost_centre  varchar(200)   not null,
    legal_entity varchar(200)   not null,
    amount       numeric(30, 4) not null,
    currency     char(3)        not null,
    pay_date     date           not null,
    kind         varchar(20)    not null
);
create index payroll_line_by_run on payroll_line (run);
create index payroll_line_by_period on payroll_line (period, participant, component);
