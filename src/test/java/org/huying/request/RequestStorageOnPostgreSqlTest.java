package org.huying.request;

import org.huying.database.TestDatabase;

class RequestStorageOnPostgreSqlTest extends RequestStorageContract {

    RequestStorageOnPostgreSqlTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
