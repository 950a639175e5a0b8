create table staff_password (
    account          varchar(40)   not null primary key,
    hash             varchar(200)  not null,
    changed_at       timestamp with time zone not null,
    must_change      boolean       not null,
    demo             boolean       not null
);

-- names and columns are Spring Session's; it is told never to make them itself
create table spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create unique index spring_session_id on spring_session (session_id);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id    char(36)     not null references spring_session (primary_id) on delete cascade,
    attribute_name        varchar(200) not null,
    attribute_bytes       ${binary}    not null,
    primary key (session_primary_id, attribute_name)
);
