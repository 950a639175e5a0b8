package org.huying.worklist;

import org.huying.request.ErasableWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was entered and never submitted. */
@Component
class DraftsErased implements ErasableWords {

    private final JdbcClient jdbc;

    DraftsErased(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(String number) {
        jdbc.sql("delete from draft where task_id in (select id from work_item where request_number = :number)")
                .param("number", number)
                .update();
    }
}
