package org.huying.request;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;

class RequestStorageOnPostgreSqlTest extends RequestStorageContract {

    private @Nullable EmbeddedPostgres server;

    @Override
    DataSource dataSource() throws IOException {
        EmbeddedPostgres running = server == null ? EmbeddedPostgres.start() : server;
        server = running;
        return running.getPostgresDatabase();
    }

    @Override
    String binary() {
        return "bytea";
    }

    @AfterAll
    void stopServer() throws IOException {
        if (server != null) {
            server.close();
        }
    }
}
