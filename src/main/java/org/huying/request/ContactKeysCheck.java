package org.huying.request;

import java.security.GeneralSecurityException;
import java.util.Locale;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to start with another database's keys, before a contact is sealed that the right ones will not open. */
@Component
class ContactKeysCheck implements InitializingBean {

    private final JdbcClient jdbc;
    private final ContactKeys keys;

    ContactKeysCheck(JdbcClient jdbc, ContactKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    @Override
    public void afterPropertiesSet() {
        boolean fit = jdbc.sql("select request_number, field, value from request_contact fetch first 1 row only")
                .query((row, index) -> opens(row.getString(1), row.getString(2), row.getBytes(3)))
                .optional()
                .orElse(true);
        if (!fit) {
            throw new ContactKeysFailure("The contact keyset does not open the contact data of this database.");
        }
    }

    private boolean opens(String requestNumber, String field, byte[] sealed) {
        try {
            keys.open(requestNumber, ContactField.valueOf(field.toUpperCase(Locale.ROOT)), sealed);
            return true;
        } catch (GeneralSecurityException foreign) {
            return false;
        }
    }
}
