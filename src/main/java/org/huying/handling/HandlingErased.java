package org.huying.handling;

import java.util.List;
import org.huying.request.ErasableWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Results, replies and reasons of assignments and of what stands beside them. */
@Component
class HandlingErased implements ErasableWords {

    private static final List<String> STATEMENTS = List.of("""
            update assignment set ground_words = null, result = null, reply = null, words_salt = :noSalt where request_number = :number
            """, """
            update cooperation set report = null, words_salt = :noSalt where request_number = :number
            """, """
            update extension set reason = :erased, answer = null, words_salt = :noSalt where request_number = :number
            """, """
            update waiting set reason = :erased, came = null, words_salt = :noSalt where request_number = :number
            """, """
            update carry_over set reason = :erased, early_reason = null, reason_salt = :noSalt where request_number = :number
            """);

    private final JdbcClient jdbc;

    HandlingErased(JdbcClient jdbc) {
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
