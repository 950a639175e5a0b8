package org.huying.worklist;

import java.util.List;
import org.huying.request.ErasableWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was entered and never submitted. */
@Component
class DraftsErased implements ErasableWords {

    private static final List<String> STATEMENTS = List.of("""
            delete from draft where task_id in (select id from work_item where request_number = :number)
            """);

    private final JdbcClient jdbc;

    DraftsErased(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(String number) {
        for (String statement : STATEMENTS) {
            jdbc.sql(statement)
                    .param("number", number)
                    .param("noSalt", NO_SALT)
                    .param("erased", ERASED)
                    .update();
        }
    }
}
