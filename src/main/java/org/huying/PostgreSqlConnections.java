package org.huying;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Has PostgreSQL's driver keep the few hundred statements of the program prepared from their first use, and send inserts of one
 * kind together. Each connection's driver else begins at the fifth use and keeps too few.
 *
 * <p>PostgreSQL compiles no plan: where it does, one that looks costly takes half a second of compiling, for what then takes
 * milliseconds. That is said by a statement, because poolers refuse it among the options of a connection.
 *
 * <p>What the address of the database or the pool's settings say themselves stays.
 */
@Component
class PostgreSqlConnections implements BeanPostProcessor {

    private static final Map<String, String> PROPERTIES = Map.of(
            "prepareThreshold", "1",
            "preparedStatementCacheQueries", "1024",
            "preparedStatementCacheSizeMiB", "16",
            "reWriteBatchedInserts", "true");

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool
                && pool.getJdbcUrl() != null
                && pool.getJdbcUrl().startsWith("jdbc:postgresql:")) {
            PROPERTIES.forEach(pool::addDataSourceProperty);
            if (pool.getConnectionInitSql() == null && !pool.getJdbcUrl().contains("options=")) {
                pool.setConnectionInitSql("set jit = off");
            }
        }
        return bean;
    }
}
