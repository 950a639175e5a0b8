package org.huying.escalation;

import java.util.List;
import org.huying.request.ErasableWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What supervisors demanded, and what they were answered. */
@Component
class EscalationErased implements ErasableWords {

    private static final List<String> STATEMENTS = List.of("""
            update supervision set demand = null, answer = null, words_salt = :noSalt where request_number = :number
            """);

    private final JdbcClient jdbc;

    EscalationErased(JdbcClient jdbc) {
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
