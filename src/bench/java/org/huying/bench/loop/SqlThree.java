package org.huying.bench.loop;

import java.sql.SQLException;
import java.util.UUID;
import org.huying.bench.loop.PlainSql.Sql;

/** Request, three tasks and a ledger row for each step, in seven commits: what the database alone costs. */
final class SqlThree implements Contender {

    private static final int TASKS = 3;

    private final PlainSql database;

    SqlThree(Place place) throws SQLException {
        this.database = new PlainSql(
                place.open(24),
                "create table request (id varchar(40) primary key, state varchar(20), at timestamp with time zone)",
                """
                create table task (id varchar(40) primary key, request varchar(40) not null references request,
                    element varchar(20), assignee varchar(20), created_at timestamp with time zone,
                    ended_at timestamp with time zone)""",
                "create index task_of_request on task (request)",
                "create index task_open on task (ended_at, element, created_at)",
                """
                create table entry (request varchar(40), seq int, kind varchar(20), actor varchar(20),
                    at timestamp with time zone, payload varchar(200), primary key (request, seq))""");
    }

    @Override
    public void loop(Steps steps) throws Exception {
        String request = UUID.randomUUID().toString();
        String[] task = {UUID.randomUUID().toString()};
        steps.step(
                "start",
                () -> database.commit(sql -> {
                    sql.run("insert into request values (?, 'received', now())", request);
                    opened(sql, request, task[0], 1);
                }));
        for (int step = 1; step <= TASKS; step++) {
            int next = step + 1;
            steps.step(
                    "claim",
                    () -> database.commit(sql -> {
                        locked(sql, request, task[0]);
                        sql.run("update task set assignee = 'officer' where id = ?", task[0]);
                    }));
            steps.step(
                    "complete",
                    () -> database.commit(sql -> {
                        locked(sql, request, task[0]);
                        sql.run("update task set ended_at = now() where id = ?", task[0]);
                        sql.run("update request set state = 'step', at = now() where id = ?", request);
                        task[0] = UUID.randomUUID().toString();
                        if (next <= TASKS) {
                            opened(sql, request, task[0], next);
                        } else {
                            noted(sql, request, next);
                        }
                    }));
        }
    }

    private static void opened(Sql sql, String request, String task, int seq) throws SQLException {
        sql.run("insert into task values (?, ?, 'step', null, now(), null)", task, request);
        noted(sql, request, seq);
    }

    private static void noted(Sql sql, String request, int seq) throws SQLException {
        sql.run("insert into entry values (?, " + seq + ", 'step', 'officer', now(), '{\"round\":1}')", request);
    }

    private static void locked(Sql sql, String request, String task) throws SQLException {
        sql.query("select id from request where id = ? for update", request);
        sql.query("select assignee, ended_at from task where id = ?", task);
    }

    @Override
    public void close() {
        database.close();
    }
}
