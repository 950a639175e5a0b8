package org.huying.dispatch;

import java.util.List;
import org.huying.request.ErasableWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes, referrals and reasons of dispatchers and supervisors. */
@Component
class DispatchErased implements ErasableWords {

    private static final List<String> STATEMENTS = List.of("""
            update dispatch_decision set note = null, referral = null, words_salt = :noSalt where request_number = :number
            """, """
            update return_ruling set reason = :erased, reason_salt = :noSalt where request_number = :number
            """);

    private final JdbcClient jdbc;

    DispatchErased(JdbcClient jdbc) {
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
