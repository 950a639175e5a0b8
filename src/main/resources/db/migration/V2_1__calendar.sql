-- the town's working time, as its files say; every load replaces all of it
create table calendar (
    code           varchar(40)  not null primary key,
    day_minutes    int          not null,
    holidays       boolean      not null
);

-- days: MONDAY,TUESDAY …; hours: 09:00-12:00,13:00-17:00; position keeps the order of the file
create table calendar_hours (
    calendar       varchar(40)  not null references calendar (code),
    position       int          not null,
    days           varchar(80)  not null,
    hours          varchar(200) not null,
    from_date      date,
    to_date        date,
    primary key (calendar, position)
);

-- units are codes of areas and organisations; what is not here works by the calendar of the area around it, or office
create table calendar_unit (
    unit           varchar(40)  not null primary key,
    calendar       varchar(40)  not null references calendar (code)
);

-- papers: addresses of the announcements, one a line
create table calendar_year (
    published_year int          not null primary key,
    papers         varchar(2000) not null
);

create table calendar_year_day (
    published_year int          not null references calendar_year (published_year),
    on_date        date         not null,
    name           varchar(100) not null,
    day_off        boolean      not null,
    primary key (published_year, on_date)
);

-- calendars: codes separated by commas, '' for all that keep holidays
create table calendar_local_day (
    on_date        date         not null primary key,
    name           varchar(100) not null,
    day_off        boolean      not null,
    calendars      varchar(1000) not null
);

-- one row: its lock lets one load run at a time, its number tells every node that the calendar in memory is old
create table calendar_version (
    id             int          not null primary key,
    version        bigint       not null
);
insert into calendar_version (id, version) values (1, 0);

-- by which version of the calendar due_at was computed: what is behind is computed again
alter table clock add column calendar_version bigint default 0 not null;
create index clock_calendar on clock (running, calendar_version);

-- pauses that are over: a due date is computed again from the start, the limit and these
create table clock_pause (
    clock_id       bigint       not null references clock (id),
    paused_at      timestamp with time zone not null,
    resumed_at     timestamp with time zone not null
);
create index clock_pause_clock on clock_pause (clock_id);

-- clocks that run already were paused by questions only
insert into clock_pause (clock_id, paused_at, resumed_at)
select c.id, q.asked_at, q.closed_at
from clock c join question q on q.request_number = c.request_number
where c.running and c.kind = 'HANDLING' and q.instance_id is not null
    and q.asked_at >= c.started_at and q.closed_at is not null;
