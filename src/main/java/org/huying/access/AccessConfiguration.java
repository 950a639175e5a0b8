package org.huying.access;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({FirstAdministrator.Settings.class, StaffSession.Limits.class})
class AccessConfiguration {

    /**
     * The prefix of a hash names its kind, so that a stronger kind can follow without resetting anybody.
     *
     * @param strength of new hashes, 4 to 31: each step doubles the time; 12 is about a quarter of a second on one core of 2026
     */
    @Bean
    PasswordEncoder passwordEncoder(@Value("${huying.access.password-strength:12}") int strength) {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(strength)));
    }

    /** Two requests of one browser may store the same attribute at once; a plain insert would fail for one of them. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> upsertedAttributes(javax.sql.DataSource dataSource)
            throws MetaDataAccessException {
        String product =
                JdbcUtils.extractDatabaseMetaData(dataSource, java.sql.DatabaseMetaData::getDatabaseProductName);
        return "PostgreSQL".equals(product)
                ? new PostgreSqlJdbcIndexedSessionRepositoryCustomizer()
                : sessions -> sessions.setCreateSessionAttributeQuery("""
                        merge into %TABLE_NAME%_ATTRIBUTES (session_primary_id, attribute_name, attribute_bytes)
                        key (session_primary_id, attribute_name) values (?, ?, ?)
                        """);
    }
}
