-- What is late now is found by when it became late: of most clocks that were ever kept, nothing stands here, and so databases
-- know that they are few.
alter table clock add column late_from timestamp with time zone generated always as
    (case when running and paused_at is null then due_at end) ${stored};
create index clock_late on clock (late_from);
