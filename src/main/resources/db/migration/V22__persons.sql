-- What a person is called. With its row and that of person, all that tells whom a key stands for is erased.
create table person_known_as (
    person_key char(32)        not null primary key references person,
    name       varchar(100000) not null
);

-- Payouts from before the ledger gave nobody a key.
insert into person (person_key, secret, participant)
    select replace(cast(gen_random_uuid() as varchar(36)), '-', ''), replace(cast(gen_random_uuid() as varchar(36)), '-', ''), participant
    from (select distinct participant from payout) paid
    where not exists (select 1 from person known where known.participant = paid.participant);

insert into person_known_as (person_key, name)
    select p.person_key, o.name from payout o join person p on p.participant = o.participant
    where o.name <> '' and o.run = (select max(latest.run) from payout latest where latest.participant = o.participant);
