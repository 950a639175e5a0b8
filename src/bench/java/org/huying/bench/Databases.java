package org.huying.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    @Override
    public void close() throws IOException {
        if (server.isPresent()) {
            server.get().close();
        }
    }
}
