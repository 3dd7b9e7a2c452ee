-- From here on everything that was decided, received or paid names participants by their keys alone, and says by a number which text of
-- the person's it was: what they were called then, and their number in payroll. Erasing a person is erasing rows of person, person_known_as and person_text.

insert into person (person_key, secret, participant)
    select replace(cast(gen_random_uuid() as varchar(36)), '-', ''), replace(cast(gen_random_uuid() as varchar(36)), '-', ''), participant
    from (select participant from payroll_line union select participant from sign_off union select participant from adjustment
        union select participant from account_state) named
    where participant <> '' and not exists (select 1 from person known where known.participant = named.participant);

create table person_text (
    person_key char(32)        not null references person,
    number     integer         not null,
    text       varchar(100000) not null,
    primary key (person_key, number)
);
insert into person_text (person_key, number, text)
    select p.person_key, row_number() over (partition by p.person_key order by said.text), said.text
    from (select participant, payroll_id as text from payout union select participant, payroll_id from payroll_line
        union select participant, name from payout) said
    join person p on p.participant = said.participant where said.text <> '';

-- Keys refer to no row of person, since they stay when it is erased.
create table paid_person (
    run          integer        not null references run,
    person_key   char(32)       not null,
    outcome      varchar(20)    not null,
    currency     char(3)        not null,
    total        numeric(30, 4),
    held         numeric(30, 4),
    reasons      varchar(1000000) not null,
    explanation  char(64)       not null references content,
    called_as    integer,
    paid_as      integer,
    cost_centre  varchar(200)   not null,
    legal_entity varchar(200)   not null,
    primary key (run, person_key)
);
insert into paid_person (run, person_key, outcome, currency, total, held, reasons, explanation, called_as, paid_as, cost_centre, legal_entity)
    select o.run, p.person_key, o.outcome, o.currency, o.total, o.held, o.reasons, o.explanation, n.number, i.number, o.cost_centre, o.legal_entity
    from payout o join person p on p.participant = o.participant
    left join person_text n on n.person_key = p.person_key and n.text = o.name
    left join person_text i on i.person_key = p.person_key and i.text = o.payroll_id;

create table paid_component (
    run          integer        not null,
    person_key   char(32)       not null,
    place        integer        not null,
    component    varchar(200)   not null,
    earning_code varchar(200)   not null,
    amount       numeric(30, 4) not null,
    primary key (run, person_key, place),
    foreign key (run, person_key) references paid_person
);
insert into paid_component (run, person_key, place, component, earning_code, amount)
    select c.run, p.person_key, c.place, c.component, c.earning_code, c.amount
    from payout_component c join person p on p.participant = c.participant;

drop table payout_component;
drop table payout;
alter table paid_person rename to payout;
alter table paid_component rename to payout_component;
create index payout_by_person on payout (person_key);

create table run_population (
    run        integer  not null references run,
    person_key char(32) not null,
    primary key (run, person_key)
);
insert into run_population (run, person_key)
    select r.number, p.person_key from run r
    join person p on position(chr(10) || p.participant || chr(10) in chr(10) || r.population || chr(10)) > 0
    where r.population <> '';
alter table run drop column population;

alter table payroll_line add column person_key char(32);
alter table payroll_line add column paid_as integer;
update payroll_line set person_key = (select p.person_key from person p where p.participant = payroll_line.participant);
update payroll_line set paid_as = (select i.number from person_text i
    where i.person_key = payroll_line.person_key and i.text = payroll_line.payroll_id);
-- The key's second part is the participant, with a backslash before each slash and backslash.
update payroll_line set line_key = replace(replace(period, '\', '\\'), '/', '\/') || '/person:' || person_key
    || substring(line_key from length(replace(replace(period, '\', '\\'), '/', '\/')) + length(replace(replace(participant, '\', '\\'), '/', '\/')) + 2);
drop index payroll_line_by_period;
alter table payroll_line drop column participant;
alter table payroll_line drop column payroll_id;
alter table payroll_line alter column person_key set not null;
create index payroll_line_by_period on payroll_line (period, person_key, component);

-- Null stands for nobody in particular.
alter table sign_off add column person_key char(32);
update sign_off set person_key = (select p.person_key from person p where p.participant = sign_off.participant);
alter table sign_off drop column participant;

alter table adjustment add column person_key char(32);
update adjustment set person_key = (select p.person_key from person p where p.participant = adjustment.participant);
alter table adjustment drop column participant;
alter table adjustment alter column person_key set not null;

-- Null for accounts of those who are no participants.
alter table account_state add column person_key char(32);
update account_state set person_key = (select p.person_key from person p where p.participant = account_state.participant);
alter table account_state drop column participant;
