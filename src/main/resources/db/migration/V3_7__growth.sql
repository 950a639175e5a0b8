-- Questions whose cost must not grow with what is open or closed beside what they ask for.

-- clocks that nobody looked at in time, every few minutes
create index clock_check on clock (running, check_at);

-- likely duplicates: recent requests of a square of 0.002 degrees (some 200 m)
alter table request add column place_cell bigint generated always as
    (cast(floor(latitude * 500) as bigint) * 1000000 + cast(floor(longitude * 500) as bigint)) ${stored};
create index request_cell on request (place_cell, received_at);
