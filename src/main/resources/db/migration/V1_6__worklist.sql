-- one row per user task; unit is '' when every member of the role may do it, so that (role, unit) can be compared as a pair
create table work_item (
    id               varchar(64)   not null primary key,
    request_number   varchar(20)   not null references request (number),
    instance_id      varchar(64)   not null,
    process          varchar(64)   not null,
    element          varchar(64)   not null,
    role             varchar(40)   not null,
    unit             varchar(40)   not null,
    assignee         varchar(40),
    created_at       timestamp with time zone not null,
    due_at           timestamp with time zone,
    ended_at         timestamp with time zone,
    done_by          varchar(40)
);
create index work_item_open on work_item (ended_at, role, unit, due_at);
create index work_item_mine on work_item (assignee, ended_at);
create index work_item_done on work_item (done_by, ended_at);
create index work_item_request on work_item (request_number);

-- what a person has entered so far; content is a JSON object of field names and values
create table draft (
    id               varchar(36)    not null primary key,
    task_id          varchar(64)    not null references work_item (id),
    account          varchar(40)    not null,
    content          varchar(60000) not null,
    photos           varchar(1000)  not null,
    updated_at       timestamp with time zone not null,
    unique (task_id, account)
);
