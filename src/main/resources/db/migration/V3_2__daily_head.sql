-- the head that was given out on a day of the town, once for all nodes
create table seal_daily_head (
    head_day         date          not null primary key,
    tree_size        bigint        not null
);
