package org.huying.bench.loop;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.UUID;
import org.huying.bench.loop.PlainSql.Sql;
import org.huying.database.TestDatabase;

/** Request, three tasks and a ledger row for each step, in seven commits: what the database alone costs. */
final class SqlThree implements Contender {

    private static final int TASKS = 3;

    private final PlainSql database;
    private final Statements statements;

    /**
     * Of one way to keep these rows; parameters in the order of the names.
     *
     * @param request number
     * @param task id, number
     * @param entry number, followed by the entry's {@code %d} within the request
     * @param claim id
     * @param end id
     * @param move number
     * @param lock number
     * @param read id
     */
    private record Statements(
            String request,
            String task,
            String entry,
            String claim,
            String end,
            String move,
            String lock,
            String read) {}

    private SqlThree(PlainSql database, Statements statements) {
        this.database = database;
        this.statements = statements;
    }

    /** In tables that have no more columns and indexes than these steps need. */
    static SqlThree lean(Place place) throws SQLException {
        var database = new PlainSql(
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
        return new SqlThree(
                database,
                new Statements(
                        "insert into request values (?, 'received', now())",
                        "insert into task values (?, ?, 'step', null, now(), null)",
                        "insert into entry values (?, %d, 'step', 'officer', now(), '{\"round\":1}')",
                        "update task set assignee = 'officer' where id = ?",
                        "update task set ended_at = now() where id = ?",
                        "update request set state = 'step', at = now() where id = ?",
                        "select id from request where id = ? for update",
                        "select assignee, ended_at from task where id = ?"));
    }

    /** In Huying's own tables, with what {@link HuyingThree} writes into them; entries get no position. */
    static SqlThree own(Place place) throws SQLException {
        HikariDataSource source = place.open(24);
        var kind = place.url().startsWith("jdbc:postgresql:") ? TestDatabase.POSTGRESQL : TestDatabase.H2;
        return new SqlThree(
                new PlainSql(kind.migrated(source)),
                new Statements(
                        """
                        insert into request (number, round, channel, state, category, title, description, building, grid, anonymous,
                            reachable, tracking_digest, words_salt, made_at, received_at, state_since)
                        values (?, 1, 'PAGE', 'RECEIVED', 'SANITATION-LITTER', '楼下堆了很多东西', '楼下堆了很多东西，没人管。',
                            'RX-0101-01', 'RX-0101', false, true, 'digest', 'salt', now(), now(), now())""",
                        """
                        insert into work_item (id, request_number, instance_id, process, element, role, unit, created_at)
                        values (?, ?, 'instance', 'three', 'step', 'dispatcher', '', now())""",
                        """
                        insert into ledger_entry (request_number, seq, kind, version, actor, at_ms, element, payload)
                        values (?, %d, 'bench.step', 1, 'staff:dispatcher.1', 1780000000000, 'three:1:step',
                            '{"round":1,"unit":"RX-0101"}')""",
                        "update work_item set assignee = 'dispatcher.1' where id = ?",
                        "update work_item set ended_at = now(), done_by = 'dispatcher.1' where id = ?",
                        "update request set state = 'IN_HANDLING', state_since = now() where number = ?",
                        "select number from request where number = ? for update",
                        "select assignee, ended_at from work_item where id = ?"));
    }

    @Override
    public void loop(Steps steps) throws Exception {
        String request = UUID.randomUUID().toString().substring(16);
        String[] task = {UUID.randomUUID().toString()};
        steps.step(
                "start",
                () -> database.commit(sql -> {
                    sql.run(statements.request, request);
                    opened(sql, request, task[0], 1);
                }));
        for (int step = 1; step <= TASKS; step++) {
            int next = step + 1;
            steps.step(
                    "claim",
                    () -> database.commit(sql -> {
                        locked(sql, request, task[0]);
                        sql.run(statements.claim, task[0]);
                    }));
            steps.step(
                    "complete",
                    () -> database.commit(sql -> {
                        locked(sql, request, task[0]);
                        sql.run(statements.end, task[0]);
                        sql.run(statements.move, request);
                        task[0] = UUID.randomUUID().toString();
                        if (next <= TASKS) {
                            opened(sql, request, task[0], next);
                        } else {
                            noted(sql, request, next);
                        }
                    }));
        }
    }

    private void opened(Sql sql, String request, String task, int seq) throws SQLException {
        sql.run(statements.task, task, request);
        noted(sql, request, seq);
    }

    private void noted(Sql sql, String request, int seq) throws SQLException {
        sql.run(statements.entry.formatted(seq), request);
    }

    private void locked(Sql sql, String request, String task) throws SQLException {
        sql.query(statements.lock, request);
        sql.query(statements.read, task);
    }

    @Override
    public void close() {
        database.close();
    }
}
