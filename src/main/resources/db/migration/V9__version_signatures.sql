-- What somebody looked at in a version that could not be checked, and found right: the code and the place of the finding.
create table plan_version_signature (
    version integer       not null references plan_version,
    finding varchar(1000) not null,
    entry   bigint        not null references journal,
    primary key (version, finding)
);
