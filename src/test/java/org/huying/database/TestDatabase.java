package org.huying.database;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.huying.StorageConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Both kinds of database that a town may run on. A test that depends on SQL takes each of them by
 * {@code @ParameterizedTest @EnumSource} or a subclass for each.
 */
public enum TestDatabase {
    H2 {
        @Override
        HikariDataSource open(String name) {
            return pool("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000;OPTIMIZE_REUSE_RESULTS=0", "sa");
        }

        @Override
        public HikariDataSource create() {
            return migrated(createEmpty());
        }
    },
    POSTGRESQL {
        @Override
        HikariDataSource open(String name) {
            return copied("template1", name);
        }

        @Override
        public HikariDataSource create() {
            return copied(Migrated.NAME, newName());
        }

        private static HikariDataSource copied(String template, String name) {
            JdbcClient.create(Server.ONE.getPostgresDatabase())
                    .sql("create database " + name + " template " + template)
                    .update();
            return pool(Server.ONE.getJdbcUrl("postgres", name), "postgres");
        }
    };

    /** A new database with all migrations; close it after the test. */
    public abstract HikariDataSource create();

    /** An empty database of this kind, with all migrations. */
    public HikariDataSource migrated(HikariDataSource source) {
        var configuration = Flyway.configure().dataSource(source);
        StorageConfiguration.differences(this == POSTGRESQL).customize(configuration);
        configuration.load().migrate();
        return source;
    }

    /** A new database without any table. */
    public HikariDataSource createEmpty() {
        return open(newName());
    }

    static String newName() {
        return "test_" + UUID.randomUUID().toString().replace("-", "");
    }

    abstract HikariDataSource open(String name);

    private static HikariDataSource pool(String url, String user) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setMaximumPoolSize(24);
        pool.setMinimumIdle(0);
        return pool;
    }

    /** PostgreSQL copies a database sooner than it migrates an empty one. Nobody may be connected to what is copied. */
    private static final class Migrated {

        static final String NAME = made();

        private static String made() {
            String name = "migrated";
            POSTGRESQL.migrated(POSTGRESQL.open(name)).close();
            return name;
        }
    }

    /** One server for all tests of the run: it takes seconds to start. Ends with the JVM, after the programs that use it. */
    private static final class Server {

        static final EmbeddedPostgres ONE = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .start();
                SpringApplication.getShutdownHandlers().add(() -> stop(server));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
