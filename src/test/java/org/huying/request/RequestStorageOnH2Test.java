package org.huying.request;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class RequestStorageOnH2Test extends RequestStorageContract {

    @Override
    DataSource dataSource() {
        return new DriverManagerDataSource("jdbc:h2:mem:request-storage;DB_CLOSE_DELAY=-1");
    }

    @Override
    String binary() {
        return "blob";
    }
}
