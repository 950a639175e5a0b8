package org.huying;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What differs between H2 and PostgreSQL in our migrations: the name of the type for bytes, and that PostgreSQL wants to be told
 * that a computed column is stored.
 */
@Configuration(proxyBeanMethods = false)
public class StorageConfiguration {

    @Bean
    FlywayConfigurationCustomizer differences(DataSource dataSource) {
        return differences(isPostgreSql(dataSource));
    }

    public static FlywayConfigurationCustomizer differences(boolean postgreSql) {
        return flyway -> flyway.placeholders(
                postgreSql ? Map.of("binary", "bytea", "stored", "stored") : Map.of("binary", "blob", "stored", ""));
    }

    private static boolean isPostgreSql(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached; check spring.datasource.url", e);
        }
    }
}
