package org.huying.request;

import org.huying.database.TestDatabase;

class RequestStorageOnH2Test extends RequestStorageContract {

    RequestStorageOnH2Test() {
        super(TestDatabase.H2);
    }
}
