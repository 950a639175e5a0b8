package org.huying.evaluation;

import java.util.List;
import org.huying.request.ErasableWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What callback officers noted. */
@Component
class EvaluationErased implements ErasableWords {

    private static final List<String> STATEMENTS = List.of("""
            update callback_attempt set remark = null
             where evaluation_id in (select id from evaluation where request_number = :number)
            """);

    private final JdbcClient jdbc;

    EvaluationErased(JdbcClient jdbc) {
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
