-- one row per rating month (label 2026-11) whose proposals were made: the first node to insert it makes them
create table topic_month (
    rating_month     varchar(7)    not null primary key,
    proposed_at      timestamp with time zone not null
);

-- which categories grew most; how much is counted from the requests whenever it is shown, so figure and list agree
create table topic_candidate (
    rating_month     varchar(7)    not null references topic_month (rating_month),
    place            int           not null,
    category         varchar(40)   not null,
    primary key (rating_month, place)
);

create table topic (
    rating_month     varchar(7)    not null primary key references topic_month (rating_month),
    category         varchar(40)   not null,
    owner_unit       varchar(40)   not null,
    measures         varchar(5000) not null,
    measures_salt    varchar(64)   not null,
    ends_on          date          not null,
    opened_by        varchar(40)   not null,
    opened_at        timestamp with time zone not null
);

create index request_category_made on request (category, made_at);
