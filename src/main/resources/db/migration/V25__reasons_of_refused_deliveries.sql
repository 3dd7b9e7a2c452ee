-- Why a delivery was refused may quote people, as the note that says the same does; whoever erases the note erases both.
create table delivery_refused_reasons (
    entry   bigint          not null primary key references entry_note on delete cascade,
    reasons varchar(100000) not null
);
insert into delivery_refused_reasons (entry, reasons)
    select r.entry, r.reasons from delivery_refused r join entry_note n on n.entry = r.entry;
alter table delivery_refused drop column reasons;
