-- What alerts want somebody to sign before a run is released. An empty participant stands for nobody in particular.
create table sign_off (
    run         integer          not null references run,
    number      integer          not null,
    participant varchar(200)     not null,
    says        varchar(1000000) not null,
    primary key (run, number)
);

create table sign_off_given (
    run    integer not null,
    number integer not null,
    entry  bigint  not null references journal,
    primary key (run, number),
    foreign key (run, number) references sign_off
);
