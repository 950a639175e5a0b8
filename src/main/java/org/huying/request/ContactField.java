package org.huying.request;

import java.util.Locale;

/** The parts of a contact, as they are stored and as forms and the API name them. */
enum ContactField {
    NAME,
    PHONE,
    EMAIL;

    /** In table {@code request_contact}. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In forms and in the API. */
    String path() {
        return "contact." + column();
    }
}
