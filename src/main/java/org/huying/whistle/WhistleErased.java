package org.huying.whistle;

import java.util.List;
import org.huying.request.ErasableWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where departments met, and what they wrote. */
@Component
class WhistleErased implements ErasableWords {

    private static final List<String> STATEMENTS = List.of("""
            update whistle set meeting_place = :erased, result = null, reply = null, words_salt = :noSalt where request_number = :number
            """, """
            update report_in
               set coming = null, arrived_where = null, work = null, release_reason = null, remark = null, words_salt = :noSalt
             where whistle_id in (select id from whistle where request_number = :number)
            """);

    private final JdbcClient jdbc;

    WhistleErased(JdbcClient jdbc) {
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
