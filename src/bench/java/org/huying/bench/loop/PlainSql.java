package org.huying.bench.loop;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Plain JDBC, a connection for each transaction: nothing between the caller and the database. */
final class PlainSql implements AutoCloseable {

    private final HikariDataSource database;

    PlainSql(HikariDataSource database, String... tables) throws SQLException {
        this.database = database;
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (String table : tables) {
                statement.execute(table);
            }
        }
    }

    /** One transaction. */
    interface Work {
        void in(Sql sql) throws SQLException;
    }

    /** Statements of a transaction. */
    record Sql(Connection connection) {

        void run(String sql, String... values) throws SQLException {
            try (PreparedStatement statement = prepared(sql, values)) {
                statement.executeUpdate();
            }
        }

        void query(String sql, String... values) throws SQLException {
            try (PreparedStatement statement = prepared(sql, values);
                    var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new SQLException("Nothing is found by: " + sql);
                }
            }
        }

        private PreparedStatement prepared(String sql, String... values) throws SQLException {
            PreparedStatement statement = connection.prepareStatement(sql);
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            return statement;
        }
    }

    void commit(Work work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            work.in(new Sql(connection));
            connection.commit();
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
