package org.huying.request;

import java.security.GeneralSecurityException;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Refuses another database's keys, before a contact is sealed that the right ones will not open. */
final class ContactKeysCheck {

    private final JdbcClient jdbc;

    ContactKeysCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void check(ContactKeys keys) {
        boolean fit = jdbc.sql("select request_number, field, sealed from request_contact fetch first 1 row only")
                .query((row, index) -> opens(keys, row.getString(1), row.getString(2), row.getBytes(3)))
                .optional()
                .orElse(true);
        if (!fit) {
            throw new ContactKeysFailure("The contact keyset does not open the contact data of this database.");
        }
    }

    private static boolean opens(ContactKeys keys, String requestNumber, String field, byte[] sealed) {
        try {
            keys.open(requestNumber, ContactField.valueOf(field.toUpperCase(Locale.ROOT)), sealed);
            return true;
        } catch (GeneralSecurityException foreign) {
            return false;
        }
    }
}
