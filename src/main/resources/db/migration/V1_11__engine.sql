-- One row: held by the node that makes the engine's tables, deploys and grants, so that several can start together.
create table engine_start (
    id integer primary key
);
insert into engine_start (id) values (1);
