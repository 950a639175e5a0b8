package org.huying.request;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What tells of a person in one request, and how it is removed for good. The caller holds the lock and keeps the ledger. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PersonalData {

    private final JdbcClient jdbc;
    private final FilesInHand inHand;
    private final List<ErasableWords> modules;

    PersonalData(JdbcClient jdbc, FilesInHand inHand, List<ErasableWords> modules) {
        this.jdbc = jdbc;
        this.inHand = inHand;
        this.modules = modules;
    }

    /** Name, phone, e-mail. */
    public void eraseContact(String number) {
        change("delete from request_contact where request_number = :number", number);
        change("update request set reachable = false where number = :number", number);
    }

    /** The resident's photos, and those that staff took. */
    public void erasePhotos(String number) {
        change("delete from attachment where request_number = :number", number);
    }

    /**
     * All that was written, and where exactly it was. Grid and community stay, as does every code: what is counted is
     * counted as before.
     */
    public void eraseWords(String number) {
        jdbc.sql("""
                        update request
                           set title = :erased, description = :erased, words_salt = :noSalt, latitude = null,
                               longitude = null, address = null, building = null
                         where number = :number
                        """)
                .param("erased", ErasableWords.ERASED)
                .param("noSalt", ErasableWords.NO_SALT)
                .param("number", number)
                .update();
        jdbc.sql("update message set content = :erased, content_salt = :noSalt where request_number = :number")
                .param("erased", ErasableWords.ERASED)
                .param("noSalt", ErasableWords.NO_SALT)
                .param("number", number)
                .update();
        inHand.putAway(number);
        modules.forEach(module -> module.erase(number));
    }

    private void change(String sql, String number) {
        jdbc.sql(sql).param("number", number).update();
        inHand.putAway(number);
    }
}
