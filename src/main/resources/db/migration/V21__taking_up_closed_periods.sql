-- The open period whose payroll pays what a run of a closed period finds; null where a run is paid in its own period.
alter table run add column paid_in varchar(60);
