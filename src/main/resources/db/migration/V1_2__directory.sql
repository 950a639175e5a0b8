-- codes stay for ever, because requests and the ledger name them: what the files no longer name is retired, not deleted
create table area (
    code       varchar(40)      not null primary key,
    level      varchar(20)      not null,
    parent     varchar(40) references area (code),
    name_zh    varchar(100)     not null,
    name_en    varchar(100)     not null,
    -- GeoJSON geometry of a grid
    polygon    varchar(1000000),
    retired    boolean          not null
);

create table organisation (
    code       varchar(40)      not null primary key,
    kind       varchar(20)      not null,
    name_zh    varchar(100)     not null,
    name_en    varchar(100)     not null,
    retired    boolean          not null
);

create table organisation_duty (
    organisation varchar(40)    not null references organisation (code),
    duty         varchar(40)    not null,
    primary key (organisation, duty)
);

create table person (
    account    varchar(40)      not null primary key,
    name       varchar(100)     not null,
    active     boolean          not null
);

create table duty (
    account    varchar(40)      not null references person (account),
    role       varchar(20)      not null,
    unit       varchar(40)      not null,
    primary key (account, role, unit)
);

create table category (
    code         varchar(40)    not null primary key,
    parent       varchar(40) references category (code),
    level        int            not null,
    name_zh      varchar(100)   not null,
    name_en      varchar(100)   not null,
    confidential boolean        not null,
    retired      boolean        not null
);

-- one row: its lock lets one load run at a time, its number tells every node that the copy in memory is old
create table directory_version (
    id         int              not null primary key,
    version    bigint           not null
);
insert into directory_version (id, version) values (1, 0);
