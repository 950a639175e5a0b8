-- the instance of carry-over that waits for the review date, so that a message finds it; empty for those of older versions
alter table carry_over add column instance_id varchar(64);
-- who had it reviewed before its date, and why
alter table carry_over add column early_reason varchar(1000);
alter table carry_over add column early_by varchar(40);
alter table carry_over add column early_at timestamp with time zone;
