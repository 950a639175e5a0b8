-- how much of the personal data is gone: 0 nothing, 1 the contact, 2 photos too, 3 words and place too
alter table request add column erasure_stage int default 0 not null;
create index request_erasure on request (erasure_stage, category, ended_at);

-- residents who asked for it; goes when it is done
create table erasure_ask (
    request_number   varchar(20)   not null primary key references request (number),
    asked_at         timestamp with time zone not null
);

-- its one row says for which day the nightly round was begun, so that one node of several goes
create table retention_round (
    id               int           not null primary key,
    begun_for        date          not null
);
insert into retention_round (id, begun_for) values (1, date '2000-01-01');
