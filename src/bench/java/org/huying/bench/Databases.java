package org.huying.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Where a drill's node stores: an H2 file, an embedded PostgreSQL, or one by its address.
 *
 * @param settings of the node, its home included
 */
record Databases(List<String> settings, Optional<EmbeddedPostgres> server) implements AutoCloseable {

    /** @param wanted {@code h2}, {@code postgresql} or a JDBC address */
    static Databases open(String wanted, Path home, String user, String password) throws IOException {
        String atHome = "--huying.home=" + home;
        return switch (wanted) {
            case "h2" -> new Databases(List.of(atHome), Optional.empty());
            case "postgresql" -> embedded(home, Map.of());
            default ->
                new Databases(
                        List.of(
                                atHome,
                                "--spring.datasource.url=" + wanted,
                                "--spring.datasource.username=" + user,
                                "--spring.datasource.password=" + password),
                        Optional.empty());
        };
    }

    /** An embedded PostgreSQL that counts its statements: {@link StatementCounts}. */
    static Databases counting(Path home) throws IOException {
        return embedded(home, Map.of("shared_preload_libraries", "pg_stat_statements"));
    }

    /** @param settings of the server, beside those that make it keep what it acknowledged */
    static Databases embedded(Path home, Map<String, String> settings) throws IOException {
        var builder =
                EmbeddedPostgres.builder().setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on");
        settings.forEach(builder::setServerConfig);
        var server = builder.start();
        return new Databases(
                List.of(
                        "--huying.home=" + home,
                        "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres"),
                Optional.of(server));
    }

    /** Of an embedded server. */
    JdbcClient jdbc() {
        return JdbcClient.create(server.orElseThrow().getPostgresDatabase());
    }

    /** One connection of a superuser to PostgreSQL for writing many rows: it looks after no foreign keys and waits for no disk. */
    JdbcTemplate forBulk() {
        var bulk = new JdbcTemplate(new SingleConnectionDataSource(
                setting("--spring.datasource.url="), setting("--spring.datasource.username="), "", true));
        bulk.execute("set session_replication_role = replica");
        bulk.execute("set synchronous_commit = off");
        return bulk;
    }

    private String setting(String name) {
        return settings.stream()
                .filter(setting -> setting.startsWith(name))
                .map(setting -> setting.substring(name.length()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() throws IOException {
        if (server.isPresent()) {
            server.get().close();
        }
    }
}
