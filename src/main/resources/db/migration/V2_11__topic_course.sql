-- how often the plan was changed: a form that was filled in before somebody else's change is told so
alter table topic add column changes int default 0 not null;
-- what came of it; words are covered by measures_salt
alter table topic add column conclusion varchar(5000);
alter table topic add column closed_by varchar(40);
alter table topic add column closed_at timestamp with time zone;

-- what the plan was before each change, so that who replays the ledger finds the words that its digests cover
create table topic_earlier (
    rating_month     varchar(7)    not null references topic (rating_month),
    change_number    int           not null,
    owner_unit       varchar(40)   not null,
    measures         varchar(5000) not null,
    ends_on          date          not null,
    changed_by       varchar(40)   not null,
    changed_at       timestamp with time zone not null,
    primary key (rating_month, change_number)
);
