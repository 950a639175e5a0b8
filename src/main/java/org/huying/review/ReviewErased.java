package org.huying.review;

import org.huying.request.ErasableWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why an auditor asked and what the supervisor answered; who, when and the ruling stay. */
@Component
class ReviewErased implements ErasableWords {

    private final JdbcClient jdbc;

    ReviewErased(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(String number) {
        jdbc.sql(
                        "update case_review set reason = null, answer = null, words_salt = :noSalt where request_number = :number")
                .param("number", number)
                .param("noSalt", NO_SALT)
                .update();
    }
}
