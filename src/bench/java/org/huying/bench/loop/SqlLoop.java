package org.huying.bench.loop;

import java.sql.SQLException;
import java.util.UUID;
import org.huying.bench.loop.PlainSql.Sql;

/**
 * The rows that Huying itself keeps of a loop over the grid, by hand and without an engine: request, contact, work items, drafts,
 * assignment, clocks, evaluation and nine entries of the ledger, in the same eight commits.
 */
final class SqlLoop implements Contender {

    private final PlainSql database;

    SqlLoop(Place place) throws SQLException {
        this.database = new PlainSql(
                place.open(24),
                """
                create table request (id varchar(40) primary key, state varchar(20), category varchar(40), unit varchar(40),
                    words varchar(500), at timestamp with time zone, ended_at timestamp with time zone)""",
                "create index request_by_state on request (state, at)",
                "create table contact (request varchar(40) primary key, sealed varchar(200))",
                """
                create table work_item (id varchar(40) primary key, request varchar(40) not null references request,
                    element varchar(40), assignee varchar(40), created_at timestamp with time zone,
                    due_at timestamp with time zone, ended_at timestamp with time zone)""",
                "create index work_item_of_request on work_item (request)",
                "create index work_item_open on work_item (ended_at, element, created_at)",
                "create table draft (task varchar(40), account varchar(40), form varchar(500), primary key (task, account))",
                """
                create table assignment (id varchar(40) primary key, request varchar(40) not null references request,
                    unit varchar(40), state varchar(20), opened_at timestamp with time zone,
                    ended_at timestamp with time zone)""",
                "create index assignment_of_request on assignment (request)",
                """
                create table evaluation (request varchar(40) primary key references request, outcome varchar(20),
                    opened_at timestamp with time zone, ended_at timestamp with time zone)""",
                """
                create table clock (request varchar(40), kind varchar(20), due_at timestamp with time zone,
                    stopped_at timestamp with time zone, primary key (request, kind))""",
                """
                create table entry (request varchar(40), seq int, kind varchar(40), actor varchar(40),
                    at timestamp with time zone, payload varchar(400), primary key (request, seq))""");
    }

    @Override
    public void loop(Steps steps) throws Exception {
        String request = UUID.randomUUID().toString();
        String dispatch = UUID.randomUUID().toString();
        String handle = UUID.randomUUID().toString();
        steps.step(
                "report",
                () -> database.commit(sql -> {
                    sql.run(
                            "insert into request values (?, 'received', null, null, '楼下堆了很多东西，没人管。', now(), null)",
                            request);
                    sql.run("insert into contact values (?, 'sealed')", request);
                    entries(sql, request, 1, 3);
                    opened(sql, request, dispatch, "dispatch");
                }));
        person(steps, "dispatch", request, dispatch, sql -> {
            sql.run("update request set state = 'handling', category = 'LITTER', unit = 'grid' where id = ?", request);
            sql.run(
                    "insert into assignment values (?, ?, 'grid', 'open', now(), null)",
                    UUID.randomUUID().toString(),
                    request);
            entries(sql, request, 4, 5);
            opened(sql, request, handle, "handle");
        });
        person(steps, "handle", request, handle, sql -> {
            sql.run("update assignment set state = 'resolved', ended_at = now() where request = ?", request);
            sql.run("update request set state = 'to score' where id = ?", request);
            sql.run("insert into evaluation values (?, null, now(), null)", request);
            sql.run("insert into clock values (?, 'score', now(), null)", request);
            entries(sql, request, 6, 7);
        });
        steps.step(
                "score",
                () -> database.commit(sql -> {
                    sql.query("select id from request where id = ? for update", request);
                    sql.run("update evaluation set outcome = 'scored', ended_at = now() where request = ?", request);
                    sql.run("update request set state = 'closed', ended_at = now() where id = ?", request);
                    sql.run("update clock set stopped_at = now() where request = ? and stopped_at is null", request);
                    entries(sql, request, 8, 9);
                }));
    }

    private void person(Steps steps, String what, String request, String task, PlainSql.Work completion)
            throws Exception {
        steps.step(
                what + ": claim",
                () -> database.commit(sql -> {
                    locked(sql, request, task);
                    sql.run("update work_item set assignee = 'officer' where id = ?", task);
                }));
        steps.step(
                what + ": save",
                () -> database.commit(sql -> {
                    locked(sql, request, task);
                    sql.run("insert into draft values (?, 'officer', '{\"outcome\":\"resolved\"}')", task);
                }));
        steps.step(
                what + ": complete",
                () -> database.commit(sql -> {
                    locked(sql, request, task);
                    sql.query("select form from draft where task = ? and account = 'officer'", task);
                    sql.run("delete from draft where task = ?", task);
                    sql.run("update work_item set ended_at = now() where id = ?", task);
                    sql.run("update clock set stopped_at = now() where request = ? and kind = '" + what + "'", request);
                    completion.in(sql);
                }));
    }

    private static void opened(Sql sql, String request, String task, String element) throws SQLException {
        sql.run("insert into work_item values (?, ?, '" + element + "', null, now(), now(), null)", task, request);
        sql.run("insert into clock values (?, '" + element + "', now(), null)", request);
    }

    private static void entries(Sql sql, String request, int first, int last) throws SQLException {
        for (int seq = first; seq <= last; seq++) {
            sql.run(
                    "insert into entry values (?, " + seq + ", 'request.moved', 'staff:officer', now(),"
                            + " '{\"round\":1,\"unit\":\"RX-0101\",\"words\":\"0123456789abcdef0123456789abcdef\"}')",
                    request);
        }
    }

    private static void locked(Sql sql, String request, String task) throws SQLException {
        sql.query("select id from request where id = ? for update", request);
        sql.query("select assignee, ended_at from work_item where id = ?", task);
    }

    @Override
    public void close() {
        database.close();
    }
}
