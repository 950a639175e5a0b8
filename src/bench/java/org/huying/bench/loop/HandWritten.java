package org.huying.bench.loop;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** Request, three tasks and a ledger row for each step, by plain JDBC in seven commits: what the database alone costs. */
final class HandWritten implements Contender {

    private static final int TASKS = 3;

    private final HikariDataSource database;

    HandWritten(HikariDataSource database) throws SQLException {
        this.database = database;
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table request (id varchar(40) primary key, state varchar(20), at timestamptz)");
            statement.execute("""
                    create table task (id varchar(40) primary key, request varchar(40) not null references request,
                        element varchar(20), assignee varchar(20), created_at timestamptz, ended_at timestamptz)""");
            statement.execute("create index task_of_request on task (request)");
            statement.execute("create index task_open on task (element, created_at) where ended_at is null");
            statement.execute("""
                    create table entry (request varchar(40), seq int, kind varchar(20), actor varchar(20), at timestamptz,
                        payload varchar(200), primary key (request, seq))""");
        }
    }

    @Override
    public void loop() throws SQLException {
        String request = UUID.randomUUID().toString();
        String[] task = {UUID.randomUUID().toString()};
        in(connection -> {
            run(connection, "insert into request values (?, 'received', now())", request);
            opened(connection, request, task[0], 1);
        });
        for (int step = 1; step <= TASKS; step++) {
            int next = step + 1;
            in(connection -> {
                locked(connection, request, task[0]);
                run(connection, "update task set assignee = 'officer' where id = ?", task[0]);
            });
            in(connection -> {
                locked(connection, request, task[0]);
                run(connection, "update task set ended_at = now() where id = ?", task[0]);
                run(connection, "update request set state = 'step', at = now() where id = ?", request);
                task[0] = UUID.randomUUID().toString();
                if (next <= TASKS) {
                    opened(connection, request, task[0], next);
                } else {
                    noted(connection, request, next);
                }
            });
        }
    }

    private static void opened(Connection connection, String request, String task, int seq) throws SQLException {
        run(connection, "insert into task values (?, ?, 'step', null, now(), null)", task, request);
        noted(connection, request, seq);
    }

    private static void noted(Connection connection, String request, int seq) throws SQLException {
        run(
                connection,
                "insert into entry values (?, " + seq + ", 'step', 'officer', now(), '{\"round\":1}')",
                request);
    }

    private static void locked(Connection connection, String request, String task) throws SQLException {
        query(connection, "select id from request where id = ? for update", request);
        query(connection, "select assignee, ended_at from task where id = ?", task);
    }

    private static void query(Connection connection, String sql, String id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new SQLException("Lost: " + id);
                }
            }
        }
    }

    private static void run(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private interface Work {
        void in(Connection connection) throws SQLException;
    }

    private void in(Work work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            work.in(connection);
            connection.commit();
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
