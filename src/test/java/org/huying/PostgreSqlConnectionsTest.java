package org.huying;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.huying.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the program's pool asks PostgreSQL. */
class PostgreSqlConnectionsTest {

    private final PostgreSqlConnections settings = new PostgreSqlConnections();

    @Test
    void a_statement_is_prepared_at_its_first_use() {
        try (var database = TestDatabase.POSTGRESQL.createEmpty();
                var pool = likeTheProgram(database)) {
            var jdbc = JdbcClient.create(pool);
            jdbc.sql("select 7 as first_use").query(Integer.class).single();

            assertThat(jdbc.sql("select count(*) from pg_prepared_statements where statement like '%first_use%'")
                            .query(Integer.class)
                            .single())
                    .isPositive();
        }
    }

    @Test
    void what_the_address_says_itself_stays() {
        try (var database = TestDatabase.POSTGRESQL.createEmpty()) {
            database.setJdbcUrl(database.getJdbcUrl() + "&prepareThreshold=0");
            try (var pool = likeTheProgram(database)) {
                var jdbc = JdbcClient.create(pool);
                jdbc.sql("select 7 as first_use").query(Integer.class).single();

                assertThat(jdbc.sql("select count(*) from pg_prepared_statements")
                                .query(Integer.class)
                                .single())
                        .isZero();
            }
        }
    }

    @Test
    void no_plan_is_compiled() {
        try (var database = TestDatabase.POSTGRESQL.createEmpty();
                var pool = likeTheProgram(database)) {
            assertThat(setting(pool)).isEqualTo("off");
        }
    }

    @Test
    void what_a_town_does_itself_with_a_new_connection_stays() {
        try (var database = TestDatabase.POSTGRESQL.createEmpty();
                var pool = new HikariDataSource()) {
            pool.setJdbcUrl(database.getJdbcUrl());
            pool.setUsername(database.getUsername());
            pool.setConnectionInitSql("set jit = on");
            settings.postProcessBeforeInitialization(pool, "dataSource");

            assertThat(setting(pool)).isEqualTo("on");
        }
    }

    @Test
    void a_plan_is_compiled_where_the_address_wants_it() {
        try (var database = TestDatabase.POSTGRESQL.createEmpty()) {
            database.setJdbcUrl(database.getJdbcUrl() + "&options=-c%20jit=on");
            try (var pool = likeTheProgram(database)) {
                assertThat(setting(pool)).isEqualTo("on");
            }
        }
    }

    private static String setting(HikariDataSource pool) {
        return JdbcClient.create(pool).sql("show jit").query(String.class).single();
    }

    @Test
    void h2_which_refuses_settings_that_it_does_not_know_is_left_alone() {
        try (var database = TestDatabase.H2.createEmpty();
                var pool = likeTheProgram(database)) {
            assertThat(JdbcClient.create(pool)
                            .sql("select 7")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(7);
        }
    }

    private HikariDataSource likeTheProgram(HikariDataSource database) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.getJdbcUrl());
        pool.setUsername(database.getUsername());
        pool.setMaximumPoolSize(1);
        return (HikariDataSource) settings.postProcessBeforeInitialization(pool, "dataSource");
    }
}
