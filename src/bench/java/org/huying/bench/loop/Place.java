package org.huying.bench.loop;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The empty database of one contender, and a folder for its files.
 *
 * @param url of H2 or PostgreSQL, without a password
 */
public record Place(String name, String url, String user, Path home) {

    /** @param connections more than there are threads: some engines hold two at once */
    public HikariDataSource open(int connections) {
        var database = new HikariDataSource();
        database.setPoolName(name);
        database.setJdbcUrl(url);
        database.setUsername(user);
        database.setMaximumPoolSize(connections);
        database.setMinimumIdle(0);
        return database;
    }

    Counters.Source counters() {
        return url.startsWith("jdbc:postgresql:") ? Counters.of(JdbcClient.create(open(1))) : Counters.none();
    }
}
