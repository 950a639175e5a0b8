package org.huying.request;

import javax.sql.DataSource;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.jdbc.support.incrementer.DataFieldMaxValueIncrementer;
import org.springframework.jdbc.support.incrementer.H2SequenceMaxValueIncrementer;
import org.springframework.jdbc.support.incrementer.PostgresSequenceMaxValueIncrementer;

/** Asking a sequence for its next value is the one statement that H2 and PostgreSQL do not share. */
@Configuration(proxyBeanMethods = false)
class RequestNumberConfiguration {

    @Bean
    DataFieldMaxValueIncrementer requestNumberSequence(DataSource dataSource) throws MetaDataAccessException {
        String product = JdbcUtils.extractDatabaseMetaData(dataSource, metaData -> metaData.getDatabaseProductName());
        return DatabaseDriver.fromProductName(product) == DatabaseDriver.POSTGRESQL
                ? new PostgresSequenceMaxValueIncrementer(dataSource, "request_number_sequence")
                : new H2SequenceMaxValueIncrementer(dataSource, "request_number_sequence");
    }
}
