package org.huying.audit;

import java.util.List;
import org.huying.request.ErasableWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What auditors wrote about a case of a sample; their verdict stays. */
@Component
class FindingsErased implements ErasableWords {

    private static final List<String> STATEMENTS = List.of("""
            update audit_sample_case set words = null, words_salt = :noSalt
            where request_number = :number and words_salt is not null
            """);

    private final JdbcClient jdbc;

    FindingsErased(JdbcClient jdbc) {
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
